// SPDX-License-Identifier: MIT
#include <algorithm>

#include "advice/catalogue.hpp"
#include "base/mapped.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/reminders_now.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/way_argument.hpp"
#include "history/couple_now.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "render/data/calendar.hpp"
#include "render/reminders.hpp"

namespace closer {
namespace {

constexpr Parameter exit_code_option = {Parameter::Type::Flag, "--exit-code", "",
                                        "exit with status 4 if there's nothing to say today"};
constexpr Parameter way_option = {Parameter::Type::Many, "--way", "WAY", "only this way; can be repeated", ways};
constexpr Parameter ics_option = {Parameter::Type::Flag, "--ics", "",
                                  "on its own: your rhythm, plans and days as a calendar file"};
constexpr std::array parameters = {exit_code_option, way_option, format_parameter, json_option, ics_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer remind",
    "closer remind --way listen --exit-code",
    "closer remind --format json",
    "closer remind --ics >closer.ics",
};

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_format(arguments);
  const auto ways = mapped(arguments.values(way_option), read_way);
  const auto& journal = context.journal();
  const auto couple = couple_now(journal);
  const Day today = context.now().day;
  const bool is_calendar = arguments.given(ics_option);
  if (is_calendar &&
      (arguments.given(format_parameter) || arguments.given(way_option) || arguments.given(exit_code_option))) {
    throw UsageError("--ics doesn't go with --format, --way or --exit-code", "Use --ics on its own.");
  }
  const auto read = read_what_matters(journal, couple, is_calendar ? Plans::All : Plans::OfToday, context.now());
  context.report(read.reading);
  const auto& records = read.reading.records;
  if (is_calendar) {
    auto standing = read_standing(journal);
    const auto catalogue = ideas_of_both(journal, built_in_ideas(), {}, standing.records, standing.findings);
    context.print_exact(calendar_of(couple, {records, standing.records, catalogue.ideas(), read.done}, today,
                                    instant_of(context.now())));
    return context.status();
  }
  auto reminders = reminders_now(context, couple, read, today);
  if (!ways.empty()) {
    std::erase_if(reminders, [&](const Reminder& reminder) {
      return !reminder.way || std::ranges::find(ways, *reminder.way) == ways.end();
    });
  }
  print_as(format, context, reminders_to(format, reminders, couple, today, context.style().hours));
  const bool is_quiet = std::ranges::none_of(reminders, &Reminder::is_said) && context.status() == Status::Done &&
                        arguments.given(exit_code_option);
  return is_quiet ? Status::NothingDue : context.status();
}

} // namespace

const Verb remind_verb = {
    "remind", "remind you of what's due today; on most days, nothing", Group::Shell, parameters, examples, run, {}};

} // namespace closer
