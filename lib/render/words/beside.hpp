// SPDX-License-Identifier: MIT
// Two columns of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closer {

// The columns of the widest line of a text, whatever its inks.
[[nodiscard]] std::size_t widest_line(std::string_view text);

// Both texts, line by line beside each other, the right one from that column on. Each line of the left one is narrower.
[[nodiscard]] std::string beside(std::string_view left, std::string_view right, std::size_t column);

} // namespace closer
