// SPDX-License-Identifier: MIT
#include "base/date/date_words.hpp"

#include <algorithm>
#include <charconv>
#include <regex>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// The index of the one name that `word` is, or shortens to three letters or more.
template <typename Name> std::optional<unsigned> named(std::string_view word, unsigned count, Name name) {
  if (word.size() < 3) {
    return std::nullopt;
  }
  for (unsigned i = 0; i < count; ++i) {
    if (fold(name(i)).starts_with(word)) {
      return i;
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<int> whole_number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = error == std::errc() && end == word.data() + word.size() && value >= 0;
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<unsigned> month_of_word(std::string_view word) {
  const auto found = named(word, 12, [](unsigned i) { return month_name(i + 1); });
  return word == "sept" ? std::optional(9U) : found ? std::optional(*found + 1) : std::nullopt;
}

std::optional<std::chrono::weekday> weekday_of_word(std::string_view word) {
  const auto found = named(word, 7, [](unsigned i) { return weekday_name(std::chrono::weekday(i)); });
  return found ? std::optional(std::chrono::weekday(*found)) : std::nullopt;
}

Day calendar_day(int year, unsigned month, unsigned day) {
  if (const auto found = make_day(year, month, day)) {
    return *found;
  }
  if (month < 1 || month > 12) {
    throw UsageError(fmt::format("there is no month {} in a year", month), std::string(date_help));
  }
  if (year < 1 || year > 9999) {
    throw UsageError(fmt::format("the year {} is out of reach", year), std::string(date_help));
  }
  throw UsageError(fmt::format("there is no {} {} {}", day, month_name(month), year),
                   fmt::format("{} {} has {} days.", month_name(month), year, days_in_month(year, month)));
}

Day day_in_reach(Day day, std::string_view typed) {
  if (is_in_calendar(day)) {
    return day;
  }
  throw UsageError(
      fmt::format("'{}' is in the year {}, and closer's years are 1 to 9999", printable(typed), year_of(day)),
      std::string(date_help));
}

DateWords::DateWords(std::string_view typed) {
  constexpr std::size_t date_length = 10;
  std::string folded = fold(typed);
  std::replace_if(
      folded.begin(), folded.end(), [](char c) { return c == ',' || c == '\t' || c == '\n'; }, ' ');
  for (const auto word : split(folded, ' ')) {
    if (!word.empty()) {
      m_words.emplace_back(word);
    }
  }
  if (m_words.empty() || m_words.front().size() < date_length) {
    return;
  }
  auto& first = m_words.front();
  if ((first[4] == '/' || first[4] == '.') && first[7] == first[4]) {
    first[4] = first[7] = '-';
  }
  if (first.size() > date_length && first[date_length] == 't' && parse_iso_day(first.substr(0, date_length))) {
    const auto time = first.substr(date_length + 1);
    first.resize(date_length);
    m_words.insert(m_words.begin() + 1, time);
  }
}

std::string_view DateWords::peek(std::size_t ahead) const {
  return m_next + ahead < m_words.size() ? std::string_view(m_words[m_next + ahead]) : std::string_view();
}

bool DateWords::take(std::string_view word) {
  const bool found = !at_end() && peek() == word;
  m_next += found ? 1 : 0;
  return found;
}

std::optional<When> DateWords::rfc3339() const {
  return m_words.size() <= 2 ? parse_rfc3339(join(m_words, "t")) : std::nullopt;
}

std::optional<std::chrono::seconds> DateWords::take_time() {
  const auto start = m_next;
  take("at");
  if (take("noon")) {
    return hours(12);
  }
  static const std::regex pattern(R"((\d{1,2})(?::(\d{2}))?(?::(\d{2}))?(am|pm)?)");
  std::smatch match;
  const auto token = std::string(peek());
  if (!std::regex_match(token, match, pattern)) {
    m_next = start;
    return std::nullopt;
  }
  ++m_next;
  std::string half = match[4].str();
  if (half.empty() && (peek() == "am" || peek() == "pm")) {
    half = peek();
    ++m_next;
  }
  if (half.empty() && !match[2].matched) { // a bare number is a day, not an hour
    m_next = start;
    return std::nullopt;
  }
  int hour = *whole_number(match[1].str());
  const int minute = match[2].matched ? *whole_number(match[2].str()) : 0;
  const int second = match[3].matched ? *whole_number(match[3].str()) : 0;
  if (hour > (half.empty() ? 23 : 12) || (!half.empty() && hour == 0) || minute > 59 || second > 59) {
    throw UsageError(fmt::format("'{}{}' is no time of day", token, match[4].matched ? "" : half),
                     "Times read like 19:30 or 7pm.");
  }
  if (!half.empty()) {
    hour = hour % 12 + (half == "pm" ? 12 : 0);
  }
  return hours(hour) + minutes(minute) + seconds(second);
}

void DateWords::refuse_ambiguous(int this_year) const {
  if (m_words.front() == "in" || m_words.back() == "ago") { // 1.5 days ago is something else
    return;
  }
  static const std::regex pattern(R"((\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4})?)?)");
  for (const auto& token : m_words) {
    std::smatch match;
    if (!std::regex_match(token, match, pattern)) {
      continue;
    }
    const auto part = [&](std::size_t i) { return static_cast<unsigned>(whole_number(match[i].str()).value_or(0)); };
    int year = match[3].matched ? static_cast<int>(part(3)) : this_year;
    year += year < 100 ? 2000 : 0;
    std::vector<std::string> readings;
    for (const auto& [month, day] : {std::pair(part(2), part(1)), std::pair(part(1), part(2))}) {
      const auto found = make_day(year, month, day);
      if (found && (readings.empty() || month != day)) {
        readings.push_back(fmt::format("{} ({} {})", iso_day(*found), day, month_name(month)));
      }
    }
    throw TwoReadings(fmt::format("'{}' is read differently in different places", printable(token)),
                      readings.empty() ? std::string(date_help) : fmt::format("Write {}.", join(readings, " or ")));
  }
}

} // namespace closer
