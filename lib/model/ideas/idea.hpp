// SPDX-License-Identifier: MIT
// An idea of the catalogue: something that two people can do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/hobby_kind.hpp"
#include "model/way.hpp"

namespace closer {

// The texts belong to somebody else: to the binary, or to the Catalogue that the idea is in.
struct Idea {
  enum class Place { Indoors, Outdoors, Either, Apart };
  enum class Energy { Calm, Active, Thrilling };

  std::string_view id; // [a-z0-9-]{3,40}
  Way way = Way::Little;
  std::string_view text; // of way hobby: may hold {hobby}, {whose} and {other}
  int minutes = 0;
  int cost = 0; // 0 free, 1 the price of a snack, 2 of a meal, 3 more
  Place place = Place::Either;
  Energy energy = Energy::Calm;
  int talk = 0;                        // 0 none to 3, talk is the point
  unsigned seasons = 0xF;              // a bit a season from spring on; all four where it is bound to none
  int novelty = 0;                     // 0 everyday to 3, new to most people
  std::string_view group;              // ideas of one group are alike
  unsigned suits = 0;                  // a bit for each of suit_names() that it serves especially
  bool only = false;                   // it comes only where one of those is asked for
  std::optional<HobbyKind> hobby_kind; // of way hobby: it is for hobbies of this kind alone

  // What follows from the rest, where somebody has worked it out already.
  struct Derived {
    std::uint64_t hash = 0;       // hash64(id)
    std::uint64_t group_hash = 0; // hash_of_group(group)
    bool needs_hobby = false;
  };
  std::optional<Derived> derived;
};

// Works it out.
[[nodiscard]] Idea::Derived derive(const Idea& idea);

// What an idea can serve especially: small children about, a day of rain, one of the two being ill.
[[nodiscard]] std::array<std::string_view, 3> suit_names();

[[nodiscard]] std::array<std::string_view, 4> season_names(); // from spring on

// [a-z0-9-]{3,40}
[[nodiscard]] bool is_idea_id(std::string_view text);

[[nodiscard]] std::string_view name(Idea::Place place);
[[nodiscard]] std::string_view name(Idea::Energy energy);

// What splits the groups of a way into halves: with the word that stands before the name, those of the built-in
// catalogue have about as many ideas.
[[nodiscard]] std::uint64_t hash_of_group(std::string_view group);

// Whether it is about one of the couple's hobbies.
[[nodiscard]] bool needs_hobby(const Idea& idea);

// Its text where nobody's hobby is drawn for it: "Take your hobby for a walk: on every bench its owner reads a page".
[[nodiscard]] std::string text_of_any_hobby(const Idea& idea);

} // namespace closer
