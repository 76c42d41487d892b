// SPDX-License-Identifier: MIT
#pragma once

#include "cmd/context/context.hpp"
#include "model/record.hpp"

namespace closer {

// The days that matter among the shared records, and the private ones of whoever types.
[[nodiscard]] Records days_for_me(Context& context, const Records& shared);

} // namespace closer
