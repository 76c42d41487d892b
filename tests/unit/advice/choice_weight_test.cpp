// SPDX-License-Identifier: MIT
// Each term of the formula in advice/choice.hpp.
#include "advice_support.hpp"

namespace closer {
namespace {

// Two ideas that are alike, the second with something that the first hasn't.
template <typename Change> Draws against_a_plain_one(Change change) {
  Draws draws;
  draws.catalogue = {make_idea("plain", Way::Little), make_idea("other", Way::Little)};
  change(draws.catalogue[1]);
  return draws;
}

Draws two_plain_ones(const Records& records = {}) {
  auto draws = against_a_plain_one([](Idea&) {});
  draws.records = records;
  return draws;
}

// A day, for the records of these tests.
Day monday() { return Draws().day; }
std::string ago(int days) { return days_before(monday(), days); }

// How often each way comes, where `last` says how many days ago each was done.
std::map<std::string, double> shares_of_ways(const std::map<Way, int>& last, std::vector<Idea> catalogue) {
  Draws draws;
  draws.catalogue = std::move(catalogue);
  for (const auto& [way, days] : last) {
    const auto record = did(way, ago(days));
    draws.records.emplace(record.id, record);
  }
  std::map<std::string, double> result;
  for (const auto& [id, share] : draws.shares()) {
    result[id.substr(0, id.find('-'))] += share;
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choice_by_weight)

BOOST_AUTO_TEST_CASE(ways_come_as_often_as_they_are_quiet) {
  // Rhythm: a hobby every 14 days, an outing every month, a little thing every day, listening every 2 days.
  const auto share = shares_of_ways({{Way::Hobby, 14}, {Way::Outing, 1}, {Way::Little, 2}}, small_catalogue(5));
  const double sum = 1 + 0.25 + 2 + 4; // at its rhythm, far below it (held at 1/4), twice it, never
  BOOST_TEST(is_near(share.at("hobby"), 1 / sum));
  BOOST_TEST(is_near(share.at("outing"), 0.25 / sum));
  BOOST_TEST(is_near(share.at("little"), 2 / sum));
  BOOST_TEST(is_near(share.at("listen"), 4 / sum));
}

BOOST_AUTO_TEST_CASE(quietness_is_held_at_4) {
  const auto share = shares_of_ways({{Way::Hobby, 56}, {Way::Little, 100}, {Way::Listen, 8}}, small_catalogue(5));
  for (const Way way : all_ways) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(is_near(share.at(std::string(name(way))), 0.25)); }
  }
}

BOOST_AUTO_TEST_CASE(a_way_with_many_ideas_does_not_come_more_often) {
  auto catalogue = small_catalogue(1);
  for (int i = 1; i < 40; ++i) {
    catalogue.push_back(make_idea("little-" + std::to_string(i), Way::Little));
    catalogue.back().talk = 3;
  }
  const auto share = shares_of_ways({}, catalogue);
  for (const Way way : all_ways) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(is_near(share.at(std::string(name(way))), 0.25)); }
  }
}

BOOST_AUTO_TEST_CASE(like_ideas_come_alike) { BOOST_TEST(is_near(two_plain_ones().share_of("other"), 1.0 / 2)); }

BOOST_AUTO_TEST_CASE(a_yes_of_one_doubles_and_of_both_quadruples) {
  const auto hers = vote_for("other", "yes", ago(900), "ana");
  const auto his = vote_for("other", "yes", ago(1), "sam");
  BOOST_TEST(is_near(two_plain_ones(records_of({hers})).share_of("other"), 2.0 / 3));
  BOOST_TEST(is_near(two_plain_ones(records_of({his})).share_of("other"), 2.0 / 3));
  BOOST_TEST(is_near(two_plain_ones(records_of({hers, his})).share_of("other"), 4.0 / 5));
  const auto again = vote_for("other", "yes", ago(800), "ana");
  BOOST_TEST(is_near(two_plain_ones(records_of({hers, again})).share_of("other"), 2.0 / 3)); // still of one
}

BOOST_AUTO_TEST_CASE(what_leaves_room_to_talk_comes_more_often) {
  BOOST_TEST(is_near(against_a_plain_one([](Idea& idea) { idea.talk = 3; }).share_of("other"), 1.5 / 2.5));
}

