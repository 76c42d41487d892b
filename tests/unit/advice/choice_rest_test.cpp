// SPDX-License-Identifier: MIT
// What rests, and for how long, and when the rests give way.
#include <set>

#include "advice/catalogue.hpp"
#include "advice_support.hpp"

namespace closer {
namespace {

// Whether an id comes again within 60 days of its last time, and after how many days.
int shortest_return(const std::vector<std::string>& ids) {
  int shortest = 1'000'000;
  std::map<std::string, int> last;
  for (int day = 0; day < static_cast<int>(ids.size()); ++day) {
    const auto& id = ids[static_cast<std::size_t>(day)];
    if (const auto found = last.find(id); found != last.end()) {
      shortest = std::min(shortest, day - found->second);
    }
    last[id] = day;
  }
  return shortest;
}

// Four groups of little things, of which the ones that come in the season at hand are found by drawing.
struct Halves {
  Draws draws;
  std::set<std::string> now; // the ids of this season's half
  Halves() {
    draws.catalogue = {make_idea("one", Way::Little, "text", "a"), make_idea("two", Way::Little, "text", "b"),
                       make_idea("three", Way::Little, "text", "c"), make_idea("four", Way::Little, "text", "d")};
    for (const auto& [id, share] : draws.shares()) {
      now.insert(id);
    }
  }
  [[nodiscard]] const Idea& idea(const std::string& id) const {
    for (const auto& each : draws.catalogue) {
      if (each.id == id) {
        return each;
      }
    }
    throw std::logic_error("there is no idea " + id);
  }
};

// A hobby of each kind of hobby, for each of the two.
std::vector<Hobby> many_hobbies() {
  std::vector<Hobby> hobbies;
  for (const auto word : hobby_kind_names()) {
    for (const std::string owner : {"ana", "sam"}) {
      hobbies.push_back(make_hobby(std::string(word), owner));
      hobbies.back().kind = hobby_kind_named(word);
    }
  }
  return hobbies;
}

// All that is built in, asked from that day on.
Draws of_all_ideas(Day day) {
  Draws draws;
  draws.catalogue.assign(built_in_ideas().begin(), built_in_ideas().end());
  draws.hobbies = many_hobbies();
  draws.day = day;
  return draws;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choice_of_what_rests)

BOOST_AUTO_TEST_CASE(half_of_the_groups_come_in_one_season_and_the_other_half_in_the_next) {
  Halves halves;
  BOOST_TEST(halves.now.size() == 2U);
  halves.draws.day = first_of_a_season(iso_day(halves.draws.day + std::chrono::days(1)));
  std::set<std::string> next;
  for (const auto& [id, share] : halves.draws.shares()) {
    next.insert(id);
    BOOST_TEST(halves.now.count(id) == 0U);
  }
  BOOST_TEST(next.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_group_rests_a_week_and_weighs_less_for_four) {
  Halves halves;
  const auto& like = halves.idea(*halves.now.begin());
  const auto share = [&](int days) {
    auto record = did(like, days_before(halves.draws.day, days));
    record.idea = "of-a-version-to-come";
    halves.draws.records = records_of({record});
    return halves.draws.share_of(like.id);
  };
  BOOST_TEST(share(1) == 0);
  BOOST_TEST(share(6) == 0);
  BOOST_TEST(is_near(share(7), 0.25 / 1.25));
  BOOST_TEST(is_near(share(14), 0.5 / 1.5));
  BOOST_TEST(is_near(share(28), 1.0 / 2));
}

BOOST_AUTO_TEST_CASE(groups_of_one_name_in_two_ways_are_two_groups) {
  Draws draws;
  draws.catalogue = {make_idea("one", Way::Little, "text", "walk"), make_idea("two", Way::Outing, "text", "walk")};
  draws.records = records_of({did(draws.catalogue[1], days_before(draws.day, 1))});
  draws.filters.way = Way::Little;
  BOOST_TEST(draws.share_of("one") > 0.999);
}

BOOST_AUTO_TEST_CASE(what_was_done_lately_comes_where_there_is_nothing_else) {
  Draws draws;
  draws.catalogue = {make_idea("one", Way::Little)};
  draws.records = records_of({did(draws.catalogue[0], days_before(draws.day, 1))});
  BOOST_TEST(draws.share_of("one") > 0.999);
  for (const auto& id : draws.days(61)) {
    BOOST_TEST(id == "one");
  }
}

BOOST_AUTO_TEST_CASE(what_was_done_a_week_ago_comes_before_what_was_done_yesterday) {
  Draws draws;
  draws.catalogue = {make_idea("one", Way::Little, "text", "a"), make_idea("two", Way::Little, "text", "b")};
  draws.records = records_of(
      {did(draws.catalogue[0], days_before(draws.day, 8)), did(draws.catalogue[1], days_before(draws.day, 1))});
  BOOST_TEST(draws.share_of("one") > 0.999);
}

BOOST_AUTO_TEST_CASE(a_small_catalogue_is_gone_through_before_anything_comes_twice) {
  Draws draws;
  for (int i = 0; i < 20; ++i) {
    draws.catalogue.push_back(make_idea("idea-" + std::to_string(i), Way::Little, "text", std::to_string(i)));
  }
  const auto days = draws.days(20);
  BOOST_TEST(std::set<std::string>(days.begin(), days.end()).size() == 20U);
}

BOOST_AUTO_TEST_CASE(a_way_whose_groups_rest_gives_way_to_no_other_for_that) {
  Draws draws;
  draws.catalogue = small_catalogue(1);
  for (const auto& idea : draws.catalogue) {
    auto record = did(idea, days_before(draws.day, idea.way == Way::Little ? 4 : 140));
    record.idea = "of-the-same-group";
    draws.records.emplace(record.id, record);
  }
  BOOST_TEST(is_near(draws.share_of("little-0"), 1.0 / 4));
}

BOOST_AUTO_TEST_CASE(asked_each_day_no_built_in_idea_comes_twice_within_60_days) {
  BOOST_TEST(shortest_return(of_all_ideas(on("2026-01-01")).days(200)) > 60);
}

BOOST_AUTO_TEST_CASE(asked_each_day_for_one_way_no_built_in_idea_comes_twice_within_60_days) {
  // Of those for a hobby, half are seldom enough for a whole season: what is bound to other times of the year is
  // missing.
  for (const Way way : {Way::Outing, Way::Little, Way::Listen}) {
    auto draws = of_all_ideas(on("2026-06-01"));
    draws.filters.way = way;
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(shortest_return(draws.days(150)) > 60); }
  }
}

// What is shown on a day after its first idea was turned down is what is remembered of that day.
BOOST_AUTO_TEST_CASE(what_takes_the_place_of_one_turned_down_does_not_come_again_in_its_season) {
  Draws draws;
  draws.catalogue = small_catalogue(120, 30);
  std::vector<std::string> came;
  for (int i = 0; i < 61; ++i) {
    const Day day = draws.day + std::chrono::days(i);
    const auto ask = [&] { return choose(draws.catalogue, draws.couple, {}, draws.records, {{}, day, 1, {}}); };
    auto no = vote_for(ask().front().idea.id, "no", iso_day(day), "ana");
    auto id = no.id;
    draws.records.emplace(std::move(id), std::move(no));
    came.emplace_back(ask().front().idea.id);
  }
  BOOST_TEST(shortest_return(came) > 60);
}

BOOST_AUTO_TEST_CASE(asked_each_day_like_ideas_come_a_week_apart) {
  const auto draws = of_all_ideas(first_of_a_season("2026-06-01"));
  std::map<std::string, std::string> groups;
  for (const auto& idea : draws.catalogue) {
    groups[std::string(idea.id)] = std::string(name(idea.way)).append("/").append(idea.group);
  }
  std::vector<std::string> came;
  for (const auto& id : draws.days(61)) {
    came.push_back(groups.at(id));
  }
  BOOST_TEST(shortest_return(came) >= 7);
}

BOOST_AUTO_TEST_CASE(a_couple_without_hobbies_does_not_see_the_same_few_ideas_again_and_again) {
  auto draws = of_all_ideas(first_of_a_season("2026-06-01"));
  draws.hobbies.clear();
  std::map<std::string, int> times;
  for (const auto& id : draws.days(122)) {
    ++times[id];
  }
  for (const auto& [id, count] : times) {
    BOOST_TEST(count <= 2, id << " comes " << count << " times in two seasons");
  }
}

BOOST_AUTO_TEST_CASE(an_idea_of_their_own_seldom_changes_what_is_built_in) {
  constexpr int days = 40;
  const auto before = of_all_ideas(first_of_a_season("2026-06-01"));
  const auto without = before.days(days);
  for (const std::string id : {"sam-k3f9x", "ana-00000", "ana-zzzzz", "sam-7q2rd", "ana-b5c5d", "sam-x1x1x"}) {
    for (const Way way : all_ways) {
      auto after = before;
      after.catalogue.push_back(make_idea(id, way, "text", id));
      const auto with = after.days(days);
      int changed = 0;
      for (std::size_t i = 0; i < without.size(); ++i) {
        changed += without[i] == with[i] ? 0 : 1;
      }
      BOOST_TEST(changed <= days / 4, "with " << id << " of way " << name(way) << " " << changed << " days changed");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
