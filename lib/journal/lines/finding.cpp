// SPDX-License-Identifier: MIT
#include "journal/lines/finding.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

// How many bytes the first `count` characters of `text` take.
std::size_t prefix_bytes(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
      ++at;
    }
    --count;
  }
  return at;
}

} // namespace

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
  auto caret = prefix_bytes(source, finding.where.column - 1);
  if (caret > before_caret) {
    auto start = caret - before_caret;
    while (start < caret && (static_cast<unsigned char>(source[start]) & 0xC0U) == 0x80U) {
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
