// SPDX-License-Identifier: MIT
// Command lines of a POSIX shell: which words one has that is being typed, how to go on with the last of them, and any
// text as one word.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

struct ShellLine {
  std::vector<std::string> words; // without their quotes; the last is the one being typed, "" behind a space
  char quote = '\0';              // the quote that is open in it: ' or " or none
  std::size_t kept = 0;           // bytes of the last word before what a completion replaces
};

// Nothing is expanded, and nothing is run. Unquoted, a completion replaces what comes after the last of `breaks`, as
// readline has it; in quotes, what comes after the quote.
[[nodiscard]] ShellLine read_shell_line(std::string_view line, std::string_view breaks);

// `text` written so that the shell takes it as it is behind what is typed, within `quote` or outside quotes. Nothing
// where that can't be: a history expansion in double quotes has no escape.
[[nodiscard]] std::optional<std::string> shell_quoted(std::string_view text, char quote);

// `word` as a shell takes it for one word, on one line: what could steer a terminal or begin a line is written in
// digits between $' and ', which sh, bash, zsh and ksh know.
[[nodiscard]] std::string shell_word(std::string_view word);

// Each of them so, with spaces between.
[[nodiscard]] std::string shell_words(std::span<const std::string> words);

} // namespace closer
