// SPDX-License-Identifier: MIT
#include "base/date/when.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "base/text/text.hpp"

namespace closer {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::year_month_day;

// Reads fixed-width fields off the front of a string; `failed` stays set once one didn't fit.
struct Scanner {
  std::string_view rest;
  bool failed = false;

  int digits(std::size_t count) {
    int value = 0;
    if (rest.size() < count) {
      failed = true;
      return 0;
    }
    for (const char digit : rest.substr(0, count)) {
      failed = failed || digit < '0' || digit > '9';
      value = value * 10 + (digit - '0');
    }
    rest.remove_prefix(count);
    return value;
  }

  char one_of(std::string_view allowed) {
    if (rest.empty() || allowed.find(rest.front()) == std::string_view::npos) {
      failed = true;
      return '\0';
    }
    const char taken = rest.front();
    rest.remove_prefix(1);
    return taken;
  }
};

constexpr std::size_t day_length = 10; // "2026-11-22"

std::optional<Day> scan_day(Scanner& scanner) {
  const auto day = parse_iso_day(scanner.rest.substr(0, day_length));
  scanner.failed = scanner.failed || !day;
  scanner.rest.remove_prefix(std::min(day_length, scanner.rest.size()));
  return day;
}

std::uint32_t scan_fraction(Scanner& scanner) {
  std::uint32_t nanoseconds = 0;
  if (scanner.rest.empty() || scanner.rest.front() != '.') {
    return nanoseconds;
  }
  scanner.rest.remove_prefix(1);
  std::uint32_t unit = 100'000'000;
  const auto length = std::min(scanner.rest.find_first_not_of("0123456789"), scanner.rest.size());
  scanner.failed = scanner.failed || length == 0;
  for (const char digit : scanner.rest.substr(0, length)) {
    nanoseconds += static_cast<std::uint32_t>(digit - '0') * unit;
    unit /= 10;
  }
  scanner.rest.remove_prefix(length);
  return nanoseconds;
}

std::optional<minutes> scan_offset(Scanner& scanner) {
  const char sign = scanner.one_of("Zz+-");
  if (sign == 'Z' || sign == 'z') {
    return minutes(0);
  }
  const int whole_hours = scanner.digits(2);
  scanner.one_of(":");
  const int rest = scanner.digits(2);
  if (scanner.failed || whole_hours > 23 || rest > 59) {
    return std::nullopt;
  }
  return minutes((sign == '-' ? -1 : 1) * (whole_hours * 60 + rest));
}

year_month_day calendar(Day day) { return year_month_day(day); }

// A review of years writes tens of thousands of dates, for which fmt would take most of its time.
void write_digits(std::string& text, std::size_t at, std::size_t count, unsigned value) {
  for (auto digit = at + count; digit-- > at; value /= 10) {
    text[digit] = static_cast<char>('0' + value % 10);
  }
}

} // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month > 12 || day > 31) { // the calendar's types hold a byte or two
    return std::nullopt;
  }
  const year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

