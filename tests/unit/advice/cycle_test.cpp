// SPDX-License-Identifier: MIT
#include "advice/cycle.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "advice/catalogue.hpp"
#include "advice_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(cycle)

BOOST_AUTO_TEST_CASE(each_slot_has_one_day_of_each_cycle_also_before_1970) {
  for (const std::string owner : {"a", "b", "j7k2m9x4qd0tvw", "j7k2m9x4qd0tvw/ana"}) {
    const Cycle cycle(owner);
    for (int from = -200; from < 200; from += 17) {
      std::set<unsigned> slots;
      for (int i = 0; i < cycle_days; ++i) {
        const Day day = Day() + std::chrono::days(from + i);
        slots.insert(cycle.slot_of(day));
        BOOST_TEST(cycle.slot_of(day) == cycle.slot_of(day + std::chrono::days(cycle_days)));
        BOOST_TEST(cycle.slot_of(day, 5) == cycle.slot_of(day + std::chrono::days(5)));
      }
      BOOST_TEST(slots.size() == static_cast<std::size_t>(cycle_days));
      BOOST_TEST(*slots.rbegin() < static_cast<unsigned>(cycle_days));
    }
  }
}

BOOST_AUTO_TEST_CASE(slots_near_each_other_come_a_week_apart) {
  for (int couple = 0; couple < 500; ++couple) {
    const Cycle cycle(std::to_string(couple));
    std::map<unsigned, int> day_of;
    for (int i = 0; i < cycle_days; ++i) {
      day_of[cycle.slot_of(Day() + std::chrono::days(i))] = i;
    }
    for (unsigned slot = 0; slot < static_cast<unsigned>(cycle_days); ++slot) {
      for (unsigned distance = 1; distance <= 5; ++distance) {
        const int apart = std::abs(day_of[slot] - day_of[(slot + distance) % cycle_days]);
        BOOST_REQUIRE(std::min(apart, cycle_days - apart) >= 7);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(couples_have_orders_of_their_own) {
  std::set<std::pair<unsigned, unsigned>> orders;
  for (int couple = 0; couple < 100; ++couple) {
    const Cycle cycle(std::to_string(couple));
    orders.insert({cycle.slot_of(Day()), cycle.slot_of(Day() + std::chrono::days(1))});
  }
  BOOST_TEST(orders.size() > 80U);
}

BOOST_AUTO_TEST_CASE(built_in_ideas_that_always_may_come_are_spread_evenly) {
  for (const Way way : all_ways) {
    std::array<int, cycle_days> counts{};
    for (const auto& idea : built_in_ideas()) {
      counts.at(idea.derived.value().slot) += idea.way == way && idea.is_for_any_day() ? 1 : 0;
    }
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    BOOST_TEST((*least >= 1 || way == Way::Hobby), name(way));
    BOOST_TEST(*most - *least <= 1, name(way));
  }
}

BOOST_AUTO_TEST_CASE(ideas_for_kinds_of_hobbies_fill_the_days_that_those_for_any_leave) {
  const auto slots_with = [](const std::set<HobbyKind>& kinds) {
    std::set<unsigned> slots;
    for (auto idea : built_in_ideas()) {
      const bool is_theirs = !idea.hobby_kind || kinds.contains(*idea.hobby_kind);
      idea.hobby_kind.reset();
      if (idea.way == Way::Hobby && is_theirs && idea.is_for_any_day()) {
        slots.insert(idea.derived.value().slot);
      }
    }
    return static_cast<int>(slots.size());
  };
  const int without = slots_with({});
  for (std::size_t i = 0; i < hobby_kind_names().size(); ++i) {
    BOOST_TEST(slots_with({static_cast<HobbyKind>(i)}) >= without + 6, hobby_kind_names().at(i));
  }
  BOOST_TEST(slots_with({HobbyKind::Making, HobbyKind::Playing}) >= cycle_days - 6); // of different halves
}

BOOST_AUTO_TEST_CASE(those_who_are_apart_have_something_on_nearly_every_day) {
  std::map<Way, std::set<unsigned>> slots;
  for (const auto& idea : built_in_ideas()) {
    if (idea.apart != Idea::Apart::No && !idea.only && idea.seasons == Idea().seasons) {
      slots[idea.way].insert(idea.derived.value().slot);
    }
  }
  BOOST_TEST(slots[Way::Little].size() >= static_cast<std::size_t>(cycle_days - 6));
  BOOST_TEST(slots[Way::Listen].size() >= static_cast<std::size_t>(cycle_days - 6));
}

BOOST_AUTO_TEST_CASE(alike_ideas_have_slots_in_a_row) {
  std::vector<Idea> ideas;
  for (int i = 0; i < 200; ++i) {
    ideas.push_back(make_idea("idea-" + std::to_string(i), Way::Little, "text", "group-" + std::to_string(i / 4)));
    if (i % 3 == 0) {
      ideas.back().only = Idea::Occasion::Snow;
    }
  }
  spread_over_cycle(ideas);
  for (std::size_t i = 0; i < ideas.size(); i += 4) {
    for (std::size_t j = i + 1; j < i + 4; ++j) {
      const auto apart = (ideas[i].derived->slot + cycle_days - ideas[j].derived->slot) % cycle_days;
      BOOST_TEST((apart >= 1 && (apart <= 3 || apart >= cycle_days - 3)));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
