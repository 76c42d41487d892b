// SPDX-License-Identifier: MIT
#include "base/toml/toml_depth.hpp"

#include <algorithm>
#include <vector>

namespace closer {
namespace {

// Where the string that begins at `at` is over: behind its quotes, or at the end of the line that they are missing on.
std::size_t behind_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const auto is_quote = [&](std::size_t i) { return i < text.size() && text[i] == quote; };
  const bool is_long = is_quote(at + 1) && is_quote(at + 2);
  at += is_long ? 3 : 1;
  while (at < text.size() && (is_long || text[at] != '\n')) {
    if (is_quote(at) && !is_long) {
      return at + 1;
    }
    if (is_quote(at) && is_quote(at + 1) && is_quote(at + 2)) {
      at += 3;
      return at + (is_quote(at) ? 1 : 0) + (is_quote(at) && is_quote(at + 1) ? 1 : 0); // two more may belong to it
    }
    at += text[at] == '\\' && quote == '"' ? 2 : 1;
  }
  return std::min(at, text.size());
}

} // namespace

std::optional<std::size_t> comment_start(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '#') {
      return at;
    }
    if (line[at] == '"' || line[at] == '\'') {
      at = behind_string(line, at) - 1;
    }
  }
  return std::nullopt;
}

std::optional<Position> too_deep_position(std::string_view text) {
  constexpr std::size_t deepest = 64; // a [[header]] may take two levels a dot; toml++ reads 256 brackets
  std::vector<std::size_t> open;      // the depth in front of each bracket
  std::size_t depth = 0;
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size() && depth <= deepest; ++at) {
    switch (text[at]) {
    case '"':
    case '\'': {
      const auto end = behind_string(text, at);
      line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                  text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at = end - 1;
      break;
    }
    case '#': at = std::min(text.find('\n', at), text.size()) - 1; break;
    case '[':
    case '{': open.push_back(depth++); break;
    case ']':
    case '}':
      depth = open.empty() ? 0 : open.back();
      open.resize(open.size() - (open.empty() ? 0 : 1));
      break;
    case '\n': ++line; [[fallthrough]];
    case ',': depth = open.empty() ? 0 : open.back() + 1; break;
    case '.': ++depth; break;
    default: break;
    }
  }
  return depth > deepest ? std::optional(Position{line, 1}) : std::nullopt;
}

} // namespace closer
