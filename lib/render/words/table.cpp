// SPDX-License-Identifier: MIT
#include "render/words/table.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/text/columns.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 3;

std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size(), 0);
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      widths[column] = std::max(widths[column], width(row[column]));
    }
  }
  return widths;
}

std::string in_columns(const Row& row, const std::vector<std::size_t>& widths) {
  std::string line(indent, ' ');
  for (std::size_t column = 0; column < row.size(); ++column) {
    line += widths[column] == 0 ? std::string() : pad_right(row[column], widths[column] + gap);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string one_below_the_other(const Row& row, const Style& style) {
  Row rest;
  std::copy_if(row.begin() + 1, row.end(), std::back_inserter(rest), [](const auto& cell) { return !cell.empty(); });
  return hanging(std::string(indent, ' '), row.front(), style) + hanging("    ", join(rest, ", "), style);
}

} // namespace

std::size_t table_width(const std::vector<Row>& rows) {
  const auto widths = widths_of(rows);
  return widths.empty() ? 0 : std::accumulate(widths.begin(), widths.end(), indent + gap * (widths.size() - 1));
}

std::string table(const std::vector<Row>& rows, const Style& style) {
  const auto widths = widths_of(rows);
  const bool fits = table_width(rows) <= style.width;
  std::string result;
  for (const auto& row : rows) {
    result += fits ? in_columns(row, widths) : one_below_the_other(row, style);
  }
  return result;
}

std::string heading(std::string_view text, const Style& style) {
  return "\n" + strong(hanging("", text, style), style);
}

} // namespace closer
