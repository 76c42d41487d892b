// SPDX-License-Identifier: MIT
#include "base/date/hours.hpp"

#include <optional>

#include <fmt/format.h>

namespace closer {
namespace {

// "today", or nothing if it has no name of its own.
std::string name_beside(Day day, Day today) {
  switch ((day - today).count()) {
  case -1: return "yesterday";
  case 0: return "today";
  case 1: return "tomorrow";
  default: return {};
  }
}

} // namespace

std::string say_time(std::chrono::seconds since_midnight, Hours hours) {
  if (hours == Hours::Of24) {
    return say_clock({since_midnight, 0, std::nullopt});
  }
  const auto minutes = since_midnight.count() / 60;
  const auto hour = minutes / 60;
  return fmt::format("{}:{:02} {}", (hour + 11) % 12 + 1, minutes % 60, hour < 12 ? "am" : "pm");
}

std::string say(const When& when, Hours hours) {
  const auto day = say_day(when.day);
  return when.time ? fmt::format("{}, {}", day, say_time(when.time->since_midnight, hours)) : day;
}

std::string say_day(Day day, Day today) {
  return year_of(day) == year_of(today)
             ? fmt::format("{} {} {}", weekday_name(weekday_of(day)), day_of_month(day), month_name(month_of(day)))
             : say_day(day);
}

std::string say_briefly(const When& when, Day today, Hours hours) {
  const auto time = when.time ? say_time(when.time->since_midnight, hours) : std::string();
  if (const auto name = name_beside(when.day, today); !name.empty()) {
    return time.empty() ? name : fmt::format("{} {}", name, time);
  }
  const auto day = say_day(when.day, today);
  return time.empty() ? day : fmt::format("{}, {}", day, time);
}

} // namespace closer
