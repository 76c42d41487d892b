// SPDX-License-Identifier: MIT
#pragma once

#include "cmd/context/context.hpp"
#include "model/record.hpp"

namespace closer {

// What says which days and plans are ahead of whoever types: the days that matter, the plans, what was done of them,
// and the pauses, among the shared records and one's own private ones.
[[nodiscard]] Records ahead_for_me(Context& context, const Records& shared);

} // namespace closer
