// SPDX-License-Identifier: MIT
#include "model/schedule/marked_day.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text/unicode.hpp"

namespace closer {
namespace {

// The day of that month, or its last day if it has no such day.
Day in_month(int year, unsigned month, unsigned day) {
  return *make_day(year, month, std::min(day, days_in_month(year, month)));
}

std::optional<Day> next_year_day(Day first, Day from) {
  for (int year = year_of(from); year <= year_of(last_day); ++year) {
    const Day time = in_month(year, month_of(first), day_of_month(first));
    if (time >= from) {
      return time;
    }
  }
  return std::nullopt;
}

std::optional<Day> next_month_day(Day first, Day from) {
  const Day time = in_month(year_of(from), month_of(from), day_of_month(first));
  if (time >= from) {
    return time;
  }
  const Day next = add_months(in_month(year_of(from), month_of(from), 1), 1);
  return is_in_calendar(next) ? std::optional(in_month(year_of(next), month_of(next), day_of_month(first)))
                              : std::nullopt;
}

} // namespace

std::string_view name(Recurrence recurrence) {
  return recurrence == Recurrence::Yearly ? "year" : recurrence == Recurrence::Monthly ? "month" : "";
}

std::optional<Recurrence> recurrence_of(const Record& day) {
  for (const auto each : {Recurrence::Once, Recurrence::Monthly, Recurrence::Yearly}) {
    if (day.every == name(each)) {
      return each;
    }
  }
  return std::nullopt;
}

bool is_marked_day(const Record& record) {
  return record.kind == Kind::MarkedDay && !record.gone && !record.name.empty() && record.on &&
         is_in_calendar(record.on->day) && recurrence_of(record);
}

bool has_known_year(const Record& day) { return year_of(day.on->day) != unknown_year; }

std::optional<Day> next_time(const Record& day, Day from) {
  const Day first = day.on->day;
  const Day earliest = std::max(from, first);
  switch (*recurrence_of(day)) {
  case Recurrence::Once: return first >= from ? std::optional(first) : std::nullopt;
  case Recurrence::Monthly: return next_month_day(first, earliest);
  case Recurrence::Yearly: return next_year_day(first, earliest);
  }
  return std::nullopt;
}

std::optional<int> years_by(const Record& day, Day time) {
  const int years = year_of(time) - year_of(day.on->day);
  const bool is_counted = recurrence_of(day) == Recurrence::Yearly && has_known_year(day) && years > 0;
  return is_counted ? std::optional(years) : std::nullopt;
}

Interval ahead_of(const Record& day) {
  const bool is_monthly = recurrence_of(day) == Recurrence::Monthly;
  return parse_interval(day.ahead).value_or(is_monthly ? Interval{3, Interval::Unit::Days}
                                                       : Interval{2, Interval::Unit::Weeks});
}

Day first_day_ahead(const ComingDay& coming) { return before(coming.on, ahead_of(coming.record)); }

std::vector<ComingDay> coming_marked_days(const Records& records, Day today) {
  std::vector<std::pair<Day, const Record*>> times;
  for (const auto& [id, record] : records) {
    if (const auto on = is_marked_day(record) ? next_time(record, today) : std::nullopt) {
      times.emplace_back(*on, &record);
    }
  }
  std::ranges::stable_sort(times, {}, &std::pair<Day, const Record*>::first);
  std::vector<ComingDay> days;
  std::set<std::pair<Day, std::string>> known;
  for (const auto& [on, record] : times) {
    if (days.size() < most_coming_days && known.emplace(on, fold(record->name)).second) {
      days.push_back({*record, on, years_by(*record, on)});
    }
  }
  std::ranges::sort(days, [](const ComingDay& left, const ComingDay& right) {
    return std::tie(left.on, left.record.name, left.record.id) < std::tie(right.on, right.record.name, right.record.id);
  });
  return days;
}

std::vector<ComingDay> marked_days_ahead(const Records& records, Day today) {
  auto days = coming_marked_days(records, today);
  std::erase_if(days, [&](const ComingDay& coming) { return first_day_ahead(coming) > today; });
  return days;
}

} // namespace closer
