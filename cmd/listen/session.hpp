// SPDX-License-Identifier: MIT
// A talk on the terminal: turns with a countdown.
#pragma once

#include <cstddef>

#include "cmd/context/context.hpp"
#include "cmd/listen/talk.hpp"

namespace closer {

struct Spoken {
  Stopwatch time{};
  std::size_t turns = 0; // how many were begun
};

// Leads through the talk, and returns how far the two came. On a terminal keys are read; elsewhere the turns follow
// each other by the clock alone.
[[nodiscard]] Spoken lead(Context& context, const Talk& talk);

} // namespace closer
