// SPDX-License-Identifier: MIT
// Weeks of the calendar, which begin on a Monday or on a Sunday, as people have it where they live.
#pragma once

#include <array>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

enum class WeekStart { Monday, Sunday };

inline constexpr std::array<std::string_view, 2> week_start_names = {"monday", "sunday"}; // in that order

[[nodiscard]] constexpr std::string_view name(WeekStart starts) {
  return week_start_names.at(static_cast<std::size_t>(starts));
}

// The first day of the week that the day is part of.
[[nodiscard]] inline Day first_of_week(Day day, WeekStart starts) {
  const auto weekday = weekday_of(day);
  return day - std::chrono::days(starts == WeekStart::Monday ? weekday.iso_encoding() - 1 : weekday.c_encoding());
}

} // namespace closer
