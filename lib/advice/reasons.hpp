// SPDX-License-Identifier: MIT
// What tipped a choice, in words.
#pragma once

#include <string>
#include <vector>

#include "advice/pool.hpp"

namespace closer {

inline constexpr double least_quiet = 0.25;
inline constexpr double most_quiet = 4;

// The days since a way was last done over the days of its rhythm, held between the two; 1 where it has no rhythm.
[[nodiscard]] double quietness(Way way, const Couple& couple, const History& history, Day day);

// A sentence each, the weightiest first. `horse` is the hobby that it is about, or null.
[[nodiscard]] std::vector<std::string> reasons_for(const Candidate& candidate, const HobbyCandidate* horse,
                                                   const Couple& couple, const History& history, Day day);

} // namespace closer
