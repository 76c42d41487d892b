// SPDX-License-Identifier: MIT
// On which day of the cycle an idea may come.
#pragma once

#include <string_view>

#include "base/date/when.hpp"
#include "model/ideas/idea.hpp"

namespace closer {

// The order of the slots for those who share it: the two, or one of them for what is theirs alone. Slots at most
// five from each other come a week or more apart: so ideas that are alike do.
class Cycle {
public:
  // It follows from the name alone.
  explicit Cycle(std::string_view owner);

  // The slot of the ideas that may come on a day; `ahead` counts days of the cycle from there.
  [[nodiscard]] unsigned slot_of(Day day, unsigned ahead = 0) const;

private:
  unsigned m_step;  // between the slots of two days
  unsigned m_start; // the slot of the cycle's first day
};

} // namespace closer
