// SPDX-License-Identifier: MIT
// Days that matter, in words.
#pragma once

#include <span>
#include <string>

#include "model/schedule/marked_day.hpp"
#include "render/words/style.hpp"

namespace closer {

// "Ana's birthday", "Wedding, seven years", with the note behind it in brackets, and "only you" if it's private. As
// they are, not yet made safe to print.
[[nodiscard]] std::string say_marked_day(const ComingDay& coming);

// "today, Saturday 12 December", "in 9 days, on Saturday 12 December": with the year if it isn't today's.
[[nodiscard]] std::string say_day_ahead(Day day, Day today);

// "14 March", if the day's year isn't known; else the whole first day.
[[nodiscard]] std::string say_first_time(const Record& day);

// A line each, "in 9 days, on Saturday 12 December: Wedding, seven years"; of many the next ones, and how many more.
[[nodiscard]] std::string days_ahead_to_text(std::span<const ComingDay> days, Day today, const Style& style);

// In columns: the name, how far off it is, the day, how many years it is then, the note.
[[nodiscard]] std::string marked_days_to_text(std::span<const ComingDay> days, Day today, const Style& style);

} // namespace closer
