// SPDX-License-Identifier: MIT
// The file beside the lines of a person that tells them, where they write, what could not be read.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "journal/lines/finding.hpp"

namespace closer {

inline constexpr std::string_view inbox_note_name = "not-read.txt";

// Whether closer wrote the file, whatever its name has become: such a one is never read as lines.
[[nodiscard]] bool is_inbox_note(std::string_view contents);

// What the file holds for these findings, and for nothing else: every machine writes the same, so that none follows
// another. "" if there is none.
[[nodiscard]] std::string inbox_note(std::span<const Finding> findings);

} // namespace closer
