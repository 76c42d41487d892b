// SPDX-License-Identifier: MIT
// How the lines of a file that isn't whole TOML fall into blocks, from one [header] to the next.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace closer {

// White space, or a comment.
[[nodiscard]] bool is_blank(std::string_view line);

// A comment or white space that TOML takes as such: not one that holds a form feed, say, or bytes that aren't UTF-8.
[[nodiscard]] bool is_sound_blank(std::string_view line);

// Whether it has the quotes of a text that may span lines.
[[nodiscard]] bool has_long_quotes(std::string_view line);

struct Block {
  std::size_t start = 0; // its first line, from 0 on
  std::size_t end = 0;   // behind its last
};

// All of them, in their order; a bracket inside a text of several lines begins none.
[[nodiscard]] std::vector<Block> blocks_of(const std::vector<std::string_view>& lines);

} // namespace closer
