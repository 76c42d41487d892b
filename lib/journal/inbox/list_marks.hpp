// SPDX-License-Identifier: MIT
// What apps for notes and lists put around the lines that somebody typed.
#pragma once

#include <cstddef>
#include <string_view>

namespace closer {

// `text` behind the mark of a list, "- ", "• ", "1. ", and its box, "[ ] ", "[x] ". A line of nothing else is empty.
[[nodiscard]] std::string_view without_list_mark(std::string_view text);

// `text` behind an emoji or two that stand before its words, or all of it.
[[nodiscard]] std::string_view without_emoji(std::string_view text);

// `text` without the quotes that are around all of it.
[[nodiscard]] std::string_view without_quotes(std::string_view text);

// A heading, a rule, and what git leaves around what it could not merge. `text` is the trimmed `line`.
[[nodiscard]] bool says_nothing(std::string_view line, std::string_view text);

// How many bytes the front matter takes that a file of Markdown begins with, its "---" lines included; 0 if there is
// none. A line in it that begins with a kind makes it lines between two rules.
[[nodiscard]] std::size_t front_matter_size(std::string_view contents);

} // namespace closer
