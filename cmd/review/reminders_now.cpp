// SPDX-License-Identifier: MIT
#include "cmd/review/reminders_now.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cmd/words/ahead_for_me.hpp"
#include "cmd/words/sealing.hpp"
#include "cmd/words/telling.hpp"
#include "history/tally.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/shard_scan.hpp"
#include "journal/record/shard_names.hpp"
#include "listen/rounds.hpp"
#include "listen/written_talks.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

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

// Newest month first, until nothing older can matter: `read` adds a shard to the records, and `done` says when each way
// was last done by what was read. Returns whether there were older ones.
template <typename ReadShard, typename Done>
bool read_months(const Journal& journal, const Couple& couple, Plans plans, Day today, const Records& records,
                 ReadShard read, Done done) {
  const auto last_month = iso_month(add_months(today, -1)); // whether marks of closeness are in use
  ShardList unread(journal);
  while (const auto month = unread.next()) {
    if (*month != standing_shard) {
      const Day end = add_months(*parse_iso_day(*month + "-01"), 1);
      const auto known = done();
      const bool completes_talk = !known.last.at(static_cast<std::size_t>(Way::Listen)) && // with an earlier seal
                                  holds_seals_of(iso_month(end), records);
      const bool matters = *month >= last_month || *month >= first_month_of(plans, records, today) || completes_talk ||
                           may_depend_on_before(end, couple, records, known, today);
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

// The same of records as they are.
DaysDone days_done_with_talks(const Records& records, const Couple& couple, Day today) {
  auto all = records;
  put_written_talks(all, couple);
  return days_done(all, today);
}

// Whether the couple marked how close they feel last month, or one of them this month, and `me` not yet; "" is nobody.
bool wants_closeness(const Records& records, const Couple& couple, const std::string& me, Day today) {
  const auto rounds = rounds_of(records, couple);
  const auto find = [&](const std::string& month) {
    return std::ranges::find_if(rounds, [&](const Round& round) { return round.of == closeness_round(month); });
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

// Whether there is a talk that `me` hasn't read yet.
bool has_unread_talk(Context& context, const Records& records, Day today) {
  const auto& couple = context.journal().couple;
  const auto rounds = rounds_of(records, couple);
  const auto told = rounds.empty() ? std::nullopt : read_told(context);
  return std::ranges::any_of(rounds, [&](const Round& round) {
    const auto at = round.opened();
    return at && (round.is_closeness() || written_talk(round, couple)) && is_untold(round.of, at->day, told, today);
  });
}

// Whether the partner has answered a question that `me` still can.
bool has_waiting_question(Context& context, const Records& records, Day today) {
  const auto& couple = context.journal().couple;
  const auto rounds = rounds_of(records, couple);
  const auto waiting = waiting_for(rounds, couple, context.me(), today);
  if (waiting.empty()) {
    return false;
  }
  std::vector<Finding> unreadable;
  const auto passed = passed_rounds(context.private_records(unreadable));
  return std::any_of(waiting.begin(), waiting.end(), [&](const Round* round) { return !passed.contains(round->of); });
}

} // namespace

WhatMatters read_what_matters(const Journal& journal, const Couple& couple, Plans plans, const When& now) {
  const Day today = now.day;
  ReviewScope scope;
  scope.today = today;
  scope.now = instant_of(now);
  scope.window = Window{today, today};
  scope.weighs_from = Day::max();
  Tally tally(couple, scope);
  ShardScan scan(journal);
  bool is_scanned = true;
  WhatMatters read;
  const auto scan_shard = [&](const Shard& shard) {
    RecordVisitor* const visitor = &tally;
    is_scanned = is_scanned && scan.over(std::span(&shard, 1), std::span(&visitor, 1));
    if (shard.name != standing_shard) {
      tally.shown_since(shard.name);
    }
  };
  read.is_cut = read_months(journal, couple, plans, today, tally.records(), scan_shard, [&] { return done_in(tally); });
  if (is_scanned) {
    if (!read.is_cut) {
      tally.shown_all();
    }
    read.done = done_in(tally);
    read.reading.records = tally.release_records();
    read.reading.findings = scan.findings();
    read.reading.tied = scan.tied();
    return read;
  }
  const auto& records = read.reading.records;
  read.is_cut = read_months(
      journal, couple, plans, today, records,
      [&](const Shard& shard) { read_files(journal, shard.files, read.reading); },
      [&] { return days_done_with_talks(records, couple, today); });
  read.done = days_done_with_talks(records, couple, today);
  return read;
}

std::vector<Reminder> reminders_now(Context& context, const Couple& couple, const WhatMatters& read, Day today) {
  const auto& records = read.reading.records;
  const bool is_known = context.knows_me();
  const auto me = is_known ? context.me() : std::string();
  const auto ahead = ahead_for_me(context, records);
  auto reminders =
      reminders_for(couple, ahead, read.done, context.now(), read.is_cut, wants_closeness(records, couple, me, today));
  const auto of_answers = reminders_of_answers(records, today, is_known && has_unread_talk(context, records, today),
                                               is_known && has_waiting_question(context, records, today));
  reminders.insert(reminders.end(), of_answers.begin(), of_answers.end());
  auto of_days = reminders_of_days(ahead, today);
  std::move(of_days.begin(), of_days.end(), std::back_inserter(reminders));
  return reminders;
}

} // namespace closer
