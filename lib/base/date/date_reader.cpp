// SPDX-License-Identifier: MIT
#include "base/date/date_reader.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/date/date_words.hpp"
#include "base/error.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

class Reader {
public:
  Reader(std::string_view words, const When& now, const Zone& zone, Tense tense)
      : m_typed(words), m_words(words), m_now(now), m_zone(zone), m_tense(tense) {}

  When read() {
    const auto read = read_words();
    (void)day_in_reach(read.day, m_typed);
    return read;
  }

private:
  When read_words() {
    if (m_words.at_end()) {
      throw NoDate("the date is empty", std::string(date_help));
    }
    m_words.refuse_ambiguous(year_of(m_now.day));
    if (const auto moment = m_words.rfc3339()) {
      return *moment;
    }
    if (m_words.is_just("now")) {
      return m_now;
    }
    const auto early_time = m_words.take_time();
    if (early_time && m_words.at_end()) {
      return moment(m_now.day, *early_time);
    }
    if (const auto span = read_span()) {
      if (early_time || (span->time && !m_words.at_end())) {
        fail();
      }
      return finish(*span, early_time);
    }
    return finish({read_day(), std::nullopt}, early_time);
  }

  [[noreturn]] void fail() const {
    throw NoDate(fmt::format("cannot read the date '{}'", printable(m_typed)), std::string(date_help));
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
    m_words.take("at");
    const auto time = early_time ? early_time : m_words.take_time();
    if (!m_words.at_end()) {
      fail();
    }
    return time ? moment(day.day, *time) : day;
  }

  // 3 days ago, a week ago, 2w ago, in 3 days, last week, next month.
  std::optional<When> read_span() {
    const auto start = m_words;
    const bool ahead = m_words.take("in");
    const bool last = !ahead && m_words.take("last");
    const bool next = !ahead && !last && m_words.take("next");
    std::optional<int> count = last || next ? std::optional(1) : std::nullopt;
    std::string unit(m_words.peek());
    if (!count) {
      const auto digits = std::min(unit.find_first_not_of("0123456789"), unit.size());
      count = unit == "a" || unit == "an" || unit == "one" ? std::optional(1) : whole_number(unit.substr(0, digits));
      if (count && (digits == unit.size() || digits == 0)) {
        m_words.skip();
        unit = m_words.peek();
      } else {
        unit.erase(0, digits);
      }
    }
    m_words.skip();
    const bool back = last || (!ahead && !next && m_words.take("ago"));
    const auto found = count && (ahead || next || back) ? span(unit, back ? -*count : *count) : std::nullopt;
    if (!found) {
      m_words = start;
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
    return When{day, std::nullopt};
  }

  Day read_day() {
    const std::string word(m_words.peek());
    if (word.empty()) {
      fail();
    }
    m_words.skip();
    if (word == "today" || word == "now" || word == "tonight") {
      return m_now.day;
    }
    if (word == "this" && take_part_of_day()) {
      return m_now.day;
    }
    if (word == "yesterday" || (word == "last" && m_words.take("night"))) {
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
    if (const auto day = weekday_of_word(word)) {
      return at_named_day() ? read_full_day(*day) : nearest(*day, m_tense, 0);
    }
    if (word.size() == 10 && word[4] == '-' && word[7] == '-') {
      return read_iso(word);
    }
    return read_named_day(word);
  }

  // Which part it was is not kept: the hour is not known.
  bool take_part_of_day() {
    return m_words.take("morning") || m_words.take("afternoon") || m_words.take("evening") || m_words.take("night");
  }

  [[nodiscard]] bool at_named_day() const { return month_of_word(m_words.peek()) || month_of_word(m_words.peek(1)); }

  // Sunday 22 November 2026, as closer says it.
  Day read_full_day(std::chrono::weekday said) {
    const std::string first(m_words.peek());
    m_words.skip();
    const Day day = read_named_day(first);
    if (weekday_of(day) != said) {
      throw UsageError(fmt::format("'{}' is no {}: {}", printable(m_typed), weekday_name(said), say_day(day)));
    }
    return day;
  }

  Day read_weekday(std::string_view which) {
    const auto day = weekday_of_word(m_words.peek());
    if (!day) {
      fail();
    }
    m_words.skip();
    if (which == "this") {
      return nearest(*day, m_tense, 0);
    }
    return nearest(*day, which == "last" ? Tense::Past : Tense::Future, 1);
  }

  // The nearest such weekday on one side, at least `least` days away.
  [[nodiscard]] Day nearest(std::chrono::weekday wanted, Tense side, int least) const {
    const auto step = days(side == Tense::Past ? -1 : 1);
    Day day = m_now.day + step * least;
    while (weekday_of(day) != wanted) {
      day += step;
    }
    return day;
  }

  Day read_iso(std::string_view word) {
    const auto year = whole_number(word.substr(0, 4));
    const auto month = whole_number(word.substr(5, 2));
    const auto day = whole_number(word.substr(8, 2));
    if (!year || !month || !day) {
      fail();
    }
    return calendar_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  }

  // nov 22, 22 november, november 22nd 2025.
  Day read_named_day(std::string_view first) {
    std::string second(m_words.peek());
    m_words.skip();
    auto of_month = month_of_word(first);
    auto day = ordinal(of_month ? std::string_view(second) : first);
    of_month = of_month ? of_month : month_of_word(second);
    if (!of_month || !day) {
      fail();
    }
    if (const auto year = whole_number(m_words.peek()); year && m_words.peek().size() == 4) {
      m_words.skip();
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
    const auto value = whole_number(word);
    return value && word.size() <= 2 ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
  }

  // Without a year: the nearest such day on the side that the date leans to; 29 February may be eight years off.
  [[nodiscard]] Day nearest_year(unsigned month, unsigned day) const {
    const int step = m_tense == Tense::Past ? -1 : 1;
    const int this_year = year_of(m_now.day);
    for (int away = 0; away <= 8; ++away) {
      const auto found = make_day(this_year + step * away, month, day);
      if (found && (m_tense == Tense::Past ? *found <= m_now.day : *found >= m_now.day)) {
        return *found;
      }
    }
    constexpr int leap_year = 2000;
    return calendar_day(make_day(leap_year, month, day) ? this_year + step : this_year, month, day); // which throws
  }

  std::string_view m_typed;
  DateWords m_words;
  const When& m_now;
  const Zone& m_zone;
  Tense m_tense;
};

} // namespace

std::optional<std::chrono::seconds> read_time_alone(std::string_view words) {
  DateWords typed(words);
  const auto time = typed.take_time();
  return typed.at_end() ? time : std::nullopt;
}

When read_date(std::string_view words, const When& now, const Zone& zone, Tense tense) {
  return Reader(words, now, zone, tense).read();
}

} // namespace closer
