// SPDX-License-Identifier: MIT
#include "base/date/date_reader.hpp"

#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "base/date/date_words.hpp"
#include "base/date/nearest_day.hpp"
#include "base/date/time_length.hpp"
#include "base/date/typed_time.hpp"
#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

class Reader {
public:
  Reader(std::string_view words, const When& now, const Zone& zone, Tense tense)
      : m_typed(words), m_words(words), m_now(now), m_zone(zone), m_tense(tense) {}

  When read() {
    if (m_words.at_end()) {
      throw NoDate("the date is empty", std::string(date_help));
    }
    const auto ambiguity = m_words.ambiguity(year_of(m_now.day));
    if (ambiguity && !ambiguity->is_time_beside_a_day) {
      throw ambiguity->refusal;
    }
    try {
      const auto read = read_words();
      (void)day_in_reach(read.day, m_typed);
      return read;
    } catch (const NoDate&) {
      if (ambiguity) {
        throw ambiguity->refusal;
      }
      throw;
    }
  }

private:
  // Of a day; it says which half of the day a time is of.
  enum class Part { Unsaid, Morning, Late, Night };

  When read_words() {
    if (const auto moment = m_words.moment()) {
      return *moment;
    }
    if (m_words.is_just("now")) {
      return m_now;
    }
    const auto early_time = take_time(m_words);
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
    const bool is_cut = m_typed == "last" || m_typed == "next" || m_typed == "this"; // by the shell, for want of quotes
    throw NoDate(fmt::format("can't read the date '{}'", printable(m_typed)),
                 is_cut ? fmt::format("Put a date of several words in quotes: '{} friday'", m_typed)
                        : std::string(date_help));
  }

  [[nodiscard]] When moment(Day day, TypedTime time) const {
    constexpr hours dawn(6);
    constexpr hours noon(12);
    if (time.is_midnight) {
      day = day_of_midnight(day);
    } else if (m_part == Part::Night && time.since_midnight < dawn) {
      day += days(1);
    } else if (m_part > Part::Morning && !time.is_of_half && time.since_midnight >= hours(1) &&
               time.since_midnight < noon) {
      time.since_midnight += noon;
    }
    if (time.offset) {
      return {day, Clock{time.since_midnight, 0, time.offset}};
    }
    if (const auto found = local_moment(day, time.since_midnight, m_zone)) {
      return *found;
    }
    const auto total = time.since_midnight.count();
    throw UsageError(fmt::format("{:02}:{:02} on {} doesn't exist here: the clocks go forward", total / 3600,
                                 total / 60 % 60, say_day(day)));
  }

  // The day that begins with it: of the two of today the one on the side that the date leans to.
  [[nodiscard]] Day day_of_midnight(Day day) const {
    if (m_part == Part::Night) {
      return day + days(1);
    }
    if (day != m_now.day) {
      throw UsageError(fmt::format("'{}' could be the start of the day or the end", printable(m_typed)),
                       fmt::format("Write '{} 0:00' or '{} 0:00'.", iso_day(day), iso_day(day + days(1))));
    }
    return m_tense == Tense::Past ? day : day + days(1);
  }

  When finish(const When& day, std::optional<TypedTime> early_time) {
    take_part_of_day();
    const auto time = early_time ? early_time : take_time(m_words);
    if (!m_words.at_end()) {
      fail();
    }
    return time ? moment(day.day, *time) : day;
  }

  // 3 days ago, a week ago, 2w ago, in 3 days, last week, next month.
  std::optional<When> read_span() {
    auto rest = m_words;
    std::optional<When> found;
    if (const bool is_last = rest.take("last"); is_last || rest.take("next")) {
      const auto unit = unit_of_word(rest.peek());
      rest.skip();
      if (unit && unit != TimeUnit::MinutesOrMonths) {
        found = moved({is_last ? -1 : 1, *unit});
      }
    } else {
      const bool is_ahead = rest.take("in");
      const auto length = take_length(rest);
      if (length && (is_ahead || rest.take("ago"))) {
        found = moved({is_ahead ? length->count : -length->count, length->unit});
      }
    }
    m_words = found ? rest : m_words;
    return found;
  }