BOOST_AUTO_TEST_CASE(what_is_bound_to_this_season_comes_more_often) {
  const auto draws = against_a_plain_one([](Idea& idea) { idea.seasons = 0b0100; }); // autumn
  BOOST_REQUIRE(month_of(draws.day) == 10U);
  BOOST_TEST(is_near(draws.share_of("other"), 1.5 / 2.5));
}

BOOST_AUTO_TEST_CASE(what_is_made_for_the_kind_of_hobby_comes_more_often) {
  auto draws = against_a_plain_one([](Idea& idea) { idea.hobby_kind = HobbyKind::Growing; });
  for (auto& idea : draws.catalogue) {
    idea.way = Way::Hobby;
    idea.title = "{hobby}";
    idea.is_about_hobby = true;
  }
  draws.hobbies = {make_hobby("tomatoes", "ana")};
  draws.hobbies[0].kind = HobbyKind::Growing;
  BOOST_TEST(is_near(draws.share_of("other"), 1.5 / 2.5));
}

BOOST_AUTO_TEST_CASE(what_takes_two_hours_comes_more_often_from_friday_to_sunday) {
  auto draws = against_a_plain_one([](Idea& idea) { idea.minutes = 120; });
  draws.catalogue[0].minutes = 119;
  for (const auto* const day : {"2026-10-09", "2026-10-10", "2026-10-11"}) {
    draws.day = on(day);
    BOOST_TEST_CONTEXT(day) { BOOST_TEST(is_near(draws.share_of("other"), 3.0 / 4)); }
  }
}

BOOST_AUTO_TEST_CASE(what_takes_nerve_comes_seldom) {
  BOOST_TEST(is_near(against_a_plain_one([](Idea& idea) { idea.is_brave = true; }).share_of("other"), 1.0 / 4));
}

BOOST_AUTO_TEST_CASE(what_is_new_to_most_comes_as_often_as_what_is_plain) {
  BOOST_TEST(is_near(against_a_plain_one([](Idea& idea) { idea.novelty = 3; }).share_of("other"), 1.0 / 2));
}

BOOST_AUTO_TEST_CASE(the_terms_are_multiplied) {
  auto draws = against_a_plain_one([](Idea& idea) {
    idea.talk = 3;
    idea.is_brave = true;
  });
  draws.records = records_of({vote_for("plain", "yes", ago(5), "ana")});
  BOOST_TEST(is_near(draws.share_of("other"), 0.5 / 2.5)); // 1.5 * 1/3 against 2
}

BOOST_AUTO_TEST_CASE(what_was_done_weighs_more_and_more_over_four_months) {
  const auto other = make_idea("other", Way::Little);
  const auto share = [&](int days) { return two_plain_ones(records_of({did(other, ago(days))})).share_of("other"); };
  BOOST_TEST(share(59) == 0); // it rests
  BOOST_TEST(is_near(share(60), 0.5 / 1.5));
  BOOST_TEST(is_near(share(90), 0.75 / 1.75));
  BOOST_TEST(is_near(share(120), 1.0 / 2));
  BOOST_TEST(is_near(share(400), 1.0 / 2));
}

BOOST_AUTO_TEST_CASE(the_last_time_counts_and_not_the_first) {
  const auto other = make_idea("other", Way::Little);
  const auto draws = two_plain_ones(records_of({did(other, ago(130)), did(other, ago(20), "ana")}));
  BOOST_TEST(draws.share_of("other") == 0);
}

BOOST_AUTO_TEST_CASE(like_things_done_weigh_less_for_four_weeks) {
  const auto like = make_idea("of-a-version-to-come", Way::Little);
  const auto share = [&](int days) {
    auto draws = against_a_plain_one([](Idea& idea) { idea.group = "another"; });
    draws.records = records_of({did(like, ago(days))});
    return draws.share_of("plain");
  };
  BOOST_TEST(is_near(share(7), 0.25 / 1.25));
  BOOST_TEST(is_near(share(14), 0.5 / 1.5));
  BOOST_TEST(is_near(share(28), 1.0 / 2));
}

BOOST_AUTO_TEST_CASE(groups_of_one_name_in_two_ways_are_two_groups) {
  auto draws = against_a_plain_one([](Idea& idea) { idea.group = "another"; });
  draws.records = records_of({did(make_idea("lake", Way::Outing), ago(1))});
  BOOST_TEST(is_near(draws.share_of("plain"), 1.0 / 2));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
