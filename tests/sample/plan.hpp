// SPDX-License-Identifier: MIT
// Which kind of record comes on which day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/date/when.hpp"
#include "dice.hpp"
#include "model/kind.hpp"

namespace closer::sample {

struct Extent {
  Day first; // both days are part of it
  Day last;
  std::size_t records = 0;
};

struct Planned {
  Day day;
  Kind kind = Kind::Note;
  std::int64_t rev = 1;
  bool gone = false;
};

// extent.records of them, earliest first: busy months and quiet spells, and the last four weeks lively but for outings,
// the last of which was about six weeks ago.
[[nodiscard]] std::vector<Planned> make_plan(const Extent& extent, Dice& dice);

} // namespace closer::sample
