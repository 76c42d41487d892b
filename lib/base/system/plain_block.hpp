// SPDX-License-Identifier: MIT
// Sixteen bytes looked at at once, by what the processor can do.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && !defined(CLOSER_PORTABLE)
#define CLOSER_SSE2
#include <emmintrin.h>
#endif

namespace closer {

#ifdef CLOSER_SSE2

// The index of the first byte of sixteen that isn't plain, by base/text/plain_text.hpp; sixteen if all are.
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

} // namespace closer
