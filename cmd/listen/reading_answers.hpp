// SPDX-License-Identifier: MIT
// Reading what both have answered.
#pragma once

#include <string>

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/words/sealing.hpp"

namespace closer {

// The verb `listen reveal`.
[[nodiscard]] Status reveal(Context& context, const Arguments& arguments);

// Opens the answer just sealed in the round `of` if the user's partner had answered, too, by what was `known` before,
// and says what comes next: both answers, if both are open by then. An error is told, since the answer is sealed.
void open_and_read(Context& context, const Rounds& known, const std::string& of);

} // namespace closer
