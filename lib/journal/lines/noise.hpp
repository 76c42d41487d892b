// SPDX-License-Identifier: MIT
// What programs leave around the lines of a file, and what isn't part of them.
#pragma once

#include <string_view>

namespace closer {

// Whether git wrote the line around what it could not merge.
[[nodiscard]] bool is_conflict_marker(std::string_view line);

// `text` (a file's or a line's) without byte-order marks at its start; `line` without carriage returns at its end.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);
[[nodiscard]] std::string_view without_carriage_return(std::string_view line);

} // namespace closer
