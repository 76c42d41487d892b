// SPDX-License-Identifier: MIT
#include "advice/reminders.hpp"

#include <algorithm>

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

std::vector<Reminder> reminders_for(const Couple& couple, const Records& records, const DaysDone& done, Day today,
                                    bool history_goes_on, bool wants_closeness) {
  constexpr unsigned last_days = 7;
  const Pauses pauses(records);
  std::vector<Reminder> reminders;
  if (pauses.on(today)) {
    return reminders;
  }
  for (const Way way : all_ways) {
    const auto& every = couple.rhythm[way];
    const auto& last = done.last.at(static_cast<std::size_t>(way));
    const auto since = last ? last : done.first;
    const bool is_long_ago = !last && history_goes_on;
    if (every && (is_long_ago || (since && is_due(*since, *every, pauses, today)))) {
      reminders.push_back({Reminder::About::Way, way, last, nullptr});
    }
  }
  for (const auto* plan : open_plans(records, today)) {
    if (plan->on && plan->on->day == today) {
      reminders.push_back({Reminder::About::Plan, std::nullopt, std::nullopt, plan});
    }
  }
  if (wants_closeness && day_of_month(today) + last_days > days_in_month(year_of(today), month_of(today))) {
    reminders.push_back({Reminder::About::Closeness, std::nullopt, std::nullopt, nullptr});
  }
  return reminders;
}

bool may_depend_on_before(Day day, const Couple& couple, const Records& records, const DaysDone& done, Day today) {
  const Pauses pauses(records);
  if (pauses.on(today)) {
    return false;
  }
  const Day eve = day - std::chrono::days(1);
  return std::any_of(all_ways.begin(), all_ways.end(), [&](Way way) {
    const auto& every = couple.rhythm[way];
    return every && !done.last.at(static_cast<std::size_t>(way)) && !is_due(eve, *every, pauses, today);
  });
}

} // namespace closer
