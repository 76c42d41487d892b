// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/date/hours.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/typed_day.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/privacy_options.hpp"
#include "journal/folder/reading.hpp"
#include "model/schedule/marking.hpp"
#include "render/data/json_days.hpp"
#include "render/words/day_words.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> recurrences = {"year", "month", "once"};
constexpr std::array<std::string_view, 3> occasion_words = {"birthday", "anniversary", "none"};

Completions recurrence_words(Context& /*context*/, const Arguments& /*typed*/) { return words_of(recurrences); }
Completions marked_occasions(Context& /*context*/, const Arguments& /*typed*/) { return words_of(occasion_words); }
Completions lengths_ahead(Context& /*context*/, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 4> usual = {"3 days", "1 week", "2 weeks", "1 month"};
  return words_of(usual);
}

constexpr Parameter words_parameter = {Parameter::Type::Words,    "NAME",  "",
                                       "its name, then its date", nullptr, Parameter::Usage::Needed};
constexpr Parameter every_option = {Parameter::Type::Value, "--every", "WHAT",
                                    "year, month or once (default: year; once if DATE has a year and is ahead)",
                                    recurrence_words};
constexpr Parameter note_option = {Parameter::Type::Value, "--note", "TEXT", "anything useful: a time, a present"};
constexpr Parameter ahead_option = {Parameter::Type::Value, "--ahead", "LENGTH",
                                    "how long before it closer says so (default: 2 weeks, or 3 days every month)",
                                    lengths_ahead};
constexpr Parameter for_option = {Parameter::Type::Value, "--for", "WHAT",
                                  "ideas for a birthday, an anniversary or none (default: from its name)",
                                  marked_occasions};
constexpr std::array add_parameters = {words_parameter, every_option, note_option,
                                       ahead_option,    for_option,   private_parameter};

constexpr Parameter remove_word = {
    Parameter::Type::Words, "NAME", "", "one of your days, or the end of its id", own_days, Parameter::Usage::Needed};
constexpr std::array remove_parameters = {remove_word};

constexpr std::array list_parameters = {text_or_json_parameter, json_option};

constexpr std::array<std::string_view, 3> list_examples = {
    "closer day list",
    "closer -C ~/us day list",
    "closer day list --json",
};
constexpr std::array<std::string_view, 4> add_examples = {
    "closer day add \"Ana's birthday\" 14 march",
    "closer day add Wedding 2019-06-21 --ahead '1 month'",
    "closer day add Ana comes 12 december --every once --note 'train at 7'",
    "closer day add Concert 2027-02-06 --private",
};
constexpr std::array<std::string_view, 3> remove_examples = {
    "closer day remove wedding",
    "closer day remove \"Ana's birthday\"",
    "closer day remove Wedding && closer undo",
};
constexpr std::array<std::string_view, 3> examples = {list_examples[0], add_examples[0], remove_examples[0]};

// The days of both, and the user's own private ones.
Records read_days_of_both(Context& context) {
  auto reading = read_standing(context.journal());
  reading.records.merge(context.private_records(reading.findings));
  context.report(reading);
  return std::move(reading.records);
}

std::optional<Recurrence> read_recurrence(const Arguments& arguments) {
  const auto word = arguments.value(every_option);
  if (!word) {
    return std::nullopt;
  }
  const auto folded = fold(*word);
  if (folded == "once" || folded == "none") {
    return Recurrence::Once;
  }
  if (folded != "year" && folded != "month") {
    throw UsageError(fmt::format("a day can't come every '{}'", printable(*word)),
                     "Use --every year, --every month or --every once.");
  }
  return folded == "year" ? Recurrence::Yearly : Recurrence::Monthly;
}

