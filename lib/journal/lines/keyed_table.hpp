// SPDX-License-Identifier: MIT
// `KEY = { … }`: what log/ and hobbies/ are made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/toml/toml.hpp"

namespace closer {

struct KeyedTable {
  std::string key;
  TomlTable fields;
  Position where;       // of the key
  std::string source;   // the line that the key is on, without a byte-order mark
  bool is_line = false; // whether that line is the whole of it
};

// What counts as a key in a kind of file.
struct KeyRule {
  std::string_view what; // has such keys: "a record"
  bool (*is_key)(std::string_view key);
  bool (*is_whole)(const TomlTable& fields); // whether a table can be a record of its own inside another one
};

// What is read of a file that somebody else may have made to wear closer down. A month has 131,072 lines where 4,000
// are written a day, and a record takes up to three texts of 1 MiB.
inline constexpr std::size_t most_lines = 1U << 17U;
inline constexpr std::size_t most_parsed_bytes = 8U << 20U; // that are handed to TOML at once

} // namespace closer
