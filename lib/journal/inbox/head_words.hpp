// SPDX-License-Identifier: MIT
// The words that a line of the inbox begins with, as somebody typed them into a phone: with a colon of any width behind
// them, with or without a space after it, and in spaces and dashes of any sort.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace closer {

struct HeadWord {
  std::string_view word; // with its colon
  std::string_view rest; // of the text, without the spaces before it
};

// A word ends at a space, and behind a colon that follows a letter ("little:tea") but begins no address.
[[nodiscard]] HeadWord head_word(std::string_view text);

[[nodiscard]] bool ends_in_colon(std::string_view word);
[[nodiscard]] std::string_view without_colon(std::string_view word);

// `text` without a dash and the spaces behind it, if it begins with a dash that is a word of its own.
[[nodiscard]] std::string_view without_dash(std::string_view text);

// `word` folded, without the marks that Markdown, quotes and sentences put around one.
[[nodiscard]] std::string bare_word(std::string_view word);

// The words of a text, parted at spaces of any sort.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

} // namespace closer