std::string read_ahead(const std::string& words, Recurrence recurrence) {
  constexpr double most_days_of_month = 27;
  constexpr double most_days = 366;
  const auto length = interval_of_words(words);
  if (!length) {
    throw UsageError(fmt::format("'{}' isn't a length of time", printable(words)),
                     "Write --ahead '3 days', --ahead '2 weeks' or --ahead '1 month'.");
  }
  if (days_in(*length) > (recurrence == Recurrence::Monthly ? most_days_of_month : most_days)) {
    throw UsageError(fmt::format("{} is too long before a day{}", say(*length),
                                 recurrence == Recurrence::Monthly ? " of every month" : ""),
                     recurrence == Recurrence::Monthly ? "Use at most '27 days'." : "Use at most '1 year'.");
  }
  return say(*length);
}

std::string read_occasion(const std::string& word) {
  const auto folded = fold(word);
  if (std::ranges::find(occasion_words, folded) == occasion_words.end()) {
    throw UsageError(fmt::format("a day can't be for '{}'", printable(word)),
                     "Use --for birthday, --for anniversary or --for none.");
  }
  return folded == "none" ? std::string() : folded;
}

// How the user's own day of that name comes again, which holds unless something else is said; but what comes once isn't
// moved to the past.
std::optional<Recurrence> kept_recurrence(Context& context, const Records& records, const TypedDay& typed) {
  const Day today = context.now().day;
  const auto* old = marked_day_named(records, context.me(), typed.name, today);
  const auto kept = old != nullptr && author_of(*old) == context.me() ? recurrence_of(*old) : std::nullopt;
  return kept == Recurrence::Once && typed.on < today ? std::nullopt : kept;
}

WantedDay read_wanted(Context& context, const Arguments& arguments, const Records& records) {
  const Day today = context.now().day;
  const auto typed = read_typed_day(arguments.values(words_parameter), context.now(), context.zone());
  WantedDay wanted;
  auto& record = wanted.record;
  record.kind = Kind::MarkedDay;
  record.at = context.now();
  record.name = typed.name;
  const auto said = read_recurrence(arguments);
  set_date(record, typed, said ? said : kept_recurrence(context, records, typed), today);
  const auto recurrence = *recurrence_of(record);
  record.whose = person_in_name(record.name, context.journal().couple);
  record.occasion = occasion_in_name(record.name, recurrence);
  if (const auto word = arguments.value(for_option)) {
    record.occasion = read_occasion(*word);
    wanted.says_occasion = true;
  }
  if (const auto words = arguments.value(ahead_option)) {
    record.ahead = read_ahead(*words, recurrence);
    wanted.says_ahead = true;
  }
  if (const auto note = arguments.value(note_option)) {
    record.text = clean_text(*note, "the note");
    wanted.says_text = true;
  }
  record.is_private = arguments.given(private_parameter);
  return wanted;
}

// "Ana's birthday, every year: tomorrow (k3f9x)"; of what only its owner sees, no name.
std::string say_added(const Context& context, const Record& day) {
  const Day today = context.now().day;
  const auto next = *next_time(day, today);
  const auto what = day.is_private ? std::string("a day only you see") : printable(day.name);
  const auto every = day.every.empty() ? std::string() : fmt::format(", every {}", day.every);
  return fmt::format("{}{}: {} ({})", what, every, say_briefly({next, std::nullopt}, today, context.style().hours),
                     parse_record_id(day.id)->tail);
}

// Whether a day of every year wasn't said to be one, by its year or its name: a visit on 12 December.
bool may_come_once(const Record& day) {
  return !day.is_private && day.occasion.empty() && recurrence_of(day) == Recurrence::Yearly &&
         year_of(day.on->day) == unknown_year;
}

