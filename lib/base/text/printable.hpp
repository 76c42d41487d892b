// SPDX-License-Identifier: MIT
// What is safe to print, whoever wrote it.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// `text` with everything that could steer a terminal made visible: C0 and C1 controls, delete, bidirectional
// overrides and isolates, line and paragraph separators, and bytes that are no UTF-8, as \x1b or \u202e.
// Newlines stay where `keep_newlines` says so.
enum class Newlines { Keep, Escape };
[[nodiscard]] std::string printable(std::string_view text, Newlines newlines = Newlines::Escape);

// Data with the same made visible, but for newlines, tabs, and carriage returns in front of newlines.
[[nodiscard]] std::string defused(std::string_view data);

} // namespace closer
