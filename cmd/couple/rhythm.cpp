// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "base/date/date_words.hpp"
#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "model/schedule/moment_to_say.hpp"
#include "model/schedule/pause.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "render/named.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

Completions ways_and_check_in(Context& context, const Arguments& typed) {
  auto found = ways(context, typed);
  found.words.push_back({std::string(check_in_name), std::string(check_in_title)});
  return found;
}

constexpr Parameter way_word = {Parameter::Type::Maybe, "WAY", "",
                                "what to show or change: hobby, outing, little, listen or check-in", ways_and_check_in};

Completions values(Context& context, const Arguments& typed) {
  if (fold(typed.value(way_word).value_or("")) != check_in_name) {
    return intervals(context, typed);
  }
  Completions found;
  for (unsigned i = 1; i <= std::chrono::weeks(1) / std::chrono::days(1); ++i) { // Monday first
    found.words.push_back({say_check_in(std::chrono::weekday(i)), ""});
  }
  found.words.push_back({"none", ""});
  return found;
}

constexpr Parameter every_word = {Parameter::Type::Words,
                                  "EVERY",
                                  "",
                                  "how often it should come up: '2 days', 'a month', a check-in's day, or none",
                                  values,
                                  Parameter::Usage::Within};
constexpr std::array parameters = {way_word, every_word, text_or_json_parameter, json_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer rhythm",
    "closer rhythm listen 2 days",
    "closer rhythm check-in sunday",
    "closer rhythm outing none",
};

Status show(Context& context, const Rhythm& rhythm, const std::optional<Pause>& paused, Format format) {
  if (format == Format::Json) {
    context.print_exact(rhythm_to_json(rhythm, rhythm_names));
    return context.status();
  }
  if (paused) {
    context.print(pause_to_text(*paused, context.style()));
  }
  auto rows = mapped(all_ways, [&](Way way) { return Row{title(way), name(way), say_how_often(rhythm[way])}; });
  rows.push_back({check_in_title, check_in_name, say_how_often(rhythm.check_in)});
  context.print(table(rows, context.style()));
  return context.status();
}

bool says_none(const std::string& words) { return fold(words) == "none" || fold(words) == "never"; }

std::optional<Interval> read_every(const std::string& words) {
  const auto every = says_none(words) ? std::nullopt : interval_of_words(words);
  if (!every && !says_none(words)) {
    throw UsageError(fmt::format("'{}' isn't a rhythm", printable(words)),
                     weekday_of_word(fold(words))
                         ? "Only a check-in has a day of the week: closer rhythm check-in sunday"
                         : "Write '2 days', 'weekly', 'every month' or 'every 3 weeks', or 'none' to drop it.");
  }
  return every;
}

// "sunday", "every sunday", "on sundays".
std::optional<std::chrono::weekday> read_day(const std::string& words) {
  const auto folded = fold(words);
  std::string_view word = folded;
  for (const std::string_view before : {"weekly ", "every ", "on "}) {
    word.remove_prefix(word.starts_with(before) ? before.size() : 0);
  }
  auto day = weekday_of_word(word);
  if (!day && word.ends_with('s')) {
    day = weekday_of_word(word.substr(0, word.size() - 1));
  }
  if (!day && !says_none(words)) {
    throw UsageError(fmt::format("'{}' isn't a day of the week", printable(words)),
                     "Write the day of your check-in, like 'closer rhythm check-in sunday', or 'none' to drop it.");
  }
  return day;
}

void write(Context& context, const Records& records, std::string_view name, std::string every) {
  const auto* latest = latest_rhythm(records, name);
  const auto moment = moment_after(latest, context.now(), context.zone());
  if (!moment) {
    throw UsageError(fmt::format("{} can't be changed again today", say_day(latest->at.day)), "Try again tomorrow.");
  }
  Record record;
  record.kind = Kind::Rhythm;
  record.at = *moment;
  record.way = name;
  record.every = std::move(every);
  (void)context.writer().add(std::move(record));
}

// What one of `rhythm_names` is like now, and how its value is read.
template <typename Value> struct Subject {
  std::string_view name;
  std::string_view title;
  Value now;
  Value (*read)(const std::string& words);
};
template <typename Value> // which Clang 14 doesn't deduce by itself
Subject(std::string_view, std::string_view, Value, Value (*)(const std::string&))->Subject<Value>;

template <typename Value>
Status show_or_change(Context& context, const Arguments& arguments, const Rhythm& rhythm, const Records& records,
                      const Subject<Value>& subject) {
  const auto& [name, title, now, read] = subject;
  if (!arguments.given(every_word)) {
    read_text_or_json(arguments) == Format::Json ? context.print_exact(rhythm_to_json(rhythm, {&name, 1}))
                                                 : context.print(say_how_often(now) + "\n");
    return context.status();
  }
  const auto value = read(join(arguments.values(every_word), " "));
  (void)context.me();
  if (value == now) {
    context.tell("Nothing to change: that's already your rhythm.");
    return Status::Done;
  }
  write(context, records, name, say_rhythm(value));
  context.tell(fmt::format("Changed {} to {} (was {})", title, say_how_often(value), say_how_often(now)));
  return Status::Done;
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const auto word = arguments.value(way_word);
  const auto named = fold(word.value_or(""));
  if (word && std::ranges::find(rhythm_names, named) == rhythm_names.end()) {
    refuse_word("way", *word, rhythm_names);
  }
  const auto records = context.standing_records();
  const auto rhythm = rhythm_now(context.journal().couple.rhythm, records);
  if (const auto way = way_named(named)) {
    const Subject subject{name(*way), title(*way), rhythm[*way], read_every};
    return show_or_change(context, arguments, rhythm, records, subject);
  }
  if (named == check_in_name) {
    const Subject subject{check_in_name, check_in_title, rhythm.check_in, read_day};
    return show_or_change(context, arguments, rhythm, records, subject);
  }
  return show(context, rhythm, Pauses(records).on(context.now().day), format);
}

} // namespace

const Verb rhythm_verb = {
    "rhythm", "show or change how often each way should come up", Group::Journal, parameters, examples, run, {}};

} // namespace closer
