// SPDX-License-Identifier: MIT
// Times of day as people type them: '19:30', '19.30', '7pm', 'at 7', 'noon'.
#pragma once

#include <chrono>
#include <optional>

#include "base/date/date_words.hpp"

namespace closer {

struct TypedTime {
  std::chrono::seconds since_midnight{};
  std::optional<std::chrono::minutes> offset = {}; // from UTC, east positive, where one was typed: 19:30+01:00
  bool is_of_half = false;                         // am, pm or noon, so that no other half of the day can be meant
  bool is_midnight = false;                        // by its name, which two days share
};

// The time that comes next, with or without 'at'; takes nothing if it is none. A bare number is an hour only behind
// 'at'. Throws UsageError for a time that no clock shows.
std::optional<TypedTime> take_time(DateWords& words);

} // namespace closer
