// SPDX-License-Identifier: MIT
// What is safe to print, whoever wrote it.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// `text` with everything that could steer a terminal made visible: C0 and C1 controls, delete, bidirectional
// overrides and isolates, line and paragraph separators, and bytes that aren't UTF-8, as \x1b or \u202e.
// Layout::Keep is for a text of several lines: newlines and tabs stay.
enum class Layout { Keep, Escape };
[[nodiscard]] std::string printable(std::string_view text, Layout layout = Layout::Escape);

// Data with the same made visible, but for newlines, tabs, and carriage returns in front of newlines.
[[nodiscard]] std::string defused(std::string_view data);

} // namespace closer
