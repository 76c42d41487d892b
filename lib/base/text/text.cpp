// SPDX-License-Identifier: MIT
#include "base/text/text.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <iterator>

#include <fmt/format.h>

#include "base/text/position.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

template <typename Part> std::string joined(std::span<const Part> parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) {
    text += &part == parts.data() ? "" : separator;
    text += part;
  }
  return text;
}

} // namespace

bool holds(std::string_view text, std::string_view words) {
  return ::memmem(text.data(), text.size(), words.data(), words.size()) != nullptr;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n\f\v";
  const auto is_white = [&](std::string_view character) {
    const bool is_ascii = static_cast<unsigned char>(character.front()) < 0x80;
    return is_ascii ? white.find(character.front()) != std::string_view::npos : is_blank(decode(character).code);
  };
  while (!text.empty() && is_white(text)) {
    text.remove_prefix(decode(text).length);
  }
  while (!text.empty()) {
    auto last = text.size() - 1;
    while (last > 0 && !begins_character(text[last])) {
      --last;
    }
    if (!is_white(text.substr(last))) {
      break;
    }
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) { return joined(parts, separator); }

std::string join(std::span<const std::string_view> parts, std::string_view separator) {
  return joined(parts, separator);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string on_one_line(std::string_view text) { return std::string(trim(replaced(std::string(text), "\n", " "))); }

std::string with_plain_newlines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') {
      result += text[i];
    }
  }
  return result;
}

std::string with_plain_apostrophes(std::string_view text) { return replaced(std::string(text), "\u2019", "'"); }

std::string in_digits(long long count) {
  auto digits = fmt::format("{}", count);
  const std::ptrdiff_t first = count < 0 ? 1 : 0;
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3) {
    digits.insert(digits.begin() + at, ',');
  }
  return digits;
}

std::string in_words(long long count) {
  constexpr std::array<std::string_view, 13> words = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (count >= 0 && count < std::ssize(words)) {
    return std::string(words.at(static_cast<std::size_t>(count)));
  }
  return in_digits(count);
}

std::string counted(long long count, std::string_view noun, std::string_view plural) {
  return count == 1 || plural.empty() ? fmt::format("{} {}{}", in_digits(count), noun, count == 1 ? "" : "s")
                                      : fmt::format("{} {}", in_digits(count), plural);
}

} // namespace closer
