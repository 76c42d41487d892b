// SPDX-License-Identifier: MIT
// Looks for words in ideas.
#pragma once

#include <span>
#include <string>

#include "model/ideas/idea.hpp"

namespace closer {

// Whether each of the words is somewhere in its title, its text, its group or its id. Case and accents don't matter.
[[nodiscard]] bool has_words(const Idea& idea, std::span<const std::string> words);

} // namespace closer
