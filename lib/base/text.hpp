// SPDX-License-Identifier: MIT
// Text as people see it: UTF-8 throughout, measured in terminal columns, and safe to print.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// The byte offset of the first byte that is not part of well-formed UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> invalid_utf8_at(std::string_view text);

// Unicode normal form C. `text` must be well-formed UTF-8.
[[nodiscard]] std::string nfc(std::string_view text);

// The columns that `text` takes on a terminal, by grapheme clusters: a wide character or an emoji family is 2,
// a combining mark 0. `text` holds no control characters.
[[nodiscard]] std::size_t width(std::string_view text);

// `text` with spaces after it (or before it) up to `columns`; a longer text stays as it is.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t columns);

// `text` cut at a grapheme boundary to at most `columns`, its last column `mark` where something was cut.
[[nodiscard]] std::string truncate(std::string_view text, std::size_t columns, std::string_view mark = "...");

// The lines of `text`, each at most `columns` wide where its words allow, broken at spaces; line breaks in the text
// stay.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

// `text` with everything that could steer a terminal made visible: C0 and C1 controls, delete, bidirectional
// overrides and isolates, line and paragraph separators, and bytes that are no UTF-8, as \x1b or \u202e.
// Newlines stay where `keep_newlines` says so.
enum class Newlines { Keep, Escape };
[[nodiscard]] std::string printable(std::string_view text, Newlines newlines = Newlines::Escape);

// Data with the same made visible, but for newlines, tabs, and carriage returns in front of newlines.
[[nodiscard]] std::string defused(std::string_view data);

// `word` as a shell takes it for one word.
[[nodiscard]] std::string shell_word(std::string_view word);

// White space (and newlines) off both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

// Unicode case folding in normal form C: for comparing what people type.
[[nodiscard]] std::string fold(std::string_view text);

// `text` as a name of `[a-z0-9-]`: folded, marks dropped, everything else a single '-'. Empty where nothing is left.
[[nodiscard]] std::string slug(std::string_view text);

// The one of `words` that `word` was probably meant to be (few edits away, or a beginning of just one), or nothing.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word, std::span<const std::string_view> words);

// "1 day", "3 days".
[[nodiscard]] std::string counted(long long count, std::string_view noun);

} // namespace closer
