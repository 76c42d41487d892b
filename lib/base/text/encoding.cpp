// SPDX-License-Identifier: MIT
#include "base/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/text/unicode.hpp"

namespace closer {
namespace {

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80U) {
    put(code);
  } else if (code < 0x800U) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

// Which of the two bytes of a unit is the higher one.
enum class Order { HighFirst, LowFirst };

std::optional<Order> utf16_order(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) {
    return Order::HighFirst;
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return Order::LowFirst;
  }
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    nuls.at(i % 2) += bytes[i] == '\0' ? 1 : 0;
  }
  // Without a mark, only text whose letters are mostly Latin: their high bytes are NUL, and none of the low ones is.
  const bool is_utf16 =
      bytes.size() % 2 == 0 && (nuls[0] == 0) != (nuls[1] == 0) && 3 * (nuls[0] + nuls[1]) >= bytes.size();
  return is_utf16 ? std::optional(nuls[0] != 0 ? Order::HighFirst : Order::LowFirst) : std::nullopt;
}

// Nothing if a half of a pair is alone.
std::optional<std::string> from_utf16(std::string_view bytes, Order order) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(order == Order::HighFirst ? first << 8U | second : second << 8U | first);
  };
  const auto is_half = [](std::uint32_t code, std::uint32_t start) { return (code & 0xFC00U) == start; };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    auto code = unit(at);
    if (is_half(code, 0xD800U)) {
      const auto next = at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (!is_half(next, 0xDC00U)) {
        return std::nullopt;
      }
      code = 0x10000U + ((code - 0xD800U) << 10U) + (next - 0xDC00U);
      at += 2;
    } else if (is_half(code, 0xDC00U)) {
      return std::nullopt;
    }
    if (code != 0xFEFFU || at != 0) { // the mark itself
      append_utf8(text, code);
    }
  }
  return text;
}

// The characters of the bytes 0x80 to 0x9F; 0 for the five that have none.
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string with_windows_1252(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const auto bad = std::min(invalid_utf8_at(bytes).value_or(bytes.size()), bytes.size());
    text += bytes.substr(0, bad);
    bytes.remove_prefix(bad);
    if (bytes.empty()) {
      break;
    }
    const std::uint32_t byte = static_cast<unsigned char>(bytes.front());
    const auto code = byte < 0xA0U ? windows_1252.at(byte - 0x80U) : byte;
    if (code == 0) {
      text += bytes.front();
    } else {
      append_utf8(text, code);
    }
    bytes.remove_prefix(1);
  }
  return text;
}

} // namespace

std::string utf8_of(std::string_view bytes) {
  if (const auto order = utf16_order(bytes)) {
    if (auto text = from_utf16(bytes, *order)) {
      return *std::move(text);
    }
  }
  return bytes.find('\0') == std::string_view::npos ? with_windows_1252(bytes) : std::string(bytes);
}

} // namespace closer
