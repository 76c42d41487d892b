// SPDX-License-Identifier: MIT
// A talk on the terminal: two turns with a countdown.
#pragma once

#include <array>
#include <string>

#include "cmd/context/context.hpp"
#include "listen/turns.hpp"

namespace closer {

struct Talk {
  std::string question;
  std::string idea = {};            // of the series that runs, if the question is its step
  std::array<std::string, 2> names; // who speaks first, and who speaks second
  Stopwatch each{};                 // how long a turn is
  bool is_plain = false;            // a line a minute, and nothing redrawn
};

// One page of how it goes, for the screen or the fridge.
[[nodiscard]] std::string how_it_goes(const Talk& talk, const Style& style);

// Leads through the talk, and returns how long the two have spoken. On a terminal keys are read; elsewhere the turns
// follow each other by the clock alone.
[[nodiscard]] Stopwatch lead(Context& context, const Talk& talk);

} // namespace closer
