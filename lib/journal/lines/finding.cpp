// SPDX-License-Identifier: MIT
#include "journal/lines/finding.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/position.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
Finding finding_in(std::string_view text, const std::string& path, Position where, const std::string& message) {
  const auto lines = split(text, '\n');
  auto source = where.line >= 1 && where.line <= lines.size() ? lines[where.line - 1] : std::string_view();
  source.remove_suffix(source.ends_with('\r') ? 1 : 0);
  return {path, where, message, std::string(source)};
}

std::string describe(const Finding& finding) {
  constexpr std::size_t shown_columns = 96;
  constexpr std::size_t before_caret = 60;
  auto result = printable(finding.path);
  if (finding.where.line > 0) {
    result += fmt::format(":{}:{}", finding.where.line, std::max<std::size_t>(finding.where.column, 1));
  }
  result += ": " + printable(finding.message);
  if (finding.source.empty() || finding.where.column == 0) {
    return result;
  }
  std::string_view source = finding.source;
  auto caret = offset_of(source, {1, finding.where.column});
  if (caret > before_caret) {
    auto start = caret - before_caret;
    while (start < caret && !begins_character(source[start])) {
      ++start;
    }
    source.remove_prefix(start);
    caret -= start;
  }
  const auto before = printable(source.substr(0, caret));
  result += "\n  " + truncate(before + printable(source.substr(caret, 4 * shown_columns)), shown_columns);
  return result + "\n  " + std::string(width(before), ' ') + "^";
}

} // namespace closer
