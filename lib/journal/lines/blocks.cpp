// SPDX-License-Identifier: MIT
#include "journal/lines/blocks.hpp"

#include <algorithm>
#include <array>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 2> long_quotes = {"\"\"\"", "'''"};

// A [header] of a record's own; [KEY.part] goes on with the one before.
bool is_header(std::string_view line) {
  return trim(line).starts_with('[') && line.find('.') == std::string_view::npos;
}

// Which lines begin inside a text of several lines; none where its quotes don't come in pairs.
std::vector<bool> lines_inside_text(const std::vector<std::string_view>& lines) {
  std::vector<bool> inside;
  bool is_open = false;
  for (const auto line : lines) {
    inside.push_back(is_open);
    if (!is_open && is_blank(line)) {
      continue; // quotes in a comment open nothing
    }
    for (const auto quotes : long_quotes) {
      for (auto at = line.find(quotes); at != std::string_view::npos; at = line.find(quotes, at + quotes.size())) {
        is_open = !is_open;
      }
    }
  }
  return is_open ? std::vector<bool>(lines.size(), false) : inside;
}

} // namespace

bool is_blank(std::string_view line) {
  const auto content = trim(line);
  return content.empty() || content.front() == '#';
}

bool is_sound_blank(std::string_view line) {
  const auto content = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
  return content.empty() ||
         (content.front() == '#' && std::ranges::none_of(content, is_control) && !invalid_utf8_at(content));
}

bool has_long_quotes(std::string_view line) {
  return std::ranges::any_of(long_quotes, [&](auto quotes) { return line.find(quotes) != std::string_view::npos; });
}

std::vector<Block> blocks_of(const std::vector<std::string_view>& lines) {
  const auto inside = lines_inside_text(lines);
  std::vector<Block> blocks;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= lines.size(); ++i) {
    if (i == lines.size() || (!inside[i] && is_header(lines[i]))) {
      blocks.push_back({start, i});
      start = i;
    }
  }
  return blocks;
}

} // namespace closer