  [[nodiscard]] When moved(const TimeLength& by) const {
    constexpr int most = 100'000;
    constexpr int most_years = 8'000; // calendar arithmetic has 16 bits for a year
    const int limit = by.unit == TimeUnit::Years ? most_years : most;
    if (by.count < -limit || by.count > limit) {
      fail();
    }
    switch (by.unit) {
    case TimeUnit::Minutes: return at_instant(instant_of(m_now) + minutes(by.count), m_zone);
    case TimeUnit::Hours: return at_instant(instant_of(m_now) + hours(by.count), m_zone);
    case TimeUnit::Days: return {m_now.day + days(by.count), std::nullopt};
    case TimeUnit::Weeks: return {m_now.day + days(7 * by.count), std::nullopt};
    case TimeUnit::Months: return {add_months(m_now.day, by.count), std::nullopt};
    case TimeUnit::Years: return {add_months(m_now.day, 12 * by.count), std::nullopt};
    case TimeUnit::MinutesOrMonths: break;
    }
    const auto say = [&](std::string_view unit) {
      const auto length = counted(std::abs(by.count), unit);
      return by.count < 0 ? length + " ago" : "in " + length;
    };
    throw UsageError(fmt::format("'{}' could be minutes or months", printable(m_typed)),
                     fmt::format("Write '{}' or '{}'.", say("minute"), say("month")));
  }

  Day read_day() {
    const std::string word(m_words.peek());
    if (word.empty()) {
      fail();
    }
    m_words.skip();
    if (word == "today" || word == "now" || word == "tonight") {
      m_part = word == "tonight" ? Part::Night : m_part;
      return m_now.day;
    }
    if (word == "this" && take_part_of_day()) {
      return m_now.day;
    }
    if (word == "last" && m_words.take("night")) {
      m_part = Part::Night;
      return m_now.day - days(1);
    }
    if (word == "yesterday" || word == "tomorrow") {
      return m_now.day + days(word == "tomorrow" ? 1 : -1);
    }
    if (word == "last" || word == "next" || word == "this") {
      return read_weekday(word);
    }
    if (const auto day = weekday_of_word(word)) {
      return at_full_day() ? read_full_day(*day) : nearest_weekday(m_now.day, *day, m_tense, 0);
    }
    if (word.size() == 10 && word[4] == '-' && word[7] == '-') {
      return read_iso(word);
    }
    const auto numeric = numeric_day(word);
    return numeric ? day_of(*numeric) : read_named_day(word);
  }

  [[nodiscard]] Day day_of(const NumericDay& typed) const {
    return typed.year ? calendar_day(*typed.year, typed.month, typed.day)
                      : nearest_day_of_year(m_now.day, typed.month, typed.day, m_tense);
  }

  // Which part it was isn't kept, but it says which half of the day a time is of.
  bool take_part_of_day() {
    const auto part = m_words.take("morning")                                ? Part::Morning
                      : m_words.take("afternoon") || m_words.take("evening") ? Part::Late
                      : m_words.take("night")                                ? Part::Night
                                                                             : Part::Unsaid;
    m_part = part == Part::Unsaid ? m_part : part;
    return part != Part::Unsaid;
  }

  [[nodiscard]] bool at_full_day() const { return at_named_day() || numeric_day(m_words.peek()); }
  [[nodiscard]] bool at_named_day() const { return month_of_word(m_words.peek()) || month_of_word(m_words.peek(1)); }

  // Sunday 22 November 2026, as closer says it, or Sun 22.11.
  Day read_full_day(std::chrono::weekday said) {
    const std::string first(m_words.peek());
    m_words.skip();
    const auto numeric = numeric_day(first);
    const Day day = numeric ? day_of(*numeric) : read_named_day(first);
    if (weekday_of(day) != said) {
      throw UsageError(fmt::format("'{}' isn't a {}: {}", printable(m_typed), weekday_name(said), say_day(day)));
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
      return nearest_weekday(m_now.day, *day, m_tense, 0);
    }
    return nearest_weekday(m_now.day, *day, which == "last" ? Tense::Past : Tense::Future, 1);
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
    const auto named = named_day(first, second);
    if (!named) {
      fail();
    }
    if (const auto year = whole_number(m_words.peek()); year && m_words.peek().size() == 4) {
      m_words.skip();
      return calendar_day(*year, named->month, named->day);
    }
    return day_of(*named);
  }

  std::string_view m_typed;
  DateWords m_words;
  const When& m_now;
  const Zone& m_zone;
  Tense m_tense;
  Part m_part = Part::Unsaid;
};

} // namespace

std::optional<std::chrono::seconds> read_time_alone(std::string_view words) {
  DateWords typed(words);
  const auto time = take_time(typed);
  return time && typed.at_end() ? std::optional(time->since_midnight) : std::nullopt;
}

bool is_plain_time(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && word.find('.') == std::string_view::npos &&
         read_time_alone(word).has_value();
}

When read_date(std::string_view words, const When& now, const Zone& zone, Tense tense) {
  return Reader(words, now, zone, tense).read();
}

} // namespace closer
