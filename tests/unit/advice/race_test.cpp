// SPDX-License-Identifier: MIT
#include "advice/race.hpp"

#include <algorithm>
#include <set>

#include "advice_support.hpp"

namespace closer {
namespace {

// A race with all that it points to.
struct Track {
  Couple couple = ana_and_sam();
  std::vector<Idea> catalogue;
  std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("golf", "sam")};
  Request request = asked("2026-11-22");
  Pool pool;
  Race race{pool, couple, request};

  explicit Track(int ideas) : catalogue(catalogue_of(ideas)), pool(catalogue, couple, hobbies, {}) {}

  // Two ideas a group.
  static std::vector<Idea> catalogue_of(int ideas) {
    std::vector<Idea> catalogue;
    for (int i = 0; i < ideas; ++i) {
      catalogue.push_back(make_idea("idea-" + std::to_string(i), all_ways.at(static_cast<std::size_t>(i / 2 % 4)),
                                    "text", "group-" + std::to_string(i / 2)));
    }
    return catalogue;
  }
};

} // namespace

BOOST_AUTO_TEST_SUITE(race)

BOOST_AUTO_TEST_CASE(the_first_of_one_is_the_first_of_many) {
  Track track(40);
  for (int i = 0; i < 300; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(i);
    const auto one = track.race.run(day, 1);
    const auto many = track.race.run(day, 40);
    BOOST_REQUIRE(one.size() == 1U);
    BOOST_REQUIRE(many.size() == 40U);
    BOOST_TEST(one.front() == many.front());
    track.pool.propose(one.front(), day);
  }
}

BOOST_AUTO_TEST_CASE(where_none_is_asked_for_or_none_may_come_none_comes) {
  Track track(2);
  BOOST_TEST(track.race.run(on("2026-11-22"), 0).empty());
  for (std::size_t i = 0; i < track.pool.candidates().size(); ++i) {
    track.pool.touch(i).ballot.no[1] = true;
  }
  BOOST_TEST(track.race.run(on("2026-11-22"), 1).empty());
  BOOST_TEST(track.race.run(on("2026-11-22"), 5).empty());
}

BOOST_AUTO_TEST_CASE(no_two_of_a_group_come_as_long_as_there_are_others) {
  Track track(16);
  const auto order = track.race.run(on("2026-11-22"), 16);
  std::set<std::size_t> groups;
  for (std::size_t i = 0; i < 8; ++i) {
    groups.insert(track.pool.candidates()[order[i]].group);
  }
  BOOST_TEST(groups.size() == 8U);
}

BOOST_AUTO_TEST_CASE(an_idea_that_is_not_rested_gives_way_to_its_like_and_that_to_another_group) {
  Track track(4);
  const auto& candidates = track.pool.candidates();
  track.pool.touch(0).done = on("2026-11-20");
  track.pool.groups[candidates[0].group].done = on("2026-11-20");
  for (int i = 0; i < 50; ++i) {
    track.request.seed = std::to_string(i);
    const auto order = track.race.run(on("2026-11-22"), 4);
    const auto of_its_way = [&](std::size_t index) { return candidates[index].idea->way == candidates[0].idea->way; };
    const auto first = std::find_if(order.begin(), order.end(), of_its_way);
    BOOST_REQUIRE(first != order.end());
    BOOST_TEST(*first == 1U);
  }
}

BOOST_AUTO_TEST_CASE(seasons_of_the_draw_are_of_61_days_also_before_1970) {
  for (int i = -400; i < 400; ++i) {
    const Day day = Day() + std::chrono::days(i);
    const auto in_season = (day - first_of_season(day)).count();
    BOOST_TEST((in_season >= 0 && in_season < 61));
    BOOST_TEST(season_of_draw(first_of_season(day)) == season_of_draw(day));
    BOOST_TEST(season_of_draw(day + std::chrono::days(61)) == season_of_draw(day) + 1);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
