// SPDX-License-Identifier: MIT
// Lengths of time as people type them: '3 days', '2w', 'an hour', '1.5h', '1 hour 30 minutes'.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date/date_words.hpp"

namespace closer {

// An 'm' alone is minutes to one and months to another, so whoever reads it says which, or refuses it.
enum class TimeUnit { Minutes, Hours, Days, Weeks, Months, Years, MinutesOrMonths };

// The unit that a (folded) word names, in full or as people shorten it: day, days, d.
[[nodiscard]] std::optional<TimeUnit> unit_of_word(std::string_view word);

struct TimeLength {
  int count = 0; // up to a thousand million
  TimeUnit unit = TimeUnit::Minutes;
};

// The length that comes next; takes nothing if it is none. Only hours have parts: '1.5h', '1h30' and 'half an hour'
// are minutes.
std::optional<TimeLength> take_length(DateWords& words);

// How long something took, in minutes: 90, 90m, 1:30, or a length of up to weeks; nothing if it is none.
[[nodiscard]] std::optional<std::int64_t> minutes_of_words(std::string_view words);

} // namespace closer
