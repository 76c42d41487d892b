// SPDX-License-Identifier: MIT
// Why a command line can't be run, and what was probably meant.
#pragma once

#include <optional>
#include <string>

#include "cmd/line/typed_line.hpp"

namespace closer {

// "hobby add"; "" where no verb was typed.
[[nodiscard]] std::string full_name(const TypedLine& line);

// Throws UsageError, which names the help that says more.
[[noreturn]] void refuse(const TypedLine& line, const std::string& message,
                         const std::optional<std::string>& meant = {});

// The same for a word of the line that nothing takes.
[[noreturn]] void refuse_word(const TypedLine& line, const std::string& word);

} // namespace closer
