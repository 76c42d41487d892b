// SPDX-License-Identifier: MIT
// Text in pieces: cut up, put together, and counted.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// Of ASCII.
[[nodiscard]] constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// White space off both ends: newlines, and the spaces of any script.
[[nodiscard]] std::string_view trim(std::string_view text);

// Whether `words` are somewhere in `text`: as std::string_view::find() says, and much quicker in a long one.
[[nodiscard]] bool holds(std::string_view text, std::string_view words);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);
[[nodiscard]] std::string join(std::span<const std::string_view> parts, std::string_view separator);

// With `to` for each `from`, which isn't empty, from left to right.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

// With a space for each newline, and none at its ends.
[[nodiscard]] std::string on_one_line(std::string_view text);

// With "\n" for each "\r\n".
[[nodiscard]] std::string with_plain_newlines(std::string_view text);

// With a plain apostrophe for each curly one, which phones type.
[[nodiscard]] std::string with_plain_apostrophes(std::string_view text);

// "1,250".
[[nodiscard]] std::string in_digits(long long count);

// In words from "no" to "twelve", as a book has it; then in digits.
[[nodiscard]] std::string in_words(long long count);

// "1 day", "3 days"; "2 hobbies", with the plural of a noun that doesn't just take an s.
[[nodiscard]] std::string counted(long long count, std::string_view noun, std::string_view plural = {});

} // namespace closer
