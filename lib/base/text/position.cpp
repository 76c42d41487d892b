// SPDX-License-Identifier: MIT
#include "base/text/position.hpp"

#include <algorithm>

namespace closer {

std::size_t next_character(std::string_view text, std::size_t at) {
  const auto rest = text.substr(std::min(at + 1, text.size()));
  return static_cast<std::size_t>(std::ranges::find_if(rest, begins_character) - text.begin());
}

Position position_of(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const auto line = before.substr(before.rfind('\n') + 1);
  return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
          static_cast<std::size_t>(std::ranges::count_if(line, begins_character)) + 1};
}

std::size_t offset_of(std::string_view text, Position where) {
  std::size_t at = 0;
  for (std::size_t line = 1; line < where.line && at < text.size(); ++line) {
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  }
  for (std::size_t column = 1; column < where.column && at < text.size(); ++column) {
    at = next_character(text, at);
  }
  return at;
}

} // namespace closer
