// SPDX-License-Identifier: MIT
// What was typed, taken apart by CLI11 after the verbs' own records.
#pragma once

#include <span>
#include <string>

#include "cmd/line/refusal.hpp"

namespace closer {

// Throws UsageError, with a 'did you mean' where there is one.
[[nodiscard]] CommandLine parse_command_line(std::span<const std::string> words, const Commands& commands);

} // namespace closer
