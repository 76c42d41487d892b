// SPDX-License-Identifier: MIT
// Places in a text, and its characters as UTF-8 has them. Bytes that aren't UTF-8 count as they come.
#pragma once

#include <cstddef>
#include <string_view>

namespace closer {

// Where something is in a text; both count from 1, columns in characters.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

// Whether a character begins with that byte.
[[nodiscard]] constexpr bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// The byte that the next character after the one at `at` begins with, or the end.
[[nodiscard]] std::size_t next_character(std::string_view text, std::size_t at);

// The place of a byte, and the byte of a place: the end of the text, where that is beyond it.
[[nodiscard]] Position position_of(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t offset_of(std::string_view text, Position where);

} // namespace closer
