// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_note.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

constexpr std::string_view head = "closer could not read this.";
constexpr std::string_view what_to_do =
    " Fix the line in its own file, and this one goes away by itself. Anything you write in here is lost.\n";

} // namespace

bool is_inbox_note(std::string_view contents) { return contents.starts_with(head); }

std::string inbox_note(std::span<const Finding> findings) {
  constexpr std::size_t most = 100;
  constexpr std::size_t columns = 200;
  if (findings.empty()) {
    return {};
  }
  auto text = std::string(head).append(what_to_do);
  for (const auto& finding : findings.first(std::min(findings.size(), most))) {
    const auto name = std::filesystem::path(finding.path).filename().string();
    const auto line = finding.where.line == 0 ? std::string() : fmt::format(", line {}", finding.where.line);
    const auto source =
        finding.source.empty() ? std::string() : fmt::format(": {}", truncate(printable(finding.source), columns));
    text +=
        fmt::format("\n{}{}{}\n  {}\n", printable(name), line, source, truncate(printable(finding.message), columns));
  }
  if (findings.size() > most) {
    text += fmt::format("\n... and {} more\n", findings.size() - most);
  }
  return text;
}

} // namespace closer
