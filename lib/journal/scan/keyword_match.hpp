// SPDX-License-Identifier: MIT
// Words of which one comes next on a line, for the scanner of canonical lines.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "journal/scan/line_cursor.hpp"

namespace closer {

// Words that are told from each other by their first bytes are compared as numbers.
inline constexpr std::size_t compared_bytes = sizeof(std::uint64_t);

// The first bytes of a word as a number, with zeros behind a short one.
[[nodiscard]] constexpr std::uint64_t number_of_bytes(std::string_view text) {
  std::array<char, compared_bytes> bytes{};
  std::copy_n(text.begin(), std::min(text.size(), bytes.size()), bytes.begin());
  return std::bit_cast<std::uint64_t>(bytes);
}

struct Keyword {
  std::string_view spelling;
  std::uint64_t bytes = 0;
  std::uint64_t mask = 0;
};

// None of the words may begin with another.
template <std::size_t Count>
[[nodiscard]] constexpr std::array<Keyword, Count> keywords(const std::array<std::string_view, Count>& words) {
  constexpr std::string_view whole_mask = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
  std::array<Keyword, Count> result;
  std::ranges::transform(words, result.begin(), [&](std::string_view word) {
    return Keyword{word, number_of_bytes(word), number_of_bytes(whole_mask.substr(0, word.size()))};
  });
  return result;
}

// Takes one of the words, from `first` on, off the front, and returns its index; their count where none is there.
template <std::size_t Count>
[[nodiscard]] std::size_t take_word(const std::array<Keyword, Count>& words, std::size_t first, LineCursor& cursor) {
  if (cursor.rest().size() < compared_bytes) {
    return Count;
  }
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, cursor.rest().data(), sizeof(bytes));
  while (first < Count && (bytes & words[first].mask) != words[first].bytes) {
    ++first;
  }
  if (first == Count) {
    return Count;
  }
  const auto spelling = words[first].spelling;
  if (spelling.size() > compared_bytes && !cursor.rest().starts_with(spelling)) {
    return Count;
  }
  cursor.skip(spelling.size());
  return first;
}

} // namespace closer
