// SPDX-License-Identifier: MIT
// Plans: an idea with a day, or with an "if ..., then ...".
#pragma once

#include <vector>

#include "model/record.hpp"

namespace closer {

// How long a plan without a day stays one.
inline constexpr std::chrono::days plan_shelf_life{60};

// The plans that are still ahead on that day and were not done since, the next one first and those without a day last.
// What its author does ends a plan, and what the partner does on its day or later, but for a little thing.
// A plan whose day is over is over: nobody is told that it was missed.
[[nodiscard]] std::vector<const Record*> open_plans(const Records& records, Day today);

} // namespace closer
