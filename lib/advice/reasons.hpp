// SPDX-License-Identifier: MIT
// What tipped a choice, in words.
#pragma once

#include <string>
#include <vector>

#include "advice/memory.hpp"

namespace closer {

inline constexpr double least_quiet = 0.25;
inline constexpr double most_quiet = 4;

// The days since a way was last done over the days of its rhythm, held between the two; 1 where it has no rhythm.
[[nodiscard]] double quietness(Way way, const Couple& couple, const History& history, Day day);

// A sentence each, the weightiest first, as things were when the week began. `hobby` is the one that it is about, or
// null.
[[nodiscard]] std::vector<std::string> reasons_for(const Idea& idea, const Hobby* hobby, const Couple& couple,
                                                   const Memory& memory, Day monday);

} // namespace closer
