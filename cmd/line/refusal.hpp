// SPDX-License-Identifier: MIT
// Why a command line cannot be run, and what was probably meant.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"

namespace closer {

struct CommandLine {
  const Commands* commands = nullptr;
  const Verb* verb = nullptr;     // null where none was typed
  const Verb* sub_verb = nullptr; // `list` of `hobby list`; null for most
  Arguments arguments;            // the global ones too
};

// "hobby add"; "" where no verb was typed.
[[nodiscard]] std::string full_name(const CommandLine& line);

[[nodiscard]] std::vector<std::string_view> names_of(std::span<const Verb> verbs);

// Throws UsageError, which names the help that says more.
[[noreturn]] void refuse(const CommandLine& line, const std::string& message,
                         const std::optional<std::string>& meant = {});

// The same for a word that can stand nowhere; `outer` is what stands before a part of the verb.
[[noreturn]] void refuse_word(const CommandLine& line, const Arguments& outer, const std::string& word);

} // namespace closer
