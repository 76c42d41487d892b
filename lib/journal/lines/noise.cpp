// SPDX-License-Identifier: MIT
#include "journal/lines/noise.hpp"

#include <algorithm>
#include <cstddef>

namespace closer {

bool is_conflict_marker(std::string_view line) {
  constexpr std::size_t marker_length = 7; // as git writes them
  if (line.size() < marker_length) {
    return false;
  }
  const char sign = line.front();
  const bool repeated = std::all_of(line.begin(), line.begin() + marker_length, [&](char c) { return c == sign; });
  const auto rest = line.substr(marker_length);
  switch (sign) {
  case '<':
  case '>':
  case '|': return repeated && (rest.empty() || rest.front() == ' ');
  case '=': return repeated && rest.empty();
  default: return false;
  }
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  while (text.starts_with(byte_order_mark)) { // editors have been seen to add one more
    text.remove_prefix(byte_order_mark.size());
  }
  return text;
}

std::string_view without_carriage_return(std::string_view line) {
  return line.substr(0, line.find_last_not_of('\r') + 1); // npos + 1 is 0
}

} // namespace closer
