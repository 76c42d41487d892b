// SPDX-License-Identifier: MIT
// A couple who ask for an idea each day, and what became of it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "advice/choice.hpp"

namespace closer {

// How a couple live with closer. A log_every of 2: every second proposal, as a coin of the couple's falls.
struct Habits {
  std::string name;
  std::vector<Hobby> hobbies;
  std::vector<Way> left_out; // of the usual rhythm
  bool is_southern = false;
  Filters filters;
  int log_every = 1;             // 0 for never
  int likes = 0;                 // ideas that both say yes to before it starts
  bool little_every_day = false; // besides, with no idea
  int veto_every = 0;            // so many proposals are vetoed the same day, and another one is asked for
};

struct Drawn {
  Day day;
  std::string idea;
  std::string group; // with its way
  Way way = Way::Little;
  std::string owner; // of the hobby that it is about
};

struct Year {
  std::vector<Drawn> drawn;
  std::array<double, all_ways.size()> expected{}; // days of each way, by the formula
  std::array<double, all_ways.size()> variance{};
};

// So many days in a row from `first` on.
[[nodiscard]] Year live(const Habits& habits, const std::string& couple_id, Day first, int days);

// Days from a proposal to the next of the same idea or group; nothing if none came twice.
[[nodiscard]] std::optional<int> shortest_gap(const Year& year, std::string Drawn::*of_what);

} // namespace closer
