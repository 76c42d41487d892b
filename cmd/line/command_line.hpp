// SPDX-License-Identifier: MIT
// What was given with the words of a line.
#pragma once

#include "cmd/line/arguments.hpp"
#include "cmd/line/typed_line.hpp"

namespace closer {

// To run the line. Throws UsageError, with a 'did you mean' if there is one, if it can't be run.
[[nodiscard]] Arguments arguments_to_run(const TypedLine& line);

// To go on with a line that is meant well as far as it goes: what nothing takes is skipped, and of what can be
// given once the last counts.
[[nodiscard]] Arguments arguments_so_far(const TypedLine& line);

} // namespace closer
