// SPDX-License-Identifier: MIT
// The ideas that come with closer, compiled in: share/ideas, and their words in share/LANGUAGE/ideas.
#pragma once

#include <span>
#include <string_view>

#include "model/ideas/idea.hpp"
#include "model/ideas/wording.hpp"

namespace closer {

// Sorted by way and id; they are in the binary.
[[nodiscard]] std::span<const Idea> built_in_ideas();

// Their words in a language; none for English, which they have, and for a language that there isn't.
[[nodiscard]] std::span<const Wording> built_in_idea_words(std::string_view language);

} // namespace closer
