// SPDX-License-Identifier: MIT
// Text as it is on a terminal, measured in columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// The columns that `text` takes on a terminal, by grapheme clusters: a wide character or an emoji family is 2,
// a combining mark 0. `text` holds no control characters.
[[nodiscard]] std::size_t width(std::string_view text);

// `text` with spaces after it (or before it) up to `columns`; a longer text stays as it is.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t columns);

// `text` cut at a grapheme boundary to at most `columns`, its last column `mark` where something was cut.
[[nodiscard]] std::string truncate(std::string_view text, std::size_t columns, std::string_view mark = "...");

// `text` with spaces for each tab, up to the next column that is a multiple of eight.
[[nodiscard]] std::string with_spaces_for_tabs(std::string_view text);

// The lines of `text`, each at most `columns` wide where its words allow, broken at spaces; line breaks in the text
// stay, and so do the spaces that a line begins with, also where it goes on below, and those between words.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

} // namespace closer
