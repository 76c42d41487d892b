// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/way_argument.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/shard_names.hpp"
#include "model/schedule/moment_to_say.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "render/named.hpp"
#include "render/words/table.hpp"

namespace closer {
namespace {

constexpr Parameter way_word = {Parameter::Type::Maybe, "WAY", "",
                                "the way to show or change: hobby, outing, little or listen", ways};
constexpr Parameter every_word = {
    Parameter::Type::Words,  "EVERY", "", "how often it should come up: '2 days', 'a month', or none", intervals,
    Parameter::Usage::Within};
constexpr std::array parameters = {way_word, every_word, text_or_json_parameter, json_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer rhythm",
    "closer rhythm listen 2 days",
    "closer rhythm outing none",
};

Status show(Context& context, const Rhythm& rhythm, Format format) {
  if (format == Format::Json) {
    context.print_exact(rhythm_to_json(rhythm, all_ways));
    return context.status();
  }
  std::vector<Row> rows;
  for (const Way way : all_ways) {
    rows.push_back({std::string(title(way)), std::string(name(way)), say_how_often(rhythm[way])});
  }
  context.print(table(rows, context.style()));
  return context.status();
}

std::optional<Interval> read_every(const std::string& words) {
  if (const auto folded = fold(words); folded == "none" || folded == "never") {
    return std::nullopt;
  }
  const auto every = interval_of_words(words);
  if (!every) {
    throw UsageError(fmt::format("'{}' isn't a rhythm", printable(words)),
                     "Write '2 days', 'weekly', 'every month' or 'every 3 weeks', or 'none' to drop it.");
  }
  return every;
}

void write(Context& context, const Records& records, Way way, const std::optional<Interval>& every) {
  const auto* latest = latest_rhythm(records, way);
  const auto moment = moment_after(latest, context.now(), context.zone());
  if (!moment) {
    throw UsageError(fmt::format("{} can't be changed again today", say_day(latest->at.day)), "Try again tomorrow.");
  }
  Record record;
  record.kind = Kind::Rhythm;
  record.at = *moment;
  record.way = name(way);
  record.every = say_rhythm(every);
  (void)context.writer().add(std::move(record));
}

Records rhythm_records(Context& context) {
  Reading reading;
  read_shard(context.journal(), standing_shard, reading);
  context.report(reading);
  return std::move(reading.records);
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  if (!arguments.given(way_word)) {
    return show(context, rhythm_now(context.journal().couple.rhythm, rhythm_records(context)), format);
  }
  const auto way = read_way(*arguments.value(way_word));
  const auto records = rhythm_records(context);
  const auto now = rhythm_now(context.journal().couple.rhythm, records);
  const auto& before = now[way];
  if (!arguments.given(every_word)) {
    format == Format::Json ? context.print_exact(rhythm_to_json(now, {&way, 1}))
                           : context.print(say_how_often(before) + "\n");
    return context.status();
  }
  const auto every = read_every(join(arguments.values(every_word), " "));
  (void)context.me();
  if (every == before) {
    context.tell("Nothing to change: that's already your rhythm.");
    return Status::Done;
  }
  write(context, records, way, every);
  context.tell(fmt::format("Changed {} to {} (was {})", title(way), say_how_often(every), say_how_often(before)));
  return Status::Done;
}

} // namespace

const Verb rhythm_verb = {
    "rhythm", "show or change how often each way should come up", Group::Journal, parameters, examples, run, {}};

} // namespace closer
