// SPDX-License-Identifier: MIT
// The ideas of a way in the order in which they are proposed; advice/choice.hpp says by what.
#pragma once

#include <cstdint>
#include <vector>

#include "advice/memory.hpp"
#include "model/ideas/idea.hpp"

namespace closer {

struct Candidate {
  const Idea* idea = nullptr;
  std::uint64_t hash = 0; // of its id
  bool is_todays = false; // fresh, and in the day's slot
  bool is_long = false;   // for the day
  Day done = never;       // where it isn't fresh
  double rank = 0;        // the lowest of those that are today's, or aren't, comes first
};

// The candidates of a way, the best first; and when the way arrives.
struct Queue {
  Way way = Way::Little;
  double arrival = 0;
  std::vector<Candidate> candidates;

  [[nodiscard]] bool has_todays() const { return !candidates.empty() && candidates.front().is_todays; }
};

// Today's first, then the others that are fresh, in another turn each day, and those that were done lately last.
void put_in_order(std::vector<Candidate>& candidates, Day day);

// No two that are alike come before all others have, but for those that were done lately.
void part_likes(std::vector<Candidate>& candidates);

} // namespace closer
