// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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

// The index of the first byte of sixteen that isn't plain; sixteen if all are. They are looked at at once, as the
// compiler does it best on each processor.
[[nodiscard]] inline std::size_t plain_length_of_block(const char* block) {
  using Block [[gnu::vector_size(16)]] = std::uint8_t;
  Block bytes{};
  std::memcpy(&bytes, block, sizeof(bytes));
  const auto others = (bytes - 0x20 > 0x5E) | (bytes == '"') | (bytes == '\\');
  std::array<std::uint64_t, 2> halves{}; // all bits of a byte are set where it isn't plain
  std::memcpy(halves.data(), &others, sizeof(halves));
  const std::size_t first = halves[0] != 0 ? 0 : 1;
  return first * sizeof(std::uint64_t) + static_cast<std::size_t>(std::countr_zero(halves[first])) / 8;
}

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
