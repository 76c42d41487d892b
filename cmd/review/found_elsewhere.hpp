// SPDX-License-Identifier: MIT
// What isn't an entry, and has the words that `closer find` looked for.
#pragma once

#include <span>
#include <string>

#include "cmd/context/context.hpp"
#include "model/hobby.hpp"

namespace closer {

enum class Besides { Entries, Nothing };

// Says how many plans, hobbies and days have all of the words, and what shows them. Besides nothing it says so of
// ideas, too: of these there are so many that most words are in some.
void tell_found_elsewhere(Context& context, std::span<const std::string> words, std::span<const Hobby> hobbies,
                          Besides besides);

} // namespace closer
