// SPDX-License-Identifier: MIT
// The record that a command names by its id, or by the end of it.
#pragma once

#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

enum class Removed { Refused, Counts }; // one that was removed already

// The record. Throws UsageError if `words` name none or several.
[[nodiscard]] Record record_named(Context& context, std::string_view words, Removed removed = Removed::Refused);

// The same, if the one who types wrote it. Throws Error if the partner did.
[[nodiscard]] Record own_record(Context& context, std::string_view words, Removed removed = Removed::Refused);

} // namespace closer
