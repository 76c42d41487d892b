// SPDX-License-Identifier: MIT
// An idea of the catalogue: something that two people can do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/way.hpp"

namespace closer {

struct Idea {
  enum class Place { Indoors, Outdoors, Either, Apart };
  enum class Energy { Calm, Active, Thrilling };

  std::string id; // [a-z0-9-]{3,40}
  Way way = Way::Little;
  std::string text; // of way thing: may hold {thing}, {whose} and {other}
  int minutes = 0;
  int cost = 0; // 0 free, 1 the price of a snack, 2 of a meal, 3 more
  Place place = Place::Either;
  Energy energy = Energy::Calm;
  int talk = 0;           // 0 none to 3, talk is the point
  unsigned seasons = 0xF; // a bit a season from spring on; all four where it is bound to none
  int novelty = 0;        // 0 everyday to 3, new to most people
  std::string group;      // ideas of one group are alike
};

[[nodiscard]] std::string_view name(Idea::Place place);
[[nodiscard]] std::string_view name(Idea::Energy energy);

// Whether its text asks for one of the couple's things.
[[nodiscard]] bool needs_thing(const Idea& idea);

} // namespace closer
