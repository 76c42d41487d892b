// SPDX-License-Identifier: MIT
// How moments are said to people, who read the hours of a day from 0 to 23 or twice from 1 to 12.
#pragma once

#include <chrono>
#include <string>

#include "base/date/when.hpp"

namespace closer {

enum class Hours { Of24, Of12 };

// "21:04", or "9:04 pm".
[[nodiscard]] std::string say_time(std::chrono::seconds since_midnight, Hours hours);

// As say() has it: "Sunday 22 November 2026, 21:04", or "Sunday 22 November 2026, 9:04 pm".
[[nodiscard]] std::string say(const When& when, Hours hours);

// "Friday 20 November", with the year if it isn't today's.
[[nodiscard]] std::string say_day(Day day, Day today);

// In few words, beside today: "today 21:04", "yesterday", "tomorrow 10:00", "Friday 20 November, 19:00"; with the year
// if it isn't today's.
[[nodiscard]] std::string say_briefly(const When& when, Day today, Hours hours);

} // namespace closer
