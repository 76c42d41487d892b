// SPDX-License-Identifier: MIT
// The ideas that come with closer: share/en/ideas, compiled in.
#pragma once

#include <span>

#include "model/ideas/idea.hpp"

namespace closer {

// Sorted by way and id; they stand in the binary.
[[nodiscard]] std::span<const Idea> built_in_ideas();

} // namespace closer
