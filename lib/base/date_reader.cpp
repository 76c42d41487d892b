// SPDX-License-Identifier: MIT
#include "base/date_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"

namespace closer {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view date_help =
    "Dates read like 2026-11-22, 'yesterday 19:00', 'last friday', '3 days ago' or '22 november 2025'.";

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = error == std::errc() && end == word.data() + word.size() && value >= 0;
  return whole ? std::optional(value) : std::nullopt;
}

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

std::optional<unsigned> month(std::string_view word) {
  const auto found = named(word, 12, [](unsigned i) { return month_name(i + 1); });
  return word == "sept" ? std::optional(9U) : found ? std::optional(*found + 1) : std::nullopt;
}

std::optional<std::chrono::weekday> weekday(std::string_view word) {
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

class Reader {
public:
  Reader(std::string_view words, const When& now, const Zone& zone, Leaning leaning)
      : m_words(words), m_now(now), m_zone(zone), m_leaning(leaning) {
    std::string folded = fold(words);
    std::replace_if(
        folded.begin(), folded.end(), [](char c) { return c == ',' || c == '\t' || c == '\n'; }, ' ');
    for (const auto word : split(folded, ' ')) {
      if (!word.empty()) {
        m_tokens.emplace_back(word);
      }
    }
  }

  When read() {
    if (m_tokens.empty()) {
      throw UsageError("the date is empty", std::string(date_help));
    }
    normalize_first_token();
    refuse_ambiguous();
    if (const auto moment = m_tokens.size() <= 2 ? parse_rfc3339(join(m_tokens, "t")) : std::nullopt) {
      return *moment;
    }
    if (m_tokens == std::vector<std::string>{"now"}) {
      return m_now;
    }
    const auto early_time = read_time();
    if (early_time && at_end()) {
      return moment(m_now.day, *early_time);
    }
    if (const auto span = read_span()) {
      if (early_time || (span->time && !at_end())) {
        fail();
      }
      return finish(*span, early_time);
    }
    return finish({read_day(), std::nullopt}, early_time);
  }

  std::optional<seconds> read_alone() {
    const auto time = read_time();
    return at_end() ? time : std::nullopt;
  }

private:
  [[nodiscard]] bool at_end() const { return m_next == m_tokens.size(); }
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return m_next + ahead < m_tokens.size() ? std::string_view(m_tokens[m_next + ahead]) : std::string_view();
  }
  bool take(std::string_view word) {
    const bool found = peek() == word;
    m_next += found ? 1 : 0;
    return found;
  }

  [[noreturn]] void fail() const {
    throw UsageError(fmt::format("cannot read the date '{}'", printable(m_words)), std::string(date_help));
  }

  // 2026-11-22T19:30 and 2026/11/22, as other programs write them.
  void normalize_first_token() {
    constexpr std::size_t date_length = 10;
    auto& first = m_tokens.front();
    if (first.size() >= date_length && (first[4] == '/' || first[4] == '.') && first[7] == first[4]) {
      first[4] = first[7] = '-';
    }
    if (first.size() > date_length && first[date_length] == 't' && parse_iso_day(first.substr(0, date_length))) {
      const auto time = first.substr(date_length + 1);
      first.resize(date_length);
      m_tokens.insert(m_tokens.begin() + 1, time);
    }
  }

  [[nodiscard]] When moment(Day day, seconds since_midnight) const {
    if (const auto found = local_moment(day, since_midnight, m_zone)) {
      return *found;
    }
    const auto total = since_midnight.count();
    throw UsageError(fmt::format("there is no {:02}:{:02} on {} here: the clocks go forward over it", total / 3600,
                                 total / 60 % 60, say_day(day)));
  }

  When finish(const When& day, std::optional<seconds> early_time) {
    take("at");
    const auto time = early_time ? early_time : read_time();
    if (!at_end()) {
      fail();
    }
    return time ? moment(day.day, *time) : day;
  }

  // 03/04, 3.4.2026: which number is the month depends on who reads it.
  void refuse_ambiguous() const {
    if (m_tokens.front() == "in" || m_tokens.back() == "ago") { // 1.5 days ago is something else
      return;
    }
    static const std::regex pattern(R"((\d{1,4})[/.](\d{1,2})(?:[/.](\d{2,4})?)?)");
    for (const auto& token : m_tokens) {
      std::smatch match;
      if (!std::regex_match(token, match, pattern)) {
        continue;
      }
      const auto part = [&](std::size_t i) { return static_cast<unsigned>(number(match[i].str()).value_or(0)); };
      int year = match[3].matched ? static_cast<int>(part(3)) : year_of(m_now.day);
      year += year < 100 ? 2000 : 0;
      std::vector<std::string> readings;
      for (const auto& [month, day] : {std::pair(part(2), part(1)), std::pair(part(1), part(2))}) {
        const auto found = make_day(year, month, day);
        if (found && (readings.empty() || month != day)) {
          readings.push_back(fmt::format("{} ({} {})", iso_day(*found), day, month_name(month)));
        }
      }
      throw UsageError(fmt::format("'{}' is read differently in different places", printable(token)),
                       readings.empty() ? std::string(date_help) : fmt::format("Write {}.", join(readings, " or ")));
    }
  }

  // 19:30, 19:30:15, 7pm, 7:30 pm, noon; 'at' may stand before it.
  std::optional<seconds> read_time() {
    const auto start = m_next;
    take("at");
    if (take("noon")) {
      return hours(12);
    }
    static const std::regex pattern(R"((\d{1,2})(?::(\d{2}))?(?::(\d{2}))?(am|pm)?)");
    std::cmatch match;
    const auto token = std::string(peek());
    if (!std::regex_match(token.c_str(), match, pattern)) {
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
    int hour = *number(match[1].str());
    const int minute = match[2].matched ? *number(match[2].str()) : 0;
    const int second = match[3].matched ? *number(match[3].str()) : 0;
    if (hour > (half.empty() ? 23 : 12) || (!half.empty() && hour == 0) || minute > 59 || second > 59) {
      throw UsageError(fmt::format("'{}{}' is no time of day", token, match[4].matched ? "" : half),
                       "Times read like 19:30 or 7pm.");
    }
    if (!half.empty()) {
      hour = hour % 12 + (half == "pm" ? 12 : 0);
    }
    return hours(hour) + minutes(minute) + seconds(second);
  }

  // 3 days ago, a week ago, 2w ago, in 3 days, last week, next month.
  std::optional<When> read_span() {
    const auto start = m_next;
    const bool ahead = take("in");
    const bool last = !ahead && take("last");
    const bool next = !ahead && !last && take("next");
    std::optional<int> count = last || next ? std::optional(1) : std::nullopt;
    std::string unit(peek());
    if (!count) {
      const auto digits = std::min(unit.find_first_not_of("0123456789"), unit.size());
      count = unit == "a" || unit == "an" || unit == "one" ? std::optional(1) : number(unit.substr(0, digits));
      if (count && (digits == unit.size() || digits == 0)) {
        ++m_next;
        unit = peek();
      } else {
        unit.erase(0, digits);
      }
    }
    m_next += at_end() ? 0 : 1;
    const bool back = last || (!ahead && !next && take("ago"));
    const auto found = count && (ahead || next || back) ? span(unit, back ? -*count : *count) : std::nullopt;
    if (!found) {
      m_next = start;
    }
    return found;
  }

  [[nodiscard]] std::optional<When> span(std::string_view unit, int count) const {
    constexpr int most = 100'000;
    constexpr int most_years = 8'000; // calendar arithmetic has 16 bits for a year
    const int limit = unit.starts_with("y") ? most_years : most;
    if (count < -limit || count > limit) {
      fail();
    }
    const auto is = [&](std::string_view letter, std::string_view word) {
      return unit == letter || unit == word || (unit.starts_with(word) && unit.substr(word.size()) == "s");
    };
    Day day = m_now.day;
    if (is("h", "hour") || is("min", "minute")) {
      return at_instant(instant_of(m_now) + (unit.starts_with("h") ? seconds(hours(count)) : seconds(minutes(count))),
                        m_zone);
    }
    if (is("d", "day")) {
      day += days(count);
    } else if (is("w", "week")) {
      day += days(7 * count);
    } else if (is("m", "month")) {
      day = add_months(day, count);
    } else if (is("y", "year")) {
      day = add_months(day, 12 * count);
    } else {
      return std::nullopt;
    }
    if (year_of(day) < 1 || year_of(day) > 9999) {
      fail();
    }
    return When{day, std::nullopt};
  }

  Day read_day() {
    const std::string word(peek());
    if (word.empty()) {
      fail();
    }
    ++m_next;
    if (word == "today" || word == "now" || word == "tonight") {
      return m_now.day;
    }
    if (word == "this" && take_part_of_day()) {
      return m_now.day;
    }
    if (word == "yesterday" || (word == "last" && take("night"))) {
      take_part_of_day();
      return m_now.day - days(1);
    }
    if (word == "tomorrow") {
      take_part_of_day();
      return m_now.day + days(1);
    }
    if (word == "last" || word == "next" || word == "this") {
      return read_weekday(word);
    }
    if (const auto day = weekday(word)) {
      return at_named_day() ? read_full_day(*day) : nearest(*day, m_leaning, 0);
    }
    if (word.size() == 10 && word[4] == '-' && word[7] == '-') {
      return read_iso(word);
    }
    return read_named_day(word);
  }

  // Which part it was is not kept: the hour is not known.
  bool take_part_of_day() { return take("morning") || take("afternoon") || take("evening") || take("night"); }

  [[nodiscard]] bool at_named_day() const { return month(peek()) || month(peek(1)); }

  // Sunday 22 November 2026, as closer says it.
  Day read_full_day(std::chrono::weekday said) {
    const std::string first(peek());
    ++m_next;
    const Day day = read_named_day(first);
    if (weekday_of(day) != said) {
      throw UsageError(fmt::format("'{}' is no {}: {}", printable(m_words), weekday_name(said), say_day(day)));
    }
    return day;
  }

  Day read_weekday(std::string_view which) {
    const auto day = weekday(peek());
    if (!day) {
      fail();
    }
    ++m_next;
    if (which == "this") {
      return nearest(*day, m_leaning, 0);
    }
    return nearest(*day, which == "last" ? Leaning::Past : Leaning::Future, 1);
  }

  // The nearest such weekday on one side, at least `least` days away.
  [[nodiscard]] Day nearest(std::chrono::weekday wanted, Leaning side, int least) const {
    const auto step = days(side == Leaning::Past ? -1 : 1);
    Day day = m_now.day + step * least;
    while (weekday_of(day) != wanted) {
      day += step;
    }
    return day;
  }

  Day read_iso(std::string_view word) {
    const auto year = number(word.substr(0, 4));
    const auto month = number(word.substr(5, 2));
    const auto day = number(word.substr(8, 2));
    if (!year || !month || !day) {
      fail();
    }
    return calendar_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  }

  // nov 22, 22 november, november 22nd 2025.
  Day read_named_day(std::string_view first) {
    std::string second(peek());
    ++m_next;
    auto of_month = month(first);
    auto day = ordinal(of_month ? std::string_view(second) : first);
    of_month = of_month ? of_month : month(second);
    if (!of_month || !day) {
      fail();
    }
    if (const auto year = number(peek()); year && peek().size() == 4) {
      ++m_next;
      return calendar_day(*year, *of_month, *day);
    }
    return nearest_year(*of_month, *day);
  }

  static std::optional<unsigned> ordinal(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (word.size() > 2 && word.ends_with(ending)) {
        word.remove_suffix(2);
        break;
      }
    }
    const auto value = number(word);
    return value && word.size() <= 2 ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
  }

  // Without a year: the nearest such day on the side that the date leans to; 29 February may be eight years off.
  [[nodiscard]] Day nearest_year(unsigned month, unsigned day) const {
    const int step = m_leaning == Leaning::Past ? -1 : 1;
    const int this_year = year_of(m_now.day);
    for (int away = 0; away <= 8; ++away) {
      const auto found = make_day(this_year + step * away, month, day);
      if (found && (m_leaning == Leaning::Past ? *found <= m_now.day : *found >= m_now.day)) {
        return *found;
      }
    }
    return calendar_day(this_year, month, day);
  }

  std::string_view m_words;
  const When& m_now;
  const Zone& m_zone;
  Leaning m_leaning;
  std::vector<std::string> m_tokens;
  std::size_t m_next = 0;
};

} // namespace

std::optional<std::chrono::seconds> read_time_alone(std::string_view words) {
  const When nowhen;
  const Zone nowhere = [](Instant) { return std::chrono::minutes(0); };
  return Reader(words, nowhen, nowhere, Leaning::Past).read_alone();
}

When read_date(std::string_view words, const When& now, const Zone& zone, Leaning leaning) {
  return Reader(words, now, zone, leaning).read();
}

} // namespace closer
