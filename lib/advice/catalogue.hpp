// SPDX-License-Identifier: MIT
// The ideas that come with closer: share/en/ideas, compiled in.
#pragma once

#include <vector>

#include "model/idea.hpp"

namespace closer {

// Sorted by way and id.
[[nodiscard]] std::vector<Idea> built_in_ideas();

} // namespace closer
