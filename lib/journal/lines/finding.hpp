// SPDX-License-Identifier: MIT
// What could not be read, where it is, and why.
#pragma once

#include <string>
#include <string_view>

#include "base/toml/toml.hpp"

namespace closer {

struct Finding {
  std::string path; // as a person would open it
  Position where;   // column 0: the line or file as a whole
  std::string message;
  std::string source;    // the line itself; may be empty
  bool is_stray = false; // of a file or folder that isn't one of the journal's, so that nothing is missing without it
};

// A finding about a place in `text`, with the line that is there.
[[nodiscard]] Finding finding_in(std::string_view text, const std::string& path, Position where,
                                 const std::string& message);

// "log/2026-11.sam.toml:3:14: what is wrong", then the line with a caret under the place; safe to print.
[[nodiscard]] std::string describe(const Finding& finding);

} // namespace closer
