// SPDX-License-Identifier: MIT
#include "render/words/beside.hpp"

#include <algorithm>
#include <vector>

#include "base/text/columns.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

// Without the modes that painted() puts around a text.
std::string without_inks(std::string_view line) {
  std::string result;
  for (auto start = line.find("\x1b["); start != std::string_view::npos; start = line.find("\x1b[")) {
    result += line.substr(0, start);
    line.remove_prefix(std::min(line.find('m', start), line.size() - 1) + 1);
  }
  return result.append(line);
}

std::size_t shown_width(std::string_view line) { return width(without_inks(line)); }

std::vector<std::string_view> lines_of(std::string_view text) {
  auto lines = split(text, '\n');
  lines.pop_back(); // behind the last end of a line
  return lines;
}

} // namespace

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (const auto line : split(text, '\n')) {
    widest = std::max(widest, shown_width(line));
  }
  return widest;
}

std::string beside(std::string_view left, std::string_view right, std::size_t column) {
  const auto left_lines = lines_of(left);
  const auto right_lines = lines_of(right);
  std::string result;
  for (std::size_t i = 0; i < std::max(left_lines.size(), right_lines.size()); ++i) {
    const auto line = i < left_lines.size() ? left_lines[i] : std::string_view();
    const auto other = i < right_lines.size() ? right_lines[i] : std::string_view();
    result += line;
    result += other.empty() ? std::string() : std::string(column - shown_width(line), ' ');
    result += other;
    result += '\n';
  }
  return result;
}

} // namespace closer
