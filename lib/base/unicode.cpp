// SPDX-License-Identifier: MIT
#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

#include <utf8proc.h>

#include "base/plain_text.hpp"

namespace closer {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) {
    throw std::bad_alloc();
  }
  if (length < 0) {
    return std::string(text); // not UTF-8: callers check first, and nobody's bytes are dropped
  }
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

struct Range {
  std::int32_t first;
  std::int32_t last;
};

// Characters that are in normal form C and join none before them, in ranges that people's texts are full of (Unicode,
// Derived Normalization Properties, NFC_Quick_Check; combining class 0).
constexpr std::array<Range, 8> plain_ranges = {{
    {0x0000, 0x02FF},   // Latin
    {0x0400, 0x0482},   // Cyrillic
    {0x2010, 0x205E},   // dashes, quotation marks, dots
    {0x2190, 0x22EF},   // arrows, signs of mathematics
    {0x2600, 0x27BF},   // weather, hearts, hands
    {0x4E00, 0x9FFF},   // Chinese and Japanese
    {0xFE0F, 0xFE0F},   // which makes a picture of the sign before it
    {0x1F300, 0x1FAFF}, // pictures
}};

bool is_plainly_nfc(std::int32_t code) {
  return std::any_of(plain_ranges.begin(), plain_ranges.end(),
                     [&](const Range& range) { return range.first <= code && code <= range.last; });
}

// Whether normal form C can change nothing.
bool is_surely_nfc(std::string_view text) {
  for (auto at = plain_length(text); at < text.size();) {
    const auto next = decode(text.substr(at));
    if (!is_plainly_nfc(next.code)) {
      return false;
    }
    at += next.length;
    at += plain_length(text.substr(at));
  }
  return true;
}

} // namespace

Decoded decode(std::string_view text) {
  Decoded result;
  const auto taken = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &result.code);
  if (taken <= 0) {
    return {};
  }
  result.length = static_cast<std::size_t>(taken);
  return result;
}

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  for (auto at = plain_length(text); at < text.size(); at += plain_length(text.substr(at))) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto next = decode(text.substr(at));
    if (next.code < 0) {
      return at;
    }
    at += next.length;
  }
  return std::nullopt;
}

std::string nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold(std::string_view text) { return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD); }

std::string slug(std::string_view text) {
  std::string result;
  for (const char letter :
       mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD)) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      result += letter;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') {
    result.pop_back();
  }
  return result;
}

} // namespace closer
