// SPDX-License-Identifier: MIT
#include "base/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "base/text/latin.hpp"
#include "base/text/plain_text.hpp"

namespace closer {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

using Codes = std::vector<utf8proc_int32_t>;

// Every character decomposed as the options say; nothing if `text` isn't UTF-8.
std::optional<Codes> decomposed(std::string_view text, utf8proc_option_t options) {
  std::array<utf8proc_int32_t, 32> parts{}; // Unicode's longest decomposition has 18
  Codes codes;
  codes.reserve(text.size() + 1);
  int boundary = 0;
  while (!text.empty()) {
    const auto next = decode(text);
    if (next.code < 0) {
      return std::nullopt;
    }
    const auto count = utf8proc_decompose_char(next.code, parts.data(), parts.size(), options, &boundary);
    codes.insert(codes.end(), parts.begin(), parts.begin() + count);
    text.remove_prefix(next.length);
  }
  return codes;
}

// Unicode's canonical ordering. utf8proc's own takes time that grows with the square of the marks on one letter, and
// nothing bounds how many a text may have.
void order_marks(Codes& codes) {
  const auto class_of = [](utf8proc_int32_t code) { return utf8proc_get_property(code)->combining_class; };
  const auto is_mark = [&](utf8proc_int32_t code) { return class_of(code) != 0; };
  for (auto end = codes.begin(); end != codes.end();) {
    const auto start = std::find_if(end, codes.end(), is_mark);
    end = std::find_if_not(start, codes.end(), is_mark);
    if (end - start > 1) {
      std::stable_sort(start, end, [&](auto left, auto right) { return class_of(left) < class_of(right); });
    }
  }
}

std::string mapped(std::string_view text, int options) {
  const auto option = static_cast<utf8proc_option_t>(options);
  auto codes = decomposed(text, option);
  if (!codes) {
    return std::string(text); // callers check first, and nobody's bytes are dropped
  }
  order_marks(*codes);
  const auto count = static_cast<utf8proc_ssize_t>(codes->size());
  codes->push_back(0); // room for the end of the text that takes the place of the codes
  const auto length = utf8proc_reencode(codes->data(), count, option);
  return {reinterpret_cast<const char*>(codes->data()), static_cast<std::size_t>(length)};
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
  return std::ranges::any_of(plain_ranges,
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

struct LatinPart {
  std::optional<std::string> latin; // absent for what parts words, and for letters that no table has
  bool is_lost = false;             // it is one of those letters, or a digit
};

bool is_small_kana(std::int32_t code) {
  return code == 0x3083 || code == 0x3085 || code == 0x3087 || code == 0x30E3 || code == 0x30E5 || code == 0x30E7;
}

bool is_doubling_kana(std::int32_t code) { return code == 0x3063 || code == 0x30C3; }

LatinPart latin_part(std::int32_t code) {
  const bool is_plain = (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
  if (is_plain) {
    return {std::string(1, static_cast<char>(code)), false};
  }
  if (const auto latin = latin_of(code)) {
    return {std::string(*latin), false};
  }
  const auto category = utf8proc_category(code);
  return {std::nullopt, (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
                            (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO)};
}

// The characters of `text` one by one. Those that the tables know whole, as kana with its voice marks, are
// taken so; the others without their marks.
std::vector<LatinPart> latin_parts(std::string_view text) {
  constexpr int whole = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD;
  constexpr auto bare = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
  std::vector<LatinPart> parts;
  bool is_doubled = false;
  const auto folded = mapped(text, whole);
  for (std::string_view rest = folded; !rest.empty();) {
    const auto next = decode(rest);
    const auto codes = latin_of(next.code) ? Codes{next.code} : decomposed(rest.substr(0, next.length), bare);
    rest.remove_prefix(next.length);
    if (is_doubling_kana(next.code)) {
      is_doubled = true;
      continue;
    }
    for (const auto code : codes.value_or(Codes{-1})) {
      auto part = latin_part(code);
      if (is_small_kana(next.code) && !parts.empty() && parts.back().latin && parts.back().latin->ends_with('i')) {
        parts.back().latin->pop_back(); // shi and a small ya are sha
        part.latin->erase(0, parts.back().latin->ends_with('h') || parts.back().latin->ends_with('j') ? 1 : 0);
      }
      if (std::exchange(is_doubled, false) && part.latin && !part.latin->empty()) {
        part.latin->insert(part.latin->begin(), part.latin->front());
      }
      parts.push_back(std::move(part));
    }
  }
  return parts;
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

bool is_blank(std::int32_t code) {
  if (code > ' ' && code < 0x7F) { // most of what is asked about
    return false;
  }
  constexpr std::array<std::int32_t, 10> others = {'\t', '\n', '\v', '\f', '\r', 0x85, 0x180E, 0x200B, 0x2060, 0xFEFF};
  const auto category = utf8proc_category(code);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         std::ranges::find(others, code) != others.end();
}

std::size_t first_blank(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto next = decode(text.substr(at));
    if (is_blank(next.code)) {
      break;
    }
    at += next.length;
  }
  return at;
}

std::string with_plain_spaces(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = decode(text);
    result += is_blank(next.code) ? std::string_view(" ") : text.substr(0, next.length);
    text.remove_prefix(next.length);
  }
  return result;
}

std::string nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold(std::string_view text) {
  if (plain_length(text) == text.size()) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return folded;
  }
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string slug(std::string_view text) {
  std::string result;
  for (const auto& part : latin_parts(text)) {
    if (part.latin) {
      result += *part.latin;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') {
    result.pop_back();
  }
  return result;
}

bool has_whole_slug(std::string_view text) {
  return std::ranges::none_of(latin_parts(text), [](const LatinPart& part) { return part.is_lost; });
}

} // namespace closer
