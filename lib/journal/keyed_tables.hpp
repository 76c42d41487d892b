// SPDX-License-Identifier: MIT
// Reads the files of log/ and things/: sets of lines `KEY = { … }`, whatever has happened to them. closer-journal(5),
// under 'WHAT IS READ', specifies what is tolerated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/toml.hpp"
#include "journal/finding.hpp"

namespace closer {

struct KeyedTable {
  std::string key;
  TomlTable fields;
  Position where;       // of the key
  std::string source;   // the line that the key stands on, without a byte-order mark
  bool is_line = false; // whether that line is the whole of it
};

struct KeyedTables {
  std::vector<KeyedTable> tables; // in the order of the file; a key may come more than once
  std::vector<Finding> findings;
};

// What counts as a key in a kind of file.
struct KeyRule {
  std::string_view what; // has such keys: "a record"
  bool (*is_key)(std::string_view key);
  bool (*is_whole)(const TomlTable& fields); // whether a table inside another one can be a record of its own
};

// What is read of a file that somebody else may have made to wear closer down. A record takes up to three texts of 1
// MiB.
inline constexpr std::size_t most_lines = 1U << 20U;
inline constexpr std::size_t most_parsed_bytes = 8U << 20U; // that are handed to TOML at once

// Reads all that can be read. `path` is for the findings. Never throws for what `text` holds.
[[nodiscard]] KeyedTables read_keyed_tables(const std::string& path, std::string_view text, const KeyRule& rule);

// Whether the line (without its newline) is a whole `KEY = { … }` of that key by itself.
[[nodiscard]] bool holds_key(std::string_view line, std::string_view key, const KeyRule& rule);

// " # and what stands there" behind a whole `KEY = { … }` of that key, or "". The view is into the line.
[[nodiscard]] std::string_view trailing_comment(std::string_view line, std::string_view key, const KeyRule& rule);

// Whether git wrote the line around what it could not merge.
[[nodiscard]] bool is_conflict_marker(std::string_view line);

// `text` (a file's or a line's) without byte-order marks at its start; `line` without carriage returns at its end.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);
[[nodiscard]] std::string_view without_carriage_return(std::string_view line);

} // namespace closer
