// SPDX-License-Identifier: MIT
#include "base/text/shell_line.hpp"

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

constexpr std::string_view word_breaks = " \t\n";

// What a backslash takes its meaning from within double quotes.
constexpr std::string_view special_in_double_quotes = "\"\\$`";

} // namespace

ShellLine read_shell_line(std::string_view line, std::string_view breaks) {
  ShellLine read;
  read.words.emplace_back();
  bool is_begun = false; // '' is a word, too
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char letter = line[at];
    auto& word = read.words.back();
    const bool is_last = at + 1 == line.size();
    if (read.quote != '\0') {
      if (letter == read.quote) {
        read.quote = '\0';
        read.kept = 0;
      } else if (read.quote == '"' && letter == '\\' && !is_last &&
                 special_in_double_quotes.find(line[at + 1]) != std::string_view::npos) {
        word += line[++at];
      } else {
        word += letter;
      }
    } else if (word_breaks.find(letter) != std::string_view::npos) {
      if (is_begun) {
        read.words.emplace_back();
      }
      is_begun = false;
      read.kept = 0;
    } else {
      is_begun = true;
      if (letter == '\'' || letter == '"') {
        read.quote = letter;
        read.kept = word.size();
      } else if (letter == '\\' && !is_last) {
        word += line[++at];
      } else if (letter != '\\') {
        word += letter;
        read.kept = breaks.find(letter) != std::string_view::npos ? word.size() : read.kept;
      }
    }
  }
  return read;
}

std::optional<std::string> shell_quoted(std::string_view text, char quote) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  std::string result;
  for (const char letter : text) {
    if (quote == '\'') {
      result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    } else if (quote == '"') {
      if (letter == '!') {
        return std::nullopt;
      }
      result += special_in_double_quotes.find(letter) != std::string_view::npos ? "\\" : "";
      result += letter;
    } else {
      const bool is_plain = plain.find(letter) != std::string_view::npos || static_cast<unsigned char>(letter) >= 0x80;
      result += is_plain ? "" : "\\";
      result += letter;
    }
  }
  return result;
}

namespace {

// What a message can't show as it is: every byte that isn't printable ASCII in digits.
std::string spelled_out(std::string_view word) {
  std::string result = "$'";
  for (const char letter : word) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x20 || byte >= 0x7F) {
      result += fmt::format("\\{:03o}", byte);
    } else {
      result += letter == '\'' || letter == '\\' ? "\\" : "";
      result += letter;
    }
  }
  return result + "'";
}

} // namespace

std::string shell_word(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) {
    return std::string(word);
  }
  if (printable(word) != word) {
    return spelled_out(word);
  }
  std::string result = "'";
  for (const char letter : word) {
    result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  }
  return result + "'";
}

std::string shell_words(std::span<const std::string> words) {
  std::string result;
  for (const auto& word : words) {
    result += (result.empty() ? "" : " ") + shell_word(word);
  }
  return result;
}

} // namespace closer
