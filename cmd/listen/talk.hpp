// SPDX-License-Identifier: MIT
// What is said in a talk: one in two turns about a question, or a check-in in five parts.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "listen/turns.hpp"
#include "model/record.hpp"
#include "render/words/style.hpp"

namespace closer {

// One stretch of it, with a clock.
struct TalkTurn {
  std::string label;  // beside the clock: "Sam speaks"
  std::string before; // what is done in it: "Sam speaks, Ana only listens."
  std::string after;  // what is said back once it is over; "" if the next one follows at once
};

// What is asked once a turn is over, for a line to keep: "Good: the day at the lake".
struct LineToKeep {
  std::string asked;
  std::string label;
};

struct Talk {
  std::string question;
  std::string idea = {};             // what it comes from: the step of a series, or check_in_name
  std::string intro = {};            // to the rules
  std::vector<std::string> rules;    // how it goes, one after the other
  std::vector<TalkTurn> turns;       // at least one
  Turns::Then then{};                // what comes after each
  std::vector<LineToKeep> lines;     // as many
  std::string Record::*kept_in = {}; // that of its record which has them
  Stopwatch each{};                  // how long a turn is
  bool is_plain = false;             // a line a minute, and nothing redrawn
};

// `names` are those of who speaks first, and who speaks second.
[[nodiscard]] Talk two_turns(std::string question, const std::array<std::string, 2>& names, Stopwatch each);
[[nodiscard]] Talk check_in(const std::array<std::string, 2>& names, Stopwatch each);

// One page of how it goes, for the screen or the fridge.
[[nodiscard]] std::string how_it_goes(const Talk& talk, const Style& style);

} // namespace closer
