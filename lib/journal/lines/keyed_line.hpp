// SPDX-License-Identifier: MIT
// A line that is a whole `KEY = { … }` by itself.
#pragma once

#include <optional>
#include <string_view>

#include "journal/lines/keyed_table.hpp"

namespace closer {

// The table of such a line, without its newline, byte-order mark and carriage return, and itself its source; its places
// are those of line 1. Nothing if it is none.
[[nodiscard]] std::optional<KeyedTable> keyed_line(std::string_view line, const KeyRule& rule);

// What comes before the first '=' of a line, without the white space, quotes and byte-order mark around it: the key,
// where the line has one. The view is into the line.
[[nodiscard]] std::string_view key_before_equals(std::string_view line);

// Whether the line (without its newline) is a whole `KEY = { … }` of that key by itself.
[[nodiscard]] bool holds_key(std::string_view line, std::string_view key, const KeyRule& rule);

// " # and what is there" behind a whole `KEY = { … }` of that key, or "". The view is into the line.
[[nodiscard]] std::string_view trailing_comment(std::string_view line, std::string_view key, const KeyRule& rule);

} // namespace closer