int year_of(Day day) { return static_cast<int>(calendar(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(calendar(day).month()); }
unsigned day_of_month(Day day) { return static_cast<unsigned>(calendar(day).day()); }

unsigned days_in_month(int year, unsigned month) {
  const std::chrono::year_month_day_last last{std::chrono::year(year),
                                              std::chrono::month_day_last(std::chrono::month(month))};
  return static_cast<unsigned>(last.day());
}

std::chrono::weekday weekday_of(Day day) { return std::chrono::weekday(day); }

Day add_months(Day day, int months) {
  const auto moved = calendar(day) + std::chrono::months(months);
  const auto last = days_in_month(static_cast<int>(moved.year()), static_cast<unsigned>(moved.month()));
  return Day(moved.year() / moved.month() / std::chrono::day(std::min(static_cast<unsigned>(moved.day()), last)));
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != day_length || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  bool is_number = true;
  const auto digit = [&](std::size_t at) {
    const auto value = static_cast<unsigned>(text[at] - '0');
    is_number = is_number && value <= 9;
    return value;
  };
  const auto year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
  const auto month = digit(5) * 10 + digit(6);
  const auto day = digit(8) * 10 + digit(9);
  return is_number ? make_day(static_cast<int>(year), month, day) : std::nullopt;
}

std::string iso_day(Day day) {
  constexpr Day least(std::chrono::year(0) / 1 / 1);
  const auto date = calendar(std::clamp(day, least, last_day));
  std::string text;
  text.reserve(std::string_view("2026-11-22T21:04:13+01:00").size());
  text = "0000-00-00";
  write_digits(text, 0, 4, static_cast<unsigned>(static_cast<int>(date.year())));
  write_digits(text, 5, 2, static_cast<unsigned>(date.month()));
  write_digits(text, 8, 2, static_cast<unsigned>(date.day()));
  return text;
}

std::string iso_month(Day day) {
  auto text = iso_day(day);
  text.resize(7);
  return text;
}

std::optional<When> parse_rfc3339(std::string_view text) {
  Scanner scanner{text};
  const auto day = scan_day(scanner);
  scanner.one_of("Tt ");
  const int hour = scanner.digits(2);
  scanner.one_of(":");
  const int minute = scanner.digits(2);
  scanner.one_of(":");
  const int second = scanner.digits(2);
  Clock time;
  time.nanoseconds = scan_fraction(scanner);
  time.offset = scan_offset(scanner);
  if (scanner.failed || !day || !time.offset || !scanner.rest.empty() || hour > 23 || minute > 59 || second > 59) {
    return std::nullopt;
  }
  time.since_midnight = std::chrono::hours(hour) + minutes(minute) + seconds(second);
  return When{*day, time};
}

std::string to_iso(const When& when) {
  std::string result = iso_day(when.day);
  if (!when.time) {
    return result;
  }
  const auto total = static_cast<unsigned>(when.time->since_midnight.count());
  result += "T00:00:00";
  write_digits(result, 11, 2, total / 3600);
  write_digits(result, 14, 2, total / 60 % 60);
  write_digits(result, 17, 2, total % 60);
  if (when.time->nanoseconds != 0) {
    result += fmt::format(".{:09}", when.time->nanoseconds);
    result.erase(result.find_last_not_of('0') + 1);
  }
  if (when.time->offset) {
    const auto offset = when.time->offset->count();
    const auto size = static_cast<unsigned>(std::abs(offset));
    const auto end = result.size();
    result += offset == 0 ? "Z" : offset < 0 ? "-00:00" : "+00:00";
    if (offset != 0) {
      write_digits(result, end + 1, 2, size / 60);
      write_digits(result, end + 4, 2, size % 60);
    }
  }
  return result;
}

std::string say_day(Day day) {
  return fmt::format("{} {} {} {:04}", weekday_name(weekday_of(day)), day_of_month(day), month_name(month_of(day)),
                     year_of(day));
}

std::string say_month(Day day) { return fmt::format("{} {:04}", month_name(month_of(day)), year_of(day)); }

std::string say(const When& when) {
  if (!when.time) {
    return say_day(when.day);
  }
  return fmt::format("{}, {}", say_day(when.day), say_clock(*when.time));
}

std::string say_clock(const Clock& clock) {
  const auto total = clock.since_midnight.count();
  return fmt::format("{:02}:{:02}", total / 3600, total / 60 % 60);
}

std::string_view weekday_name(std::chrono::weekday day) {
  static constexpr std::array<std::string_view, 7> names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                            "Thursday", "Friday", "Saturday"};
  return names.at(day.c_encoding());
}

std::string_view month_name(unsigned month) {
  static constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
  return names.at(month - 1);
}

std::string say_distance(Day day, Day today) {
  const auto days = (today - day).count();
  if (days == 0) {
    return "today";
  }
  if (days == 1) {
    return "yesterday";
  }
  if (days == -1) {
    return "tomorrow";
  }
  const auto size = std::abs(days);
  const auto amount = size < 14    ? counted(size, "day")
                      : size < 70  ? counted((size + 3) / 7, "week")
                      : size < 730 ? counted((size + 15) / 30, "month")
                                   : counted((size + 182) / 365, "year");
  return days > 0 ? amount + " ago" : "in " + amount;
}

When at_instant(Instant instant, const Zone& zone) {
  const auto offset = zone(instant);
  const std::chrono::local_seconds local((instant + offset).time_since_epoch());
  const Day day = std::chrono::floor<std::chrono::days>(local);
  return {day, Clock{local - day, 0, offset}};
}

Instant instant_of(const When& when) {
  Instant instant(std::chrono::duration_cast<seconds>(when.day.time_since_epoch()));
  if (when.time) {
    instant += when.time->since_midnight - when.time->offset.value_or(minutes(0));
  }
  return instant;
}

std::optional<When> local_moment(Day day, seconds since_midnight, const Zone& zone) {
  const Instant as_utc = instant_of({day, Clock{since_midnight, 0, minutes(0)}});
  std::optional<When> earliest;
  for (const auto guess : {zone(as_utc - std::chrono::days(1)), zone(as_utc + std::chrono::days(1))}) {
    const Instant instant = as_utc - guess;
    if (zone(instant) == guess && (!earliest || instant < instant_of(*earliest))) {
      earliest = When{day, Clock{since_midnight, 0, guess}};
    }
  }
  return earliest;
}

std::strong_ordering compare(const When& left, const When& right) { return key_of(left) <=> key_of(right); }

WhenKey key_of(const When& when) {
  constexpr std::int64_t day_seconds = 86'400;
  constexpr std::int64_t room = 4 * day_seconds; // an offset takes an instant up to a day out of its own day
  const std::int64_t day = when.day.time_since_epoch().count() * room;
  if (!when.time) {
    return {day, 0};
  }
  const auto second = when.time->since_midnight - when.time->offset.value_or(minutes(0));
  return {day + 1 + day_seconds + second.count(), when.time->nanoseconds};
}

} // namespace closer
