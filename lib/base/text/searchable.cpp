// SPDX-License-Identifier: MIT
#include "base/text/searchable.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "base/text/latin.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

constexpr std::int32_t end_of_ascii = 0x80;
constexpr std::int32_t end_of_latin = 0x250; // of the letters that Europe writes; U+0141, for one, has no mark to strip

void append_code(std::int32_t code, std::string& result) {
  if (const auto latin = code >= end_of_ascii && code < end_of_latin ? latin_of(code) : std::nullopt) {
    result += *latin;
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  result.append(bytes.begin(), bytes.begin() + size);
}

void append_character(std::string_view character, std::int32_t code, std::string& result) {
  if (code >= 0 && code < end_of_ascii) {
    const auto letter = static_cast<char>(code);
    result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    return;
  }
  constexpr auto bare = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                       UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  std::array<utf8proc_int32_t, 32> parts{}; // Unicode's longest decomposition has 18
  int boundary = 0;
  const auto count = code < 0 ? -1 : utf8proc_decompose_char(code, parts.data(), parts.size(), bare, &boundary);
  if (count < 0) {
    result += character;
  }
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    append_code(parts.at(static_cast<std::size_t>(i)), result);
  }
}

} // namespace

std::string searchable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = decode(text);
    append_character(text.substr(0, next.length), next.code, result);
    text.remove_prefix(next.length);
  }
  return result;
}

SearchableText::SearchableText(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto next = decode(text.substr(at));
    append_character(text.substr(at, next.length), next.code, m_text);
    m_starts.resize(m_text.size(), at);
    at += next.length;
  }
  m_starts.push_back(text.size());
}

std::vector<SearchableText::Place> SearchableText::places_of(std::string_view word) const {
  std::vector<Place> places;
  for (auto at = m_text.find(word); at != std::string::npos; at = m_text.find(word, at + word.size())) {
    const auto begin = m_starts.at(at);
    const auto last = m_starts.at(at + word.size() - 1); // the character that it ends in counts whole
    const auto end = *std::ranges::upper_bound(m_starts, last);
    places.emplace_back(begin, end - begin);
  }
  return places;
}

} // namespace closer
