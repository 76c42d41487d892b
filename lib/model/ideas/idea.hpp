// SPDX-License-Identifier: MIT
// An idea of the catalogue: something that two people can do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/hobby_kind.hpp"
#include "model/interval.hpp"
#include "model/way.hpp"

namespace closer {

// An idea comes on one day of each cycle alone, so none comes twice within 60 days. A prime, so that any step but 0
// leads through all of its days.
inline constexpr int cycle_days = 61;

// The texts belong to somebody else: to the binary, or to the Catalogue that the idea is in. They may hold {name}, the
// partner of the reader, and of way hobby {hobby}, {whose} and {other}.
struct Idea {
  enum class Place { Indoors, Outdoors, Either };
  enum class Energy { Calm, Active, Thrilling };
  enum class Apart { No, Works, Only };         // for two who are in different places
  enum class Children { With, Asleep, Sitter }; // with small children about, once they sleep, or not with them
  enum class Occasion { Snow, Rain, Heat, ClearNight, Illness, Children, Anniversary, Birthday };

  std::string_view id; // [a-z0-9-]{3,40}
  Way way = Way::Little;
  std::string_view title; // enough to do it
  std::string_view text;  // a sentence more; "" for most
  int minutes = 0;
  int cost = 0; // for two: 0 free, 1 the price of a snack, 2 of a meal, 3 more
  Place place = Place::Either;
  Energy energy = Energy::Calm;
  int talk = 0;           // 0 none to 3, talk is the point
  unsigned seasons = 0xF; // a bit a season from spring on; all four where it is bound to none
  int novelty = 0;        // 0 everyday to 3, new to most people
  std::string_view group; // ideas of one group are alike
  Apart apart = Apart::No;
  Children children = Children::With;
  std::optional<Occasion> only;   // it makes sense then alone
  bool is_for_day_itself = false; // of that birthday or anniversary, and not for the time ahead of it
  bool needs_car = false;
  bool is_brave = false;               // it takes nerve
  bool is_secret = false;              // the other must not read it
  bool is_about_hobby = false;         // of the couple's: of any, or of
  std::optional<HobbyKind> hobby_kind; // this kind alone

  // Whether it can be done there; indoors or outdoors.
  [[nodiscard]] bool can_be(Place where) const { return place == where || place == Place::Either; }

  // Whether it may come on any day, to any couple who are together.
  [[nodiscard]] bool is_for_any_day() const {
    return !only && seasons == Idea().seasons && !hobby_kind && apart != Apart::Only;
  }

  // What follows from the rest, if somebody has worked it out already.
  struct Derived {
    std::uint64_t hash = 0; // hash64(id)
    unsigned slot = 0;      // 0 to cycle_days - 1: its place in every couple's cycle
  };
  std::optional<Derived> derived;

  // Its place in the series that runs, if it is a step of it.
  struct Step {
    enum class Is { Idea, OwnIdea, Question }; // one that comes by itself, too; one of the series alone; a question

    int number = 0;   // from 1 on
    Interval after{}; // how long after the step before it comes
    Is is = Is::Idea;
  };
  std::optional<Step> step = {};

  // Whether it comes as a step alone.
  [[nodiscard]] bool is_only_step() const { return step && step->is != Step::Is::Idea; }
};

// Works it out; the slot follows from the id's hash.
[[nodiscard]] Idea::Derived derive(const Idea& idea);

// Gives the ideas of each way one slot after another, those of a group in a row: first what always may come, so that
// each slot has as many as the next, and of that first the groups for two who are apart; then what is only for them,
// behind these, so that they have something in most slots, too; then what is for a kind of hobby, in the slots that
// have fewer, half of the kinds from their middle on, so that two kinds fill most of them; then what only comes at
// times, behind the rest of its group.
void spread_over_cycle(std::span<Idea> ideas);

[[nodiscard]] std::array<std::string_view, 4> season_names(); // from spring on

// [a-z0-9-]{3,40}
[[nodiscard]] bool is_idea_id(std::string_view text);

// The words for the values of an enum, in its order.
[[nodiscard]] std::span<const std::string_view> place_names();
[[nodiscard]] std::span<const std::string_view> energy_names();
[[nodiscard]] std::span<const std::string_view> apart_names();
[[nodiscard]] std::span<const std::string_view> children_names();
[[nodiscard]] std::span<const std::string_view> occasion_names();

// Title and text, as one reads them in a row; `between` comes after a title that doesn't end a sentence.
[[nodiscard]] std::string whole_text(std::string_view title, std::string_view text, std::string_view between = ". ");

// What replaces a placeholder if nobody's hobby is drawn, and nobody reads: "your hobby".
[[nodiscard]] std::string for_anybody(std::string_view text);

} // namespace closer
