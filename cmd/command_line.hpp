// SPDX-License-Identifier: MIT
// What was typed, taken apart by CLI11 after the verbs' own records.
#pragma once

#include <span>
#include <string>

#include "cmd/arguments.hpp"
#include "cmd/verb.hpp"

namespace closer {

struct CommandLine {
  const Verb* verb = nullptr;     // null where none was typed
  const Verb* sub_verb = nullptr; // `list` of `thing list`; null for most
  Arguments arguments;            // the global ones too
};

// Throws UsageError, with a 'did you mean' where there is one.
[[nodiscard]] CommandLine parse_command_line(std::span<const std::string> words);

} // namespace closer
