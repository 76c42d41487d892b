// SPDX-License-Identifier: MIT
#include "render/words/style.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

std::string in_mode(std::string_view text, std::string_view mode, const Style& style) {
  if (!style.color) {
    return std::string(text);
  }
  const bool is_line = text.ends_with('\n'); // which ends after the mode does
  text.remove_suffix(is_line ? 1 : 0);
  return fmt::format("\x1b[{}m{}\x1b[0m{}", mode, text, is_line ? "\n" : "");
}

} // namespace

std::string strong(std::string_view text, const Style& style) { return in_mode(text, "1", style); }

std::string faint(std::string_view text, const Style& style) { return in_mode(text, "2", style); }

std::string hanging(std::string_view first, std::string_view text, const Style& style) {
  constexpr std::size_t narrowest = 16;
  const auto indent = width(first);
  const auto room = std::max(style.width - std::min(style.width, indent), narrowest);
  std::string result;
  for (const auto& line : wrap(printable(text, Newlines::Keep), room)) {
    const auto prefix = result.empty() ? std::string(first) : std::string(indent, ' ');
    result += line.empty() ? "" : prefix + line;
    result += '\n';
  }
  return result;
}

std::string say_minutes(long long minutes) {
  if (minutes < 60) {
    return fmt::format("{} min", minutes);
  }
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

} // namespace closer
