// SPDX-License-Identifier: MIT
// Moments as a journal knows them: a person's own calendar day, and where it is known the time and offset on their
// wall.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace closer {

using Day = std::chrono::local_days;                       // a calendar day, in nobody's zone
using Instant = std::chrono::sys_seconds;                  // a point in time
using Zone = std::function<std::chrono::minutes(Instant)>; // the offset from UTC in force at an instant, east positive

struct Clock {
  std::chrono::seconds since_midnight{};
  std::uint32_t nanoseconds = 0;              // 0 to 999,999,999
  std::optional<std::chrono::minutes> offset; // from UTC, east positive; absent in what was written by hand without one

  friend bool operator==(const Clock&, const Clock&) = default;
};

struct When {
  Day day{};
  std::optional<Clock> time; // absent if only the day is known

  friend bool operator==(const When&, const When&) = default;
};

// closer's calendar has the years 1 to 9999. Arithmetic with days may leave it.
inline constexpr Day first_day = Day(std::chrono::year(1) / 1 / 1);
inline constexpr Day last_day = Day(std::chrono::year(9999) / 12 / 31);
[[nodiscard]] constexpr bool is_in_calendar(Day day) { return day >= first_day && day <= last_day; }

// The day of a proleptic Gregorian date, or nothing if the calendar has no such day. `year` is 1 to 9999.
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

[[nodiscard]] int year_of(Day day);
[[nodiscard]] unsigned month_of(Day day);     // 1 to 12
[[nodiscard]] unsigned day_of_month(Day day); // 1 to 31
[[nodiscard]] unsigned days_in_month(int year, unsigned month);
[[nodiscard]] std::chrono::weekday weekday_of(Day day);

// The same day of the month that many months later, or that month's last day.
[[nodiscard]] Day add_months(Day day, int months);

// RFC 3339's full-date, "2026-11-22"; nothing if `text` isn't exactly one.
inline constexpr std::size_t iso_day_length = 10; // of "2026-11-22"
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);

// As RFC 3339 has it, and "2026-11"; of the nearest day whose year has four digits, as 0000, which TOML has, too.
[[nodiscard]] std::string iso_day(Day day);
[[nodiscard]] std::string iso_month(Day day);

// RFC 3339's date-time, "2026-11-22T21:04:13+01:00" (also with a space or 'Z'); nothing if `text` is none, or has no
// offset.
[[nodiscard]] std::optional<When> parse_rfc3339(std::string_view text);

// As TOML and RFC 3339 write it; the date alone where no time is known. An offset of zero is "Z".
[[nodiscard]] std::string to_iso(const When& when);

// For people: "Sunday 22 November 2026, 21:04"; "Sunday 22 November 2026"; "November 2026".
[[nodiscard]] std::string say_day(Day day);
[[nodiscard]] std::string say_month(Day day);
[[nodiscard]] std::string say(const When& when);
[[nodiscard]] std::string say_clock(const Clock& clock); // "21:04"
[[nodiscard]] std::string_view weekday_name(std::chrono::weekday day);
[[nodiscard]] std::string_view month_name(unsigned month); // 1 to 12

// "today", "yesterday", "5 days ago", "3 weeks ago"; "in 5 days" for what is to come.
[[nodiscard]] std::string say_distance(Day day, Day today);

// The wall clock of an instant in a zone.
[[nodiscard]] When at_instant(Instant instant, const Zone& zone);

// The instant of a moment; where its offset is unknown as if it were UTC, and where its time is unknown the start of
// its day.
[[nodiscard]] Instant instant_of(const When& when);

// The moment when clocks in `zone` show that time of that day: the earlier of two, nothing if clocks skip it.
[[nodiscard]] std::optional<When> local_moment(Day day, std::chrono::seconds since_midnight, const Zone& zone);

// By day, then by instant within the day (what has no time first).
[[nodiscard]] std::strong_ordering compare(const When& left, const When& right);

// A moment as it compares: keys are in the order of compare(), and take a third of the room.
struct WhenKey {
  std::int64_t second = 0;
  std::uint32_t nanosecond = 0;

  friend std::strong_ordering operator<=>(const WhenKey&, const WhenKey&) = default;
};
[[nodiscard]] WhenKey key_of(const When& when);

} // namespace closer
