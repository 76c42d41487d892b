// SPDX-License-Identifier: MIT
// The record that a command names by its id, or by the end of it.
#pragma once

#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

enum class Removed { Refused, Counts }; // one that was removed already

// The record, which is one's own. Throws UsageError where `words` name none or several, Error where it is the other's.
[[nodiscard]] Record own_record(Context& context, std::string_view words, Removed removed = Removed::Refused);

} // namespace closer
