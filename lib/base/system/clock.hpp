// SPDX-License-Identifier: MIT
// Time that passes, whatever is done to the date.
#pragma once

#include <chrono>

namespace closer {

// Since some moment before this process began. Goes on while the machine sleeps.
[[nodiscard]] std::chrono::nanoseconds time_passed();

} // namespace closer
