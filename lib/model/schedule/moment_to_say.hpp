// SPDX-License-Identifier: MIT
// When something is said that replaces what was said before.
#pragma once

#include <optional>

#include "base/date/when.hpp"
#include "model/record.hpp"

namespace closer {

// The moment of what is said `now`, so that it comes after `latest`: now, or right after that, as within one second or
// beside a clock that is ahead. Nothing if the day of `latest` has no later moment.
[[nodiscard]] std::optional<When> moment_after(const std::optional<When>& latest, const When& now, const Zone& zone);

// The same after a record, or null.
[[nodiscard]] std::optional<When> moment_after(const Record* latest, const When& now, const Zone& zone);

} // namespace closer
