// SPDX-License-Identifier: MIT
#include "base/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

#include <utf8proc.h>

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

// Whether normal form C can change nothing: every character up to U+02FF, the last with a lead byte below 0xCC, is in
// it, and none of them joins another (Unicode, Derived Normalization Properties, NFC_Quick_Check).
bool is_surely_nfc(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char byte) { return byte < 0xCC; });
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
  std::size_t at = 0;
  while (at < text.size()) {
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
