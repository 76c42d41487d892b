// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <string_view>

#include "base/system/plain_block.hpp"

namespace closer {

// Whether a byte needs no escape between the quotes of TOML and JSON: printable ASCII but '"' and '\'.
[[nodiscard]] constexpr bool is_plain(char byte) { return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\'; }

inline constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte) {
    plain.at(byte) = is_plain(static_cast<char>(byte));
  }
  return plain;
}();

// How many bytes at the start of `text` are plain. Most of what a journal says is, so sixteen are looked at at a time.
[[nodiscard]] inline std::size_t plain_length(std::string_view text) {
  constexpr std::size_t block_size = 16;
  std::size_t at = 0;
  if (std::endian::native == std::endian::little && text.size() >= block_size) {
    for (; at + block_size <= text.size(); at += block_size) {
      if (const auto length = plain_length_of_block(text.data() + at); length < block_size) {
        return at + length;
      }
    }
    at = text.size() - block_size; // what is left, with plain bytes before it
    return at + plain_length_of_block(text.data() + at);
  }
  while (at < text.size() && plain_bytes[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

} // namespace closer
