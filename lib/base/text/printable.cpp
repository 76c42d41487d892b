// SPDX-License-Identifier: MIT
#include "base/text/printable.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "base/text/plain_text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

// What could move the cursor, change the direction of text or end a line unseen.
bool steers_terminal(std::int32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

} // namespace

std::string printable(std::string_view text, Layout layout) {
  std::string result;
  result.reserve(text.size());
  for (;;) {
    const auto plain = plain_length(text);
    result += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) {
      return result;
    }
    const auto next = decode(text);
    const auto taken = text.substr(0, next.length);
    if (next.code < 0) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if ((next.code == '\n' || next.code == '\t') && layout == Layout::Keep) {
      result += taken;
    } else if (!steers_terminal(next.code)) {
      result += taken;
    } else if (next.code < 0x80) {
      result += next.code == '\n' ? "\\n" : next.code == '\t' ? "\\t" : fmt::format("\\x{:02x}", next.code);
    } else {
      result += fmt::format("\\u{:04x}", next.code);
    }
    text.remove_prefix(next.length);
  }
}

std::string defused(std::string_view data) {
  std::string result;
  for (std::size_t at = 0; at < data.size();) {
    const auto end = std::min(data.find_first_of("\t\r\n", at), data.size());
    result += printable(data.substr(at, end - at));
    const bool is_plain_return = end < data.size() && data[end] == '\r' && !data.substr(end + 1).starts_with('\n');
    result += is_plain_return ? "\\x0d" : data.substr(end, 1);
    at = end + 1;
  }
  return result;
}

} // namespace closer
