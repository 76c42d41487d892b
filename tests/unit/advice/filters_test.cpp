// SPDX-License-Identifier: MIT
#include "advice/filters.hpp"

#include <algorithm>

#include "../support.hpp"
#include "advice/catalogue.hpp"

namespace closer {
namespace {

using Place = Idea::Place;
using Energy = Idea::Energy;

// Every filter by itself, by the name that it has.
std::vector<std::pair<std::string, Filters>> single_filters() {
  std::vector<std::pair<std::string, Filters>> all;
  const auto add = [&](const std::string& name, auto change) {
    Filters filters;
    change(filters);
    all.emplace_back(name, filters);
  };
  add("minutes", [](Filters& f) { f.minutes = 20; });
  add("budget", [](Filters& f) { f.budget = 1; });
  add("talk", [](Filters& f) { f.talk = true; });
  add("indoor", [](Filters& f) { f.indoor = true; });
  add("outdoor", [](Filters& f) { f.outdoor = true; });
  add("calm", [](Filters& f) { f.calm = true; });
  add("active", [](Filters& f) { f.active = true; });
  add("apart", [](Filters& f) { f.apart = true; });
  add("new", [](Filters& f) { f.is_new = true; });
  add("for", [](Filters& f) { f.suits = 0b010; });
  add("way", [](Filters& f) { f.way = Way::Listen; });
  return all;
}

Filters single(std::string_view name) {
  const auto all = single_filters();
  return std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.first == name; })->second;
}

// Both together.
Filters merged(Filters left, const Filters& right) {
  left.way = right.way ? right.way : left.way;
  left.minutes = right.minutes ? right.minutes : left.minutes;
  left.budget = right.budget ? right.budget : left.budget;
  left.talk |= right.talk;
  left.indoor |= right.indoor;
  left.outdoor |= right.outdoor;
  left.calm |= right.calm;
  left.active |= right.active;
  left.apart |= right.apart;
  left.is_new |= right.is_new;
  left.suits |= right.suits;
  return left;
}

template <typename Change> bool fits_when(std::string_view filter, Change change) {
  Idea idea;
  change(idea);
  return fits(idea, single(filter));
}

} // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(without_filters_everything_fits_but_what_is_for_a_need_alone) {
  Idea idea;
  BOOST_TEST(fits(idea, {}));
  idea.only = true;
  idea.suits = 0b001;
  BOOST_TEST(!fits(idea, {}));
}

BOOST_AUTO_TEST_CASE(minutes_and_budget_are_at_most) {
  for (const int minutes : {1, 19, 20, 21, 1'440}) {
    BOOST_TEST(fits_when("minutes", [&](Idea& idea) { idea.minutes = minutes; }) == (minutes <= 20));
  }
  for (const int cost : {0, 1, 2, 3}) {
    BOOST_TEST(fits_when("budget", [&](Idea& idea) { idea.cost = cost; }) == (cost <= 1));
  }
  Filters free;
  free.budget = 0;
  Idea idea;
  BOOST_TEST(fits(idea, free));
  idea.cost = 1;
  BOOST_TEST(!fits(idea, free));
}

BOOST_AUTO_TEST_CASE(talk_and_novelty_are_2_or_3) {
  for (const int amount : {0, 1, 2, 3}) {
    BOOST_TEST(fits_when("talk", [&](Idea& idea) { idea.talk = amount; }) == (amount >= 2));
    BOOST_TEST(fits_when("new", [&](Idea& idea) { idea.novelty = amount; }) == (amount >= 2));
  }
}

BOOST_AUTO_TEST_CASE(indoor_and_outdoor_take_either_and_apart_takes_apart_alone) {
  for (const auto place : {Place::Indoors, Place::Outdoors, Place::Either, Place::Apart}) {
    const auto put = [&](Idea& idea) { idea.place = place; };
    BOOST_TEST_CONTEXT(name(place)) {
      BOOST_TEST(fits_when("indoor", put) == (place == Place::Indoors || place == Place::Either));
      BOOST_TEST(fits_when("outdoor", put) == (place == Place::Outdoors || place == Place::Either));
      BOOST_TEST(fits_when("apart", put) == (place == Place::Apart));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_thrills_is_active_and_only_calm_is_calm) {
  for (const auto energy : {Energy::Calm, Energy::Active, Energy::Thrilling}) {
    const auto put = [&](Idea& idea) { idea.energy = energy; };
    BOOST_TEST(fits_when("calm", put) == (energy == Energy::Calm));
    BOOST_TEST(fits_when("active", put) == (energy != Energy::Calm));
  }
}

BOOST_AUTO_TEST_CASE(a_way_takes_its_own) {
  for (const Way way : all_ways) {
    for (const Way other : all_ways) {
      Idea idea;
      idea.way = other;
      BOOST_TEST(fits(idea, only_way(way)) == (way == other));
    }
  }
  BOOST_TEST(names_of(only_way(std::nullopt)).empty());
}

BOOST_AUTO_TEST_CASE(an_idea_must_serve_all_that_is_asked_for) {
  for (unsigned serves = 0; serves < 8; ++serves) {
    for (unsigned wanted = 0; wanted < 8; ++wanted) {
      Idea idea;
      idea.suits = serves;
      Filters filters;
      filters.suits = wanted;
      BOOST_TEST(fits(idea, filters) == ((serves & wanted) == wanted));
      idea.only = true;
      BOOST_TEST(fits(idea, filters) == ((serves & wanted) == wanted && wanted != 0));
    }
  }
}

BOOST_AUTO_TEST_CASE(with_one_more_filter_nothing_comes_that_did_not_fit_before) {
  const auto ideas = built_in_ideas();
  const auto all = single_filters();
  for (const auto& [name, first] : all) {
    for (const auto& [other_name, second] : all) {
      const auto both = merged(first, second);
      for (const auto& idea : ideas) {
        // A need that is asked for lets in what comes for it alone; all else only narrows.
        const bool is_let_in = idea.only && (first.suits == 0 || second.suits == 0);
        BOOST_TEST((!fits(idea, both) || is_let_in || (fits(idea, first) && fits(idea, second))),
                   idea.id << " with " << name << " and " << other_name);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(each_filter_has_a_name_and_can_be_dropped_by_it) {
  BOOST_TEST(names_of({}).empty());
  Filters all;
  for (const auto& [name, filters] : single_filters()) {
    BOOST_REQUIRE(names_of(filters).size() == 1U);
    BOOST_TEST(names_of(filters).front() == name);
    BOOST_TEST(names_of(without(filters, name)).empty());
    BOOST_TEST(names_of(without(filters, "")).size() == 1U);
    all = merged(all, filters);
  }
  BOOST_TEST(names_of(all).size() == 11U);
  for (const auto name : names_of(all)) {
    const auto left = names_of(without(all, name));
    BOOST_TEST(left.size() == 10U);
    BOOST_TEST(std::count(left.begin(), left.end(), name) == 0);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
