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

BOOST_AUTO_TEST_CASE(with_narrow_filters_ideas_come_as_seldom_as_there_are_many) {
  Draws draws;
  for (int i = 0; i < 20; ++i) {
    draws.catalogue.push_back(make_idea("idea-" + std::to_string(i), Way::Little, "text", std::to_string(i)));
    draws.catalogue.back().derived = derive(draws.catalogue.back());
    draws.catalogue.back().derived->slot = Cycle(draws.couple.id).slot_of(draws.day + std::chrono::days(60));
  }
  BOOST_TEST(shortest_return(draws.days(60)) == 20);
}

BOOST_AUTO_TEST_CASE(asked_each_day_no_built_in_idea_comes_twice_within_60_days) {
  BOOST_TEST(shortest_return(of_all_ideas(on("2026-01-01")).days(200)) > 60);
}

BOOST_AUTO_TEST_CASE(asked_each_day_for_one_way_no_built_in_idea_comes_twice_within_60_days) {
  // Of those for a hobby, too few are for any hobby.
  for (const Way way : {Way::Outing, Way::Little, Way::Listen}) {
    auto draws = of_all_ideas(on("2026-06-01"));
    draws.filters.way = way;
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(shortest_return(draws.days(150)) > 60); }
  }
}

// Whatever is voted, done, planned, backdated and synced in between.
BOOST_AUTO_TEST_CASE(asked_each_day_no_idea_comes_twice_within_60_days_whatever_happens) {
  auto draws = of_all_ideas(on("2026-01-01"));
  std::vector<std::string> came;
  for (int i = 0; i < 200; ++i) {
    const Day day = draws.day + std::chrono::days(i);
    const auto ask = [&] {
      return choose(draws.catalogue, draws.couple, draws.hobbies, draws.records, {{}, day, 1, {}, {}}).front().idea;
    };
    const auto put = [&](Record record) {
      auto id = record.id;
      draws.records.emplace(std::move(id), std::move(record));
    };
    if (i % 3 == 0) {
      put(vote_for(ask().id, "no", iso_day(day), "ana"));
    }
    came.emplace_back(ask().id);
    put(did(ask(), days_before(day, i % 30))); // of a day that is over, as after a late sync
    if (i % 7 == 0) {
      put(did(all_ways.at(static_cast<std::size_t>(i) % 4), days_before(day, 20)));
      draws.hobbies.pop_back();
    }
    if (draws.hobbies.size() < 2) {
      draws.hobbies = many_hobbies();
    }
  }
  BOOST_TEST(shortest_return(came) > 60);
}

BOOST_AUTO_TEST_CASE(asked_each_day_like_ideas_come_a_week_apart) {
  const auto draws = of_all_ideas(on("2026-06-01"));
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
  auto draws = of_all_ideas(on("2026-06-01"));
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
  const auto before = of_all_ideas(on("2026-06-01"));
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
