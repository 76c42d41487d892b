// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "advice/reminders.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/shape_argument.hpp"
#include "cmd/words/way_argument.hpp"
#include "history/tally.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/shard_scan.hpp"
#include "journal/record/shard_names.hpp"
#include "listen/rounds.hpp"
#include "model/schedule/plan.hpp"
#include "render/data/calendar.hpp"
#include "render/reminders.hpp"

namespace closer {
namespace {

constexpr Parameter exit_code_option = {Parameter::Type::Flag, "--exit-code", "",
                                        "end with status 4 where nothing is due"};
constexpr Parameter way_option = {Parameter::Type::Many, "--way", "WAY", "only this way; may be given again", ways};
constexpr Parameter ics_option = {Parameter::Type::Flag, "--ics", "",
                                  "alone: your rhythm and your plans as a calendar file"};
constexpr std::array parameters = {exit_code_option, way_option, shape_parameter, ics_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer remind",
    "closer remind --way listen --exit-code",
    "closer remind --format json",
    "closer remind --ics >closer.ics",
};

// Those that are asked about: for today, or all that have a day.
enum class Plans { OfToday, All };

// The first of the months that say whether such a plan is done already.
std::string first_month_of(Plans plans, const Records& records, Day today) {
  auto month = iso_month(today);
  for (const auto* plan : open_plans(records, today)) {
    if (plan->on && (plans == Plans::All || plan->on->day == today)) {
      month = std::min(month, iso_month(plan->at.day));
    }
  }
  return month;
}

struct Read {
  Reading reading;
  DaysDone done;
  bool is_cut = false; // there are months older than what was read
};

// Newest month first, until nothing older can matter: `read` adds a shard to the records, and `done` says when each way
// was last done by what was read. Returns whether there were older ones.
template <typename ReadShard, typename Done>
bool read_months(const Journal& journal, Plans plans, Day today, const Records& records, ReadShard read, Done done) {
  const auto last_month = iso_month(add_months(today, -1)); // whether marks of closeness are in use
  ShardList unread(journal);
  while (const auto month = unread.next()) {
    if (*month != standing_shard) {
      const Day end = add_months(*parse_iso_day(*month + "-01"), 1);
      const bool matters = *month >= last_month || *month >= first_month_of(plans, records, today) ||
                           may_depend_on_before(end, journal.couple, records, done(), today);
      if (!matters) {
        return true;
      }
    }
    read(*unread.take());
  }
  return false;
}

DaysDone done_in(const Tally& tally) {
  DaysDone done;
  for (const Way way : all_ways) {
    done.last.at(static_cast<std::size_t>(way)) = tally.last_of(way);
  }
  done.first = tally.first_entry();
  return done;
}

Read read_what_matters(const Journal& journal, Plans plans, Day today) {
  ReviewScope scope;
  scope.today = today;
  scope.window = Window{today, today};
  scope.weighs_from = Day::max();
  Tally tally(journal.couple, scope);
  ShardScan scan(journal);
  bool is_scanned = true;
  Read read;
  const auto scan_shard = [&](const Shard& shard) {
    RecordVisitor* const visitor = &tally;
    is_scanned = is_scanned && scan.over(std::span(&shard, 1), std::span(&visitor, 1));
  };
  read.is_cut = read_months(journal, plans, today, tally.records(), scan_shard, [&] { return done_in(tally); });
  if (is_scanned) {
    read.done = done_in(tally);
    read.reading.records = tally.take_records();
    read.reading.findings = scan.findings();
    read.reading.tied = scan.tied();
    return read;
  }
  const auto& records = read.reading.records;
  read.is_cut = read_months(
      journal, plans, today, records, [&](const Shard& shard) { read_files(journal, shard.files, read.reading); },
      [&] { return days_done(records, today); });
  read.done = days_done(records, today);
  return read;
}

// Whether the couple marked how close they feel last month, or one of them this month, and `me` not yet; "" is nobody.
bool wants_closeness(const Records& records, const Couple& couple, const std::string& me, Day today) {
  const auto rounds = rounds_of(records, couple);
  const auto find = [&](const std::string& month) {
    return std::find_if(rounds.begin(), rounds.end(),
                        [&](const Round& round) { return round.of == closeness_round(month); });
  };
  const auto now = find(iso_month(today));
  if (now == rounds.end()) {
    return find(iso_month(add_months(today, -1))) != rounds.end();
  }
  for (std::size_t i = 0; i < now->answers.size(); ++i) {
    if (couple.people.at(i).id == me) {
      return now->answers.at(i).state == Answer::State::None;
    }
  }
  return !now->both_sealed();
}

Status run(Context& context, const Arguments& arguments) {
  const auto shape = read_shape(arguments);
  std::vector<Way> ways;
  for (const auto& word : arguments.values(way_option)) {
    ways.push_back(read_way(word));
  }
  const auto& journal = context.journal();
  const Day today = context.now().day;
  const bool is_calendar = arguments.given(ics_option);
  if (is_calendar &&
      (arguments.given(shape_parameter) || arguments.given(way_option) || arguments.given(exit_code_option))) {
    throw UsageError("--ics is a format of its own, of everything", "Leave out --format, --way and --exit-code.");
  }
  const auto read = read_what_matters(journal, is_calendar ? Plans::All : Plans::OfToday, today);
  context.report(read.reading);
  const auto& records = read.reading.records;
  if (is_calendar) {
    context.print_exact(calendar_of(journal.couple, records, read.done, today, instant_of(context.now())));
    return context.status();
  }
  const auto me = context.knows_me() ? context.me() : std::string();
  auto reminders = reminders_for(journal.couple, records, read.done, today, read.is_cut,
                                 wants_closeness(records, journal.couple, me, today));
  if (!ways.empty()) {
    std::erase_if(reminders, [&](const Reminder& reminder) {
      return !reminder.way || std::find(ways.begin(), ways.end(), *reminder.way) == ways.end();
    });
  }
  print_as(shape, context, reminders_to(shape, reminders, journal.couple, today));
  const bool is_quiet = reminders.empty() && context.status() == Status::Done && arguments.given(exit_code_option);
  return is_quiet ? Status::NothingDue : context.status();
}

} // namespace

const Verb remind_verb = {
    "remind", "say what is due today, and nothing where nothing is", Group::Shell, parameters, examples, run, {}};

} // namespace closer
