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
#include <utility>

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
  constexpr explicit Keyword(std::string_view word)
      : spelling(word), bytes(number_of_bytes(word)),
        mask(number_of_bytes(std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF").substr(0, word.size()))) {}

  std::string_view spelling;
  std::uint64_t bytes;
  std::uint64_t mask;
};

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

// What `spell` makes of each.
template <std::size_t Count, typename Spelled, typename Spell>
[[nodiscard]] constexpr std::array<Keyword, Count> words_of(const std::array<Spelled, Count>& spelled, Spell spell) {
  return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    return std::array<Keyword, Count>{Keyword(spell(spelled[Index]))...};
  }
  (std::make_index_sequence<Count>());
}

} // namespace closer
