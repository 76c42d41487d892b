// SPDX-License-Identifier: MIT
// Whether it is time again for a way.
#pragma once

#include <optional>

#include "base/date/when.hpp"
#include "model/interval.hpp"
#include "model/schedule/pause.hpp"

namespace closer {

// Whether more than `every` has gone by since `last`, where days of a pause don't count, and no pause covers today.
[[nodiscard]] bool is_due(Day last, const Interval& every, const Pauses& pauses, Day today);

// For how many days that has been so, where days of a pause don't count: 0 on the first; nothing if it isn't due.
[[nodiscard]] std::optional<int> days_due(Day last, const Interval& every, const Pauses& pauses, Day today);

} // namespace closer
