// SPDX-License-Identifier: MIT
#include "advice/reminders.hpp"

#include <algorithm>
#include <utility>

#include "model/schedule/due.hpp"
#include "model/schedule/plan.hpp"

namespace closer {

DaysDone days_done(const Records& records, Day today) {
  DaysDone days;
  for (const auto& [id, record] : records) {
    const auto way = way_of(record.kind);
    if (way && !record.gone && record.at.day <= today) {
      auto& last = days.last.at(static_cast<std::size_t>(*way));
      last = std::max(last.value_or(record.at.day), record.at.day);
      days.first = std::min(days.first.value_or(record.at.day), record.at.day);
    }
  }
  return days;
}

namespace {

constexpr int week = 7;
constexpr int last_line = 2 * week;               // of a way, so many days after the first
constexpr int line_in_all = last_line + 3 * week; // of all ways that are due

// The day that a way is counted from. Nothing if that is before all that was read, or if there is none.
std::optional<Day> counted_from(const Couple& couple, const DaysDone& done, Way way, bool history_goes_on) {
  const auto& last = done.last.at(static_cast<std::size_t>(way));
  if (couple.begun) {
    return std::max(last.value_or(*couple.begun), *couple.begun);
  }
  return last || history_goes_on ? last : done.first;
}

// Whether no way was done in the last three weeks, days of a pause left out.
bool is_quiet(const DaysDone& done, const Pauses& pauses, Day today) {
  const auto newest = std::ranges::max(done.last);
  return !newest || (today - *newest).count() - pauses.days_in(*newest + std::chrono::days(1), today) >= 3 * week;
}

std::vector<Reminder> reminders_of_ways(const Couple& couple, const Pauses& pauses, const DaysDone& done, Day today,
                                        bool history_goes_on) {
  std::vector<Reminder> reminders;
  std::optional<int> newest; // for how many days the way has been due that fell due last
  for (const Way way : all_ways) {
    const auto& every = couple.rhythm[way];
    const auto from = counted_from(couple, done, way, history_goes_on);
    const auto days = every && from ? days_due(*from, *every, pauses, today) : std::nullopt;
    if (days || (every && !from && history_goes_on)) {
      const bool is_said = days && *days <= last_line && *days % week == 0;
      reminders.push_back({Reminder::About::Way, way, done.last.at(static_cast<std::size_t>(way)), {}, is_said});
    }
    newest = days && (!newest || *days < *newest) ? days : newest;
  }
  if (newest == line_in_all && is_quiet(done, pauses, today)) {
    reminders.push_back({Reminder::About::Quiet, std::nullopt, std::nullopt});
  }
  return reminders;
}

} // namespace

std::vector<Reminder> reminders_for(const Couple& couple, const Records& records, const DaysDone& done, const When& now,
                                    bool history_goes_on, bool wants_closeness) {
  constexpr unsigned last_days = 7;
  const Day today = now.day;
  const Pauses pauses(records);
  if (pauses.on(today)) {
    return {};
  }
  auto reminders = reminders_of_ways(couple, pauses, done, today, history_goes_on);
  for (const auto* plan : open_plans(records, today)) {
    if (plan->on && plan->on->day == today) {
      const bool is_ahead = !plan->on->time || compare(*plan->on, now) >= 0;
      reminders.push_back({Reminder::About::Plan, std::nullopt, std::nullopt, *plan, is_ahead});
    }
  }
  if (wants_closeness && day_of_month(today) + last_days > days_in_month(year_of(today), month_of(today))) {
    reminders.push_back({Reminder::About::Closeness, std::nullopt, std::nullopt});
  }
  return reminders;
}

std::vector<Reminder> reminders_of_answers(const Records& records, Day today, bool has_answer, bool has_question) {
  std::vector<Reminder> reminders;
  if (Pauses(records).on(today)) {
    return reminders;
  }
  if (has_answer) {
    reminders.push_back({Reminder::About::Answer, Way::Listen, std::nullopt});
  }
  if (has_question) {
    reminders.push_back({Reminder::About::Question, Way::Listen, std::nullopt});
  }
  return reminders;
}

std::vector<Reminder> reminders_of_days(const Records& records, Day today) {
  std::vector<Reminder> reminders;
  for (auto& coming : marked_days_ahead(records, today)) {
    const bool is_said = (coming.on - today).count() <= 1 || first_day_ahead(coming) == today;
    reminders.push_back({Reminder::About::MarkedDay, std::nullopt, std::nullopt, {}, is_said, std::move(coming)});
  }
  return reminders;
}

bool may_depend_on_before(Day day, const Couple& couple, const Records& records, const DaysDone& done, Day today) {
  const Pauses pauses(records);
  const Day eve = day - std::chrono::days(1);
  if (pauses.on(today) || (couple.begun && eve <= *couple.begun)) {
    return false;
  }
  return std::any_of(all_ways.begin(), all_ways.end(), [&](Way way) {
    const auto& every = couple.rhythm[way];
    return every && !done.last.at(static_cast<std::size_t>(way)) &&
           days_due(eve, *every, pauses, today).value_or(0) <= line_in_all;
  });
}

} // namespace closer
