// SPDX-License-Identifier: MIT
#include "base/date/date_span.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/date/time_length.hpp"
#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr int week_length = 7;
constexpr std::string_view span_help = "Write days like 4w, 2025, 2025-11, november, 'this month', 'last week', "
                                       "2026-11-22, 'last friday' or '3 days ago'.";

DaySpan year_span(int year) { return {calendar_day(year, 1, 1), calendar_day(year, 12, 31)}; }

DaySpan month_span(int year, unsigned month) {
  return {calendar_day(year, month, 1), calendar_day(year, month, days_in_month(year, month))};
}

// 4w, 4 weeks, last 10 days, 3 months, 1y: up to today.
std::optional<DaySpan> last_ones(DateWords words, std::string_view typed, Day today, WeekStart starts) {
  constexpr int most = 9'999;
  words.take("last");
  const auto length = take_length(words);
  if (!length || length->count < 1 || length->count > most || !words.at_end()) {
    return std::nullopt;
  }
  const auto after_it = [&](Day day) { return DaySpan{day + std::chrono::days(1), today}; };
  switch (length->unit) {
  case TimeUnit::Days: return after_it(today - std::chrono::days(length->count));
  case TimeUnit::Weeks:
    return length->count == 1 ? after_it(today - std::chrono::days(week_length))
                              : last_weeks(length->count, today, starts);
  case TimeUnit::Months: return after_it(add_months(today, -length->count));
  case TimeUnit::Years: return after_it(add_months(today, -12 * length->count));
  case TimeUnit::MinutesOrMonths:
    throw UsageError(fmt::format("'{}' could be minutes or months", printable(typed)),
                     fmt::format("Write '{}'. Minutes are too short here.", counted(length->count, "month")));
  default: return std::nullopt;
  }
}

// this week, last month, next year.
std::optional<DaySpan> of_the_calendar(DateWords words, Day today, WeekStart starts) {
  const int shift = words.take("last") ? -1 : words.take("next") ? 1 : 0;
  if (shift == 0 && !words.take("this")) {
    return std::nullopt;
  }
  const std::string unit(words.peek());
  words.skip();
  if (!words.at_end()) {
    return std::nullopt;
  }
  if (unit == "week") {
    const Day first = first_of_week(today, starts) + std::chrono::days(shift * week_length);
    return DaySpan{first, first + std::chrono::days(week_length - 1)};
  }
  if (unit == "month") {
    const Day day = add_months(today, shift);
    return month_span(year_of(day), month_of(day));
  }
  return unit == "year" ? std::optional(year_span(year_of(today) + shift)) : std::nullopt;
}

// 2025, 2025-11, november, nov 2025, last november; a month alone is the last one that has begun, or with `last` the
// last one that is over.
std::optional<DaySpan> by_name(DateWords words, std::string_view typed, Day today) {
  const bool is_over = words.take("last");
  const std::string word(words.peek());
  if (!is_over && words.is_just(word) && word.size() == 4 && whole_number(word)) {
    return year_span(*whole_number(word));
  }
  if (typed.size() == 7 && typed[4] == '-') {
    const auto year = whole_number(typed.substr(0, 4));
    const auto month = whole_number(typed.substr(5));
    return year && month && *month >= 1 && *month <= 12
               ? std::optional(month_span(*year, static_cast<unsigned>(*month)))
               : std::nullopt;
  }
  const auto month = month_of_word(word);
  words.skip();
  if (!month) {
    return std::nullopt;
  }
  if (words.at_end()) {
    const bool is_of_last_year = *month > month_of(today) || (is_over && *month == month_of(today));
    return month_span(year_of(today) - (is_of_last_year ? 1 : 0), *month);
  }
  if (is_over) {
    return std::nullopt;
  }
  const auto year = words.peek().size() == 4 ? whole_number(words.peek()) : std::nullopt;
  words.skip();
  return year && words.at_end() ? std::optional(month_span(*year, *month)) : std::nullopt;
}

} // namespace

DaySpan last_weeks(int count, Day today, WeekStart starts) {
  return {first_of_week(today, starts) - std::chrono::days(week_length * (count - 1)), today};
}

DaySpan read_day_span(std::string_view words, const When& now, const Zone& zone, WeekStart starts) {
  const DateWords parts(words);
  if (!parts.at_end()) {
    for (const auto& span : {last_ones(parts, words, now.day, starts), of_the_calendar(parts, now.day, starts),
                             by_name(parts, words, now.day)}) {
      if (span && (is_in_calendar(span->first) || is_in_calendar(span->last))) {
        return {std::max(span->first, first_day), std::min(span->last, last_day)};
      }
    }
  }
  try {
    const Day day = read_date(words, now, zone, Tense::Past).day;
    return {day, day};
  } catch (const UsageError& error) {
    const bool is_unreadable = error.hint() == date_help;
    throw UsageError(error.what(), is_unreadable ? std::string(span_help) : error.hint());
  }
}

} // namespace closer
