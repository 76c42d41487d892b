// SPDX-License-Identifier: MIT
#include "base/date/date_span.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/error.hpp"

namespace closer {
namespace {

constexpr int week_length = 7;
constexpr std::string_view span_help =
    "Days read like 4w, 2025, 2025-11, november, 'this month', 'last week', 2026-11-22, 'last friday' or '3 days ago'.";

DaySpan year_span(int year) { return {calendar_day(year, 1, 1), calendar_day(year, 12, 31)}; }

DaySpan month_span(int year, unsigned month) {
  return {calendar_day(year, month, 1), calendar_day(year, month, days_in_month(year, month))};
}

bool is_unit(std::string_view word, std::string_view letter, std::string_view unit) {
  return word == letter || word == unit || (word.starts_with(unit) && word.substr(unit.size()) == "s");
}

// 4w, 4 weeks, last 10 days, 3 months, 1y: up to today.
std::optional<DaySpan> last_ones(DateWords words, Day today) {
  constexpr int most = 9'999;
  words.take("last");
  const std::string word(words.peek());
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const auto count = whole_number(word.substr(0, digits));
  words.skip();
  auto unit = word.substr(digits);
  if (unit.empty()) {
    unit = words.peek();
    words.skip();
  }
  if (!count || *count < 1 || *count > most || !words.at_end()) {
    return std::nullopt;
  }
  const auto after_it = [&](Day day) { return DaySpan{day + std::chrono::days(1), today}; };
  if (is_unit(unit, "d", "day")) {
    return after_it(today - std::chrono::days(*count));
  }
  if (is_unit(unit, "w", "week")) {
    return after_it(today - std::chrono::days(week_length * *count));
  }
  const bool is_year = is_unit(unit, "y", "year");
  if (!is_year && !is_unit(unit, "m", "month")) {
    return std::nullopt;
  }
  return after_it(add_months(today, -*count * (is_year ? 12 : 1)));
}

// this week, last month, next year.
std::optional<DaySpan> of_the_calendar(DateWords words, Day today) {
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
    const auto past_monday = static_cast<int>(weekday_of(today).iso_encoding()) - 1;
    const Day monday = today + std::chrono::days(shift * week_length - past_monday);
    return DaySpan{monday, monday + std::chrono::days(week_length - 1)};
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

DaySpan read_day_span(std::string_view words, const When& now, const Zone& zone) {
  const DateWords parts(words);
  if (!parts.at_end()) {
    for (const auto& span :
         {last_ones(parts, now.day), of_the_calendar(parts, now.day), by_name(parts, words, now.day)}) {
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
