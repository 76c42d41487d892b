// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/input.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/privacy_options.hpp"
#include "cmd/words/sealing.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

// The kinds that can be logged, closeness among them.
std::vector<std::string_view> kinds_to_log() {
  std::vector<std::string_view> names;
  std::copy_if(kind_names.begin(), kind_names.end(), std::back_inserter(names), [](std::string_view name) {
    return is_loggable(kind_named(name)) || kind_named(name) == Kind::Closeness;
  });
  return names;
}

Completions kinds(Context& /*context*/, const Arguments& /*typed*/) { return words_of(kinds_to_log()); }

constexpr Parameter kind_word = {
    Parameter::Type::Word, "KIND", "",
    "hobby, outing, little (that you did), noticed (that the other did), listen (a talk), note, "
    "or closeness (a mark from 1 to 7, once a month)",
    kinds};
constexpr Parameter text_word = {
    Parameter::Type::Words, "TEXT", "",
    "what happened; '-' reads standard input; without it your editor opens, unless the options say enough"};
constexpr Parameter on_option = {Parameter::Type::Value, "--on", "DATE",
                                 "when: 'yesterday 19:00', 'last friday', 2026-11-22", past_days};
constexpr Parameter minutes_option = {Parameter::Type::Value, "--minutes", "N", "how long it took: 90, 1h30"};
constexpr Parameter tag_option = tag_parameter.with_help("a word to find it by; may be given again");
constexpr Parameter hobby_option = {Parameter::Type::Value, "--hobby", "NAME", "which of your hobbies it was about",
                                    all_hobbies};
constexpr Parameter idea_option = {Parameter::Type::Value, "--idea", "ID", "the idea that it came from", ideas};
constexpr Parameter new_option = {Parameter::Type::Flag, "--new", "", "it was new to both of you"};
constexpr std::array parameters = {kind_word,    text_word,   on_option,  minutes_option,    tag_option,
                                   hobby_option, idea_option, new_option, private_parameter, surprise_parameter};

constexpr std::array<std::string_view, 4> examples = {
    "closer log little coffee in bed",
    "closer log hobby --hobby bouldering --minutes 90 --on 'last friday'",
    "closer log noticed - <note.txt",
    "closer log little --surprise-until 'dec 24' Tickets for the opera",
};

Kind read_kind(const std::string& word) {
  const auto kind = kind_named(fold(word));
  if (is_loggable(kind)) {
    return kind;
  }
  refuse_word("kind", word, kinds_to_log());
}

// What an entry says beside its text is enough for some kinds: ninety minutes of bouldering.
bool speaks_for_itself(const Record& record) {
  return !traits_of(record.kind).needs_text && (!record.hobby.empty() || !record.idea.empty() || record.minutes);
}

// The idea that it came from; where that is about a hobby and none was named, the one that was planned, or whose turn
// it was.
void come_from(Context& context, Record& record, const std::string& id) {
  const auto known = read_known(context, record.at.day);
  const auto& idea = idea_named(known.catalogue, id);
  record.idea = idea.id;
  record.group = idea.group;
  if (way_of(record.kind) != idea.way) {
    context.tell(fmt::format("'{}' is an idea for {}; it is kept with this {} all the same.", idea.id, name(idea.way),
                             name(record.kind)));
  }
  if (!needs_hobby(idea) || !record.hobby.empty()) {
    return;
  }
  const auto plans = open_plans(known.past.reading.records, record.at.day);
  const auto plan = std::find_if(plans.begin(), plans.end(), [&](const Record* each) { return each->idea == idea.id; });
  if (plan != plans.end()) {
    record.hobby = (*plan)->hobby;
    record.whose = (*plan)->whose;
  } else if (const auto* hobby = hobby_in_turn(known, context.journal().couple, idea, record.at.day)) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
    context.tell(fmt::format("Taken to be about {}; --hobby says another.", printable(hobby->name)));
  }
}

// How close one feels, once a month: sealed until both have said it.
Status seal_closeness(Context& context, const Arguments& arguments) {
  const auto words = join(arguments.values(text_word), " ");
  if (arguments.values(text_word).size() > 1 && parse_mark(arguments.values(text_word).front())) {
    throw UsageError(
        fmt::format("a mark of closeness stands alone, without '{}'", printable(words.substr(words.find(' ') + 1))),
        "'closer log note' keeps words.");
  }
  const auto mark = parse_mark(words == "-" ? trim(read_input()) : std::string_view(words));
  if (!mark) {
    throw UsageError("how close you feel is a mark from 1 (far apart) to 7 (very close)",
                     "For instance: closer log closeness 5");
  }
  for (const auto& option : parameters) {
    if (is_option(option) && arguments.given(option)) {
      throw UsageError(fmt::format("{} does not go with closeness", long_name(option)));
    }
  }
  (void)context.me();
  const auto today = context.now().day;
  seal_answer(context, closeness_round(iso_month(today)), {}, fmt::format("{}", *mark));
  context.tell(
      fmt::format("Sealed: how close you feel in {}. 'closer listen reveal' opens it once both of you have said it.",
                  say_month(today)));
  return context.status();
}

Status run(Context& context, const Arguments& arguments) {
  if (kind_named(fold(*arguments.value(kind_word))) == Kind::Closeness) {
    return seal_closeness(context, arguments);
  }
  Record record;
  record.kind = read_kind(*arguments.value(kind_word));
  record.at = arguments.given(on_option) ? read_past_date(context, *arguments.value(on_option)) : context.now();
  record.minutes = read_minutes(arguments, minutes_option, 1);
  record.tags = clean_tags(arguments.values(tag_option));
  record.is_new = arguments.given(new_option);
  set_secrecy(context, arguments, record);
  const auto& couple = context.journal().couple;
  (void)context.me();
  if (const auto words = arguments.value(hobby_option)) {
    Reading reading;
    read_hobbies_of_both(context.journal(), reading.hobbies, reading.findings);
    context.report(reading);
    const auto& hobby = hobby_named(reading, couple, *words);
    record.hobby = hobby.slug;
    record.whose = hobby.owner;
  }
  if (const auto id = arguments.value(idea_option)) {
    come_from(context, record, *id);
  }

  if (arguments.given(text_word)) {
    record.text = text_of_words(arguments.values(text_word));
    require_text(record.text);
  } else if (!speaks_for_itself(record)) {
    record.text = text_of_editor(context, "", fmt::format("closer log {}", name(record.kind)));
    require_text(record.text);
  }

  auto writer = context.writer();
  record = writer.add(std::move(record));
  context.discard_draft();
  context.tell(fmt::format("{}: {}, {}{} ({})", say_where("Written to", record), name(record.kind), say(record.at),
                           record.minutes ? fmt::format(", {}", say_minutes(*record.minutes)) : "",
                           parse_record_id(record.id)->tail));
  return Status::Done;
}

} // namespace

const Verb log_verb = {"log", "write down what the two of you did", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
