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
  add("--minutes", [](Filters& f) { f.minutes = 20; });
  add("--budget", [](Filters& f) { f.budget = 1; });
  add("--talk", [](Filters& f) { f.talk = true; });
  add("--indoor", [](Filters& f) { f.indoor = true; });
  add("--outdoor", [](Filters& f) { f.outdoor = true; });
  add("--calm", [](Filters& f) { f.calm = true; });
  add("--active", [](Filters& f) { f.active = true; });
  add("--apart", [](Filters& f) { f.apart = true; });
  add("--new", [](Filters& f) { f.is_new = true; });
  add("--for", [](Filters& f) { f.occasion = Idea::Occasion::Rain; });
  add("WAY", [](Filters& f) { f.way = Way::Listen; });
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
  left.occasion = right.occasion ? right.occasion : left.occasion;
  return left;
}

template <typename Change> bool fits_when(std::string_view filter, Change change) {
  Idea idea;
  change(idea);
  return fits(idea, single(filter));
}

} // namespace

BOOST_AUTO_TEST_SUITE(filters)

BOOST_AUTO_TEST_CASE(without_filters_everything_fits_but_what_is_for_an_occasion_or_for_two_who_are_apart) {
  Idea idea;
  BOOST_TEST(fits(idea, {}));
  idea.apart = Idea::Apart::Works;
  BOOST_TEST(fits(idea, {}));
  idea.apart = Idea::Apart::Only;
  BOOST_TEST(!fits(idea, {}));
  idea = {};
  idea.only = Idea::Occasion::Snow;
  BOOST_TEST(!fits(idea, {}));
}

BOOST_AUTO_TEST_CASE(minutes_and_budget_are_at_most) {
  for (const int minutes : {1, 19, 20, 21, 1'440}) {
    BOOST_TEST(fits_when("--minutes", [&](Idea& idea) { idea.minutes = minutes; }) == (minutes <= 20));
  }
  for (const int cost : {0, 1, 2, 3}) {
    BOOST_TEST(fits_when("--budget", [&](Idea& idea) { idea.cost = cost; }) == (cost <= 1));
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
    BOOST_TEST(fits_when("--talk", [&](Idea& idea) { idea.talk = amount; }) == (amount >= 2));
    BOOST_TEST(fits_when("--new", [&](Idea& idea) { idea.novelty = amount; }) == (amount >= 2));
  }
}

BOOST_AUTO_TEST_CASE(indoor_and_outdoor_take_either) {
  for (const auto place : {Place::Indoors, Place::Outdoors, Place::Either}) {
    const auto put = [&](Idea& idea) { idea.place = place; };
    BOOST_TEST_CONTEXT(static_cast<int>(place)) {
      BOOST_TEST(fits_when("--indoor", put) == (place == Place::Indoors || place == Place::Either));
      BOOST_TEST(fits_when("--outdoor", put) == (place == Place::Outdoors || place == Place::Either));
    }
  }
}

BOOST_AUTO_TEST_CASE(apart_takes_what_works_there_wherever_each_of_them_is) {
  for (const auto apart : {Idea::Apart::No, Idea::Apart::Works, Idea::Apart::Only}) {
    Idea idea;
    idea.apart = apart;
    idea.place = Place::Indoors;
    auto filters = single("--apart");
    BOOST_TEST(fits(idea, filters) == (apart != Idea::Apart::No));
    filters.indoor = true;
    BOOST_TEST(fits(idea, filters) == (apart != Idea::Apart::No));
    filters.indoor = false;
    filters.outdoor = true;
    BOOST_TEST(!fits(idea, filters));
  }
}

BOOST_AUTO_TEST_CASE(what_thrills_is_active_and_only_calm_is_calm) {
  for (const auto energy : {Energy::Calm, Energy::Active, Energy::Thrilling}) {
    const auto put = [&](Idea& idea) { idea.energy = energy; };
    BOOST_TEST(fits_when("--calm", put) == (energy == Energy::Calm));
    BOOST_TEST(fits_when("--active", put) == (energy != Energy::Calm));
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

BOOST_AUTO_TEST_CASE(an_occasion_takes_what_is_for_it_alone) {
  for (std::size_t i = 0; i < occasion_names().size(); ++i) {
    for (std::size_t j = 0; j < occasion_names().size(); ++j) {
      Idea idea;
      idea.only = static_cast<Idea::Occasion>(i);
      Filters filters;
      filters.occasion = static_cast<Idea::Occasion>(j);
      BOOST_TEST(fits(idea, filters) == (i == j));
    }
  }
}

BOOST_AUTO_TEST_CASE(rain_takes_what_is_indoors_and_children_what_works_with_them) {
  Idea idea;
  for (const auto place : {Place::Indoors, Place::Outdoors, Place::Either}) {
    idea.place = place;
    BOOST_TEST(is_for(idea, Idea::Occasion::Rain) == (place == Place::Indoors));
  }
  for (const auto children : {Idea::Children::With, Idea::Children::Asleep, Idea::Children::Sitter}) {
    idea.children = children;
    BOOST_TEST(is_for(idea, Idea::Occasion::Children) == (children == Idea::Children::With));
    BOOST_TEST(!is_for(idea, Idea::Occasion::Illness));
  }
}

BOOST_AUTO_TEST_CASE(with_one_more_filter_nothing_comes_that_did_not_fit_before) {
  const auto ideas = built_in_ideas();
  const auto all = single_filters();
  for (const auto& [name, first] : all) {
    for (const auto& [other_name, second] : all) {
      const auto both = merged(first, second);
      for (const auto& idea : ideas) {
        // An occasion, or two who are apart, let in what comes for that alone; all else only narrows.
        const bool is_let_in = idea.only || idea.apart == Idea::Apart::Only;
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
  BOOST_TEST(names_of(all).size() == idea_filters.size());
  for (const auto name : names_of(all)) {
    const auto left = names_of(without(all, name));
    BOOST_TEST(left.size() == idea_filters.size() - 1);
    BOOST_TEST(std::count(left.begin(), left.end(), name) == 0);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
