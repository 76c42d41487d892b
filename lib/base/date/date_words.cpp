// SPDX-License-Identifier: MIT
#include "base/date/date_words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/pattern.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

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

// A word like 3/4, 24.11. or 23/11/2026, in parts.
std::optional<std::vector<std::string_view>> match_numeric(std::string_view word) {
  static const Pattern pattern(R"((\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4})?)?|(\d{1,2})-(\d{1,2})-(\d{4}))");
  return pattern.match(word);
}

// The days that such a word can be, with its own year, or else some leap year's.
std::vector<NumericDay> readings_of(const std::vector<std::string_view>& match) {
  const std::size_t first = match[1].empty() ? 4 : 1;
  const auto part = [&](std::size_t i) { return static_cast<unsigned>(whole_number(match[first + i]).value_or(0)); };
  constexpr int leap_year = 2000;
  std::optional<int> year;
  if (!match[first + 2].empty()) {
    year = static_cast<int>(part(2)) + (part(2) < 100 ? 2000 : 0);
  }
  std::vector<NumericDay> readings;
  for (const auto& [month, day] : {std::pair(part(1), part(0)), std::pair(part(0), part(1))}) {
    if (make_day(year.value_or(leap_year), month, day) && (readings.empty() || month != day)) {
      readings.push_back({year, month, day});
    }
  }
  return readings;
}

// "Sat." and "Nov." and "24.", as people shorten them.
void drop_full_stop(std::string& word) {
  const std::string_view stem = std::string_view(word).substr(0, word.size() - 1);
  if (word.ends_with('.') &&
      (month_of_word(stem) || weekday_of_word(stem) || (stem.size() <= 2 && whole_number(stem)))) {
    word.pop_back();
  }
}

// The day of a month that '22' or '22nd' is.
std::optional<unsigned> ordinal(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  }
  const auto value = whole_number(word);
  return value && word.size() <= 2 ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
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

std::optional<NumericDay> numeric_day(std::string_view word) {
  const auto match = match_numeric(word);
  const auto readings = match ? readings_of(*match) : std::vector<NumericDay>();
  const bool has_year = word.size() > 7;
  const bool is_day_and_month = word.ends_with('.') && std::ranges::count(word, '.') == 2;
  if (match && readings.empty() && (has_year || is_day_and_month)) { // a date, and no number of something else
    throw UsageError(fmt::format("'{}' isn't in the calendar", printable(word)), std::string(date_help));
  }
  return readings.size() == 1 ? std::optional(readings.front()) : std::nullopt;
}

std::optional<NumericDay> named_day(std::string_view first, std::string_view second) {
  const auto month_first = month_of_word(first);
  const auto month = month_first ? month_first : month_of_word(second);
  const auto day = ordinal(month_first ? second : first);
  return month && day ? std::optional(NumericDay{std::nullopt, *month, *day}) : std::nullopt;
}

std::optional<NumericDay> day_without_year(std::string_view typed) {
  DateWords words(typed);
  const auto first = words.peek();
  words.skip();
  auto day = numeric_day(first);
  if (!day) {
    day = named_day(first, words.peek());
    words.skip();
  }
  return day && !day->year && words.at_end() ? day : std::nullopt;
}

std::string half_of_day(std::string_view word) {
  std::string half(word);
  std::erase(half, '.');
  return half == "am" || half == "pm" ? half : "";
}

Day calendar_day(int year, unsigned month, unsigned day) {
  if (const auto found = make_day(year, month, day)) {
    return *found;
  }
  if (month < 1 || month > 12) {
    throw UsageError(fmt::format("month {} doesn't exist", month), std::string(date_help));
  }
  if (year < 1 || year > 9999) {
    throw UsageError(fmt::format("the year {} is out of range", year), std::string(date_help));
  }
  throw UsageError(fmt::format("{} {} {} doesn't exist", day, month_name(month), year),
                   fmt::format("{} {} has {} days.", month_name(month), year, days_in_month(year, month)));
}

Day day_in_reach(Day day, std::string_view typed) {
  if (is_in_calendar(day)) {
    return day;
  }
  throw UsageError(fmt::format("'{}' is in the year {}, but years go from 1 to 9999", printable(typed), year_of(day)),
                   std::string(date_help));
}

DateWords::DateWords(std::string_view typed) {
  constexpr std::size_t date_length = 10;
  static const Pattern comma_in_hours(R"((\d),(\d{1,2} ?h))"); // 1,5h
  auto folded = with_plain_apostrophes(comma_in_hours.replaced(fold(with_plain_spaces(typed)), "$1.$2"));
  std::ranges::replace(folded, ',', ' ');
  for (const auto word : split(folded, ' ')) {
    if (!word.empty()) {
      drop_full_stop(m_words.emplace_back(word));
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

std::optional<When> DateWords::moment() const {
  const auto text = m_words.size() <= 4 ? join(m_words, " ") : "";
  static const Pattern pattern(
      R"((\d{4}-\d{2}-\d{2}) (\d{2})(:\d{2})?(:\d{2})?(?:[. ](\d+))? ?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?))");
  const auto match = pattern.match(text);
  if (!match) {
    return std::nullopt;
  }
  std::string offset((*match)[6]);
  std::erase(offset, ':');
  const auto part = [&](std::size_t i) { return (*match)[i].empty() ? ":00" : (*match)[i]; };
  return parse_rfc3339(fmt::format("{}T{}{}{}{}{}{}", (*match)[1], (*match)[2], part(3), part(4),
                                   (*match)[5].empty() ? "" : ".", (*match)[5],
                                   offset.find_first_of("+-") == std::string::npos
                                       ? "Z"
                                       : fmt::format("{}:{:0<2}", offset.substr(0, 3), offset.substr(3))));
}

std::optional<Ambiguity> DateWords::ambiguity(int this_year) const {
  if (m_words.empty() || m_words.front() == "in" || m_words.back() == "ago") { // 1.5 days ago is something else
    return std::nullopt;
  }
  static const Pattern clock(R"((?:[01]?\d|2[0-3])\.[0-5]\d)");
  for (std::size_t i = 0; i < m_words.size(); ++i) {
    const auto& token = m_words[i];
    const auto match = match_numeric(token);
    if (!match) {
      continue;
    }
    std::vector<std::string> readings;
    for (const auto& [year, month, day] : readings_of(*match)) {
      readings.push_back(fmt::format("{} ({} {})", iso_day(calendar_day(year.value_or(this_year), month, day)), day,
                                     month_name(month)));
    }
    const bool is_clock = clock.match(token).has_value();
    if (!is_clock && readings.size() < 2) { // of one it is that day, and of none no date
      continue;
    }
    const bool is_said_to_be_time =
        (i > 0 && m_words[i - 1] == "at") || (i + 1 < m_words.size() && !half_of_day(m_words[i + 1]).empty());
    if (is_clock && (readings.empty() || is_said_to_be_time)) {
      continue;
    }
    if (is_clock) {
      readings.push_back(fmt::format("{}:{}", (*match)[1], (*match)[2]));
    }
    const bool has_weekday =
        std::ranges::any_of(m_words, [](const auto& word) { return weekday_of_word(word).has_value(); });
    return Ambiguity{
        TwoReadings(fmt::format("'{}' means different things in different countries", printable(token)),
                    readings.empty() ? std::string(date_help) : fmt::format("Write {}.", join(readings, " or "))),
        is_clock && m_words.size() > 1 && !has_weekday};
  }
  return std::nullopt;
}

} // namespace closer
