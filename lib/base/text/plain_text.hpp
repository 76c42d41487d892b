// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

#ifdef __SSE2__

// The index of the first byte of sixteen that isn't plain; sixteen where all are.
[[nodiscard]] inline std::size_t plain_length_of_block(const char* block) {
  __m128i bytes{};
  std::memcpy(&bytes, block, sizeof(bytes));
  const auto is = [&](char byte) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)); };
  const auto is_low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)); // or not ASCII, which is negative
  const auto others = _mm_or_si128(_mm_or_si128(is_low, is(0x7F)), _mm_or_si128(is('"'), is('\\')));
  constexpr unsigned end = 1U << 16U;
  return static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(_mm_movemask_epi8(others)) | end));
}

#else

// The same where GCC and Clang know how the processor does it.
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

#endif

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
