// SPDX-License-Identifier: MIT
// Days that come again, on the side that a date leans to.
#pragma once

#include <chrono>

#include "base/date/when.hpp"

namespace closer {

// Which way a date leans that could be in the past or to come: 'friday' is the last one when logging, the next when
// planning.
enum class Tense { Past, Future };

// The nearest such weekday on one side of today, at least `least` days away.
[[nodiscard]] Day nearest_weekday(Day today, std::chrono::weekday wanted, Tense side, int least);

// The nearest such day of a year on one side, today included; 29 February may be eight years off. Throws UsageError
// where no calendar has it.
[[nodiscard]] Day nearest_day_of_year(Day today, unsigned month, unsigned day, Tense side);

} // namespace closer