Status add(Context& context, const Arguments& arguments) {
  const auto& me = context.me();
  const Day today = context.now().day;
  const auto records = read_days_of_both(context);
  const auto wanted = read_wanted(context, arguments, records);
  if (!next_time(wanted.record, today)) {
    throw UsageError("that day never comes again", "Years go up to 9999.");
  }
  const auto [what, old, day] = day_to_write(records, me, wanted, today);
  if (what == DayToWrite::What::Partners) {
    throw UsageError(fmt::format("{} has added '{}' already", context.journal().couple.name_of(author_of(*old)),
                                 printable(old->name)),
                     "Choose another name. To see your days: closer day list");
  }
  if (what == DayToWrite::What::Shared) {
    throw UsageError(
        fmt::format("'{}' is already in the shared journal", printable(old->name)),
        fmt::format("To remove it first: closer day remove {}", shell_word(parse_record_id(old->id)->tail)));
  }
  if (what == DayToWrite::What::Same) {
    context.tell("Nothing to change: that day is already like that.");
    return Status::Done;
  }
  if (day.is_private) {
    context.require_private_place();
  }
  auto writer = context.writer();
  const auto written = old == nullptr ? writer.add(day) : writer.replace(*old, day);
  context.tell(fmt::format("{} {}", old == nullptr ? "Added" : "Changed", say_added(context, written)));
  if (old == nullptr && !arguments.given(every_option) && may_come_once(written)) {
    context.tell(fmt::format("If it comes only once: closer day add {} --every once",
                             shell_words(arguments.values(words_parameter))));
  }
  return Status::Done;
}

Status list(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const Day today = context.now().day;
  const auto days = coming_marked_days(read_days_of_both(context), today);
  if (format == Format::Json) {
    context.print_exact(marked_days_to_json(days, today));
    return context.status();
  }
  context.print(marked_days_to_text(days, today, context.style()));
  if (days.empty()) {
    context.tell("No days yet. To add one: closer day add \"Ana's birthday\" 14 march");
  }
  return context.status();
}

// The day that the words name: by its name, or the end of its id.
const Record& day_named(const Records& records, const std::string& me, const std::string& words, Day today) {
  if (const auto* day = marked_day_named(records, me, words, today)) {
    return *day;
  }
  std::vector<std::string_view> names;
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::MarkedDay && !record.gone) {
      if (id == fold(words) || parse_record_id(id)->tail == fold(words)) {
        return record;
      }
      names.emplace_back(record.name);
    }
  }
  const auto with_words = [&](std::string_view name) { return holds(fold(name), fold(words)); };
  const auto part =
      std::ranges::count_if(names, with_words) == 1 ? std::ranges::find_if(names, with_words) : names.end();
  const auto meant = part == names.end() ? did_you_mean(words, names) : std::optional(std::string(*part));
  throw UsageError(fmt::format("unknown day '{}'{}", printable(words), say_meant(meant)),
                   "To see your days: closer day list");
}

Status remove(Context& context, const Arguments& arguments) {
  const auto words = clean_text(join(arguments.values(remove_word), " "), "the name");
  if (words.empty()) {
    throw UsageError("which day?", "To see your days: closer day list");
  }
  const auto& me = context.me();
  const auto records = read_days_of_both(context);
  const auto& day = day_named(records, me, words, context.now().day);
  if (author_of(day) != me) {
    const auto partner = context.journal().couple.name_of(author_of(day));
    throw Error(Status::Failed, fmt::format("{} added '{}'", partner, printable(day.name)),
                fmt::format("You can only remove your own days, so {} has to remove it.", partner), nothing_written);
  }
  auto writer = context.writer();
  (void)writer.replace(day, tombstone_of(day));
  context.tell(fmt::format("Removed {}. {}", say_entry(context, day), how_to_undo));
  return Status::Done;
}

constexpr std::array<Verb, 3> verbs = {{
    {"list",
     "show the days that are ahead, the next one first",
     Group::Journal,
     list_parameters,
     list_examples,
     list,
     {}},
    {"add", "add a day, or change one of yours", Group::Journal, add_parameters, add_examples, add, {}},
    {"remove", "remove one of your days", Group::Journal, remove_parameters, remove_examples, remove, {}},
}};

} // namespace

const Verb day_verb = {
    "day", "remember birthdays, anniversaries and visits", Group::Journal, list_parameters, examples, list, verbs};

} // namespace closer
