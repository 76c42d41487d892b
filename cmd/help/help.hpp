// SPDX-License-Identifier: MIT
// Help, made from the verbs' own records.
#pragma once

#include <string>

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "render/words/style.hpp"

namespace closer {

// What closer is, and how to start, in ten lines.
[[nodiscard]] std::string introduction(const Style& style);

// The verbs in their groups, a line each, those that are other programs, and the global options.
[[nodiscard]] std::string help_for_all(const Context& context);

// Usage, parameters and examples of a verb; of `sub_verb` where it isn't null.
[[nodiscard]] std::string help_for(const Verb& verb, const Verb* sub_verb, const Style& style);

} // namespace closer
