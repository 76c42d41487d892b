// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "base/date/when.hpp"
#include "model/way.hpp"

namespace closer {

// The ways that were done on a day, if nothing more is known of it, or needs to be.
struct DoneDay {
  Day day{};
  std::array<bool, all_ways.size()> ways{};

  friend bool operator==(const DoneDay&, const DoneDay&) = default;
};

} // namespace closer
