// SPDX-License-Identifier: MIT
// What a change does to a text, line by line.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// Hunks of the unified format ('@@ -1,3 +1,2 @@', then lines behind ' ', '-' or '+') with up to three lines of context;
// "" where the texts are the same. Lines are as they are, so make them printable before a terminal sees them.
[[nodiscard]] std::string unified_diff(std::string_view before, std::string_view after);

} // namespace closer
