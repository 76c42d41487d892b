// SPDX-License-Identifier: MIT
#include "render/words/table.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "base/text/columns.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t column_gap = 3;

std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size(), 0);
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      widths[column] = std::max(widths[column], width(row[column].text));
    }
  }
  return widths;
}

std::string in_columns(const Row& row, const std::vector<std::size_t>& widths, const Style& style) {
  std::string line;
  std::size_t spaces = indent; // before the next cell that has a text
  for (std::size_t column = 0; column < row.size(); ++column) {
    const auto& [text, ink] = row[column];
    if (!text.empty()) {
      line += std::string(spaces, ' ') + painted(text, ink, style);
      spaces = 0;
    }
    spaces += widths[column] == 0 ? 0 : widths[column] + column_gap - width(text);
  }
  return line + "\n";
}

std::string one_below_the_other(const Row& row, const Style& style) {
  std::vector<std::string> rest;
  for (const auto& cell : std::span(row).subspan(1)) {
    if (!cell.text.empty()) {
      rest.push_back(cell.text);
    }
  }
  auto below = hanging("    ", join(rest, ", "), style);
  for (const auto& [text, ink] : std::span(row).subspan(1)) {
    const auto at = text.empty() ? std::string::npos : below.find(text);
    below = at == std::string::npos ? below : below.replace(at, text.size(), painted(text, ink, style));
  }
  return painted(hanging(std::string(indent, ' '), row.front().text, style), row.front().ink, style) + below;
}

} // namespace

std::size_t table_width(const std::vector<Row>& rows) {
  const auto widths = widths_of(rows);
  return widths.empty() ? 0 : std::accumulate(widths.begin(), widths.end(), indent + column_gap * (widths.size() - 1));
}

std::string table(const std::vector<Row>& rows, const Style& style) {
  const auto widths = widths_of(rows);
  const bool fits = table_width(rows) <= style.width;
  std::string result;
  for (const auto& row : rows) {
    result += fits ? in_columns(row, widths, style) : one_below_the_other(row, style);
  }
  return result;
}

std::string heading(std::string_view text, const Style& style) { return strong(hanging("", text, style), style); }

} // namespace closer
