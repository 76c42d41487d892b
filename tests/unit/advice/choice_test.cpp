// SPDX-License-Identifier: MIT
// What comes, and what never does.
#include "advice/choice.hpp"

#include <algorithm>
#include <set>

#include "advice_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(choice)

BOOST_AUTO_TEST_CASE(nothing_comes_of_an_empty_catalogue) {
  BOOST_TEST(choose({}, ana_and_sam(), {}, {}, asked("2026-11-22")).empty());
  BOOST_TEST(choose(small_catalogue(1), ana_and_sam(), {}, {}, asked("2026-11-22", {}, 0)).empty());
}

BOOST_AUTO_TEST_CASE(at_most_as_many_as_asked_for_come_each_once) {
  const auto catalogue = small_catalogue(3, 1);
  const auto all = choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", {}, 100));
  BOOST_TEST(all.size() == 12U);
  std::set<std::string_view> seen;
  for (const auto& proposal : all) {
    seen.insert(proposal.idea.id);
  }
  BOOST_TEST(seen.size() == 12U);
}

BOOST_AUTO_TEST_CASE(the_first_of_many_are_those_of_few) {
  const auto catalogue = small_catalogue(8, 3);
  const auto all = ids_of(choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", {}, 100)));
  for (std::size_t count = 1; count < 32; ++count) {
    const auto some = ids_of(choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", {}, count)));
    BOOST_TEST(all.starts_with(some), count << ": " << some << " of " << all);
  }
}

BOOST_AUTO_TEST_CASE(several_are_unlike_each_other_as_long_as_there_are_others) {
  const auto catalogue = small_catalogue(12, 3); // four groups of each way
  for (int i = 0; i < 30; ++i) {
    const auto day = iso_day(on("2026-10-14") + std::chrono::days(i));
    const auto proposals = choose(catalogue, ana_and_sam(), {}, {}, asked(day, {}, 48));
    BOOST_REQUIRE(proposals.size() == 48U);
    std::set<std::pair<Way, std::string_view>> groups;
    for (std::size_t place = 0; place < 16; ++place) {
      groups.insert({proposals[place].idea.way, proposals[place].idea.group});
    }
    BOOST_TEST(groups.size() == 16U);
  }
}

BOOST_AUTO_TEST_CASE(only_the_way_that_is_asked_for_comes) {
  for (const Way way : all_ways) {
    const auto proposals = choose(small_catalogue(2), ana_and_sam(), {}, {}, asked("2026-11-22", only(way), 100));
    BOOST_TEST(proposals.size() == 2U);
    BOOST_TEST(std::all_of(proposals.begin(), proposals.end(),
                           [&](const Proposal& proposal) { return proposal.idea.way == way; }));
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_never_comes) {
  auto catalogue = small_catalogue(4);
  for (auto& idea : catalogue) {
    idea.minutes = idea.id.ends_with("2") ? 15 : 90;
  }
  Filters filters;
  filters.minutes = 15;
  for (const auto& proposal : choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", filters, 100))) {
    BOOST_TEST(proposal.idea.id.ends_with("2"));
  }
  filters.minutes = 14;
  BOOST_TEST(choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", filters)).empty());
}

BOOST_AUTO_TEST_CASE(a_way_outside_the_rhythm_comes_only_when_asked_for) {
  auto couple = ana_and_sam();
  couple.rhythm[Way::Outing] = std::nullopt;
  for (const auto& proposal : choose(small_catalogue(2), couple, {}, {}, asked("2026-11-22", {}, 100))) {
    BOOST_TEST((proposal.idea.way != Way::Outing));
  }
  BOOST_TEST(choose(small_catalogue(2), couple, {}, {}, asked("2026-11-22", only(Way::Outing), 100)).size() == 2U);
}

BOOST_AUTO_TEST_CASE(without_any_rhythm_every_way_comes) {
  auto couple = ana_and_sam();
  couple.rhythm = {};
  BOOST_TEST(choose(small_catalogue(2), couple, {}, {}, asked("2026-11-22", {}, 100)).size() == 8U);
}

BOOST_AUTO_TEST_CASE(ideas_of_another_season_never_come) {
  std::vector<Idea> catalogue;
  for (unsigned i = 0; i < 4; ++i) {
    catalogue.push_back(make_idea(std::string(season_names().at(i)), Way::Little));
    catalogue.back().seasons = 1U << i;
  }
  const std::array<unsigned, 12> of_month = {3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};
  auto southern = ana_and_sam();
  southern.is_southern = true;
  for (unsigned month = 1; month <= 12; ++month) {
    for (const unsigned number : {1U, days_in_month(2026, month)}) {
      const auto day = iso_day(make_day(2026, month, number).value());
      const auto season = of_month.at(month - 1);
      BOOST_TEST(ids_of(choose(catalogue, ana_and_sam(), {}, {}, asked(day, {}, 100))) ==
                 std::string(catalogue[season].id) + " ");
      BOOST_TEST(ids_of(choose(catalogue, southern, {}, {}, asked(day, {}, 100))) ==
                 std::string(catalogue[(season + 2) % 4].id) + " ");
    }
  }
}

BOOST_AUTO_TEST_CASE(an_idea_that_either_said_no_to_never_comes) {
  const auto catalogue = small_catalogue(3);
  for (const std::string author : {"ana", "sam"}) {
    const auto records = records_of({vote_for("little-1", "no", "2020-01-31", author)});
    for (int i = 0; i < 70; ++i) {
      const auto day = iso_day(on("2026-10-14") + std::chrono::days(i));
      const auto ids = ids_of(choose(catalogue, ana_and_sam(), {}, records, asked(day, {}, 100)));
      BOOST_TEST(!holds(ids, "little-1 "));
      BOOST_TEST(holds(ids, "little-2 "));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_yes_of_the_partner_does_not_lift_a_no) {
  const auto records =
      records_of({vote_for("little-1", "no", "2026-10-31", "ana"), vote_for("little-1", "yes", "2026-11-01", "sam")});
  BOOST_TEST(!holds(ids_of(choose(small_catalogue(3), ana_and_sam(), {}, records, asked("2026-11-22", {}, 100))),
                    "little-1 "));
}

BOOST_AUTO_TEST_CASE(who_changes_their_mind_is_taken_at_their_last_word) {
  const auto ids = [](const Records& records) {
    return ids_of(choose(small_catalogue(3), ana_and_sam(), {}, records, asked("2026-11-22", {}, 100)));
  };
  const auto no = vote_for("little-1", "no", "2026-10-31", "ana");
  BOOST_TEST(holds(ids(records_of({no, vote_for("little-1", "yes", "2026-11-21", "ana")})), "little-1 "));
  BOOST_TEST(!holds(ids(records_of({no, vote_for("little-1", "yes", "2026-10-21", "ana")})), "little-1 "));
  auto gone = tombstone_of(no);
  BOOST_TEST(holds(ids(records_of({gone})), "little-1 "));
}

BOOST_AUTO_TEST_CASE(a_no_counts_at_once_and_a_yes_from_tomorrow) {
  Draws draws;
  draws.catalogue = {make_idea("one", Way::Little), make_idea("two", Way::Little)};
  const auto today = iso_day(draws.day);
  draws.records = records_of({vote_for("one", "no", today, "sam")});
  BOOST_TEST(draws.share_of("one") == 0);
  draws.records = records_of({vote_for("one", "yes", today, "sam")});
  BOOST_TEST(is_near(draws.share_of("one"), 1.0 / 2));
  draws.records = records_of({vote_for("one", "yes", days_before(draws.day, 1), "sam")});
  BOOST_TEST(is_near(draws.share_of("one"), 2.0 / 3));
}

BOOST_AUTO_TEST_CASE(a_no_to_another_idea_changes_nothing_of_today) {
  const auto catalogue = small_catalogue(8, 2);
  for (int i = 0; i < 61; ++i) {
    const auto day = iso_day(on("2026-10-14") + std::chrono::days(i));
    const auto before = choose(catalogue, ana_and_sam(), {}, {}, asked(day, only(Way::Little), 2));
    BOOST_REQUIRE(before.size() == 2U);
    const auto no = records_of({vote_for(before[0].idea.id, "no", day, "sam")});
    const auto other_no = records_of({vote_for(before[1].idea.id, "no", day, "sam")});
    BOOST_TEST(ids_of(choose(catalogue, ana_and_sam(), {}, other_no, asked(day, only(Way::Little)))) ==
               std::string(before[0].idea.id) + " ");
    BOOST_TEST(ids_of(choose(catalogue, ana_and_sam(), {}, no, asked(day, only(Way::Little)))) !=
               std::string(before[0].idea.id) + " ");
  }
}

BOOST_AUTO_TEST_CASE(what_is_planned_does_not_come_until_that_day_is_over) {
  const auto catalogue = small_catalogue(2);
  auto plan = plan_for("little-1", "2026-11-01");
  const auto comes = [&](const Records& records, std::string_view day) {
    return holds(ids_of(choose(catalogue, ana_and_sam(), {}, records, asked(day, {}, 100))), "little-1 ");
  };
  plan.on = moment("2026-11-28");
  BOOST_TEST(!comes(records_of({plan}), "2026-11-02"));
  BOOST_TEST(!comes(records_of({plan}), "2026-11-28"));
  BOOST_TEST(comes(records_of({plan}), "2026-11-29"));
  plan.on = std::nullopt;
  plan.when = "if it rains";
  BOOST_TEST(!comes(records_of({plan}), "2026-12-31"));
  BOOST_TEST(comes(records_of({plan}), "2027-01-01"));
  BOOST_TEST(comes(records_of({tombstone_of(plan)}), "2026-11-02"));
}

BOOST_AUTO_TEST_CASE(of_two_plans_the_later_one_counts) {
  auto hers = plan_for("little-1", "2026-11-01", "ana");
  auto his = plan_for("little-1", "2026-11-02", "sam");
  hers.on = moment("2026-12-24");
  his.on = moment("2026-11-10");
  const auto proposals =
      choose(small_catalogue(2), ana_and_sam(), {}, records_of({hers, his}), asked("2026-11-22", {}, 100));
  BOOST_TEST(!holds(ids_of(proposals), "little-1 "));
}

BOOST_AUTO_TEST_CASE(the_draw_depends_on_the_day_the_couple_and_the_seed) {
  auto other_couple = ana_and_sam();
  other_couple.id = "another0couple";
  const auto catalogue = small_catalogue(10);
  int other_days = 0;
  int other_couples = 0;
  int other_seeds = 0;
  for (int i = 0; i < 50; ++i) {
    const auto day = iso_day(on("2026-01-01") + std::chrono::days(i));
    const auto tomorrow = iso_day(on("2026-01-02") + std::chrono::days(i));
    const auto first = said(choose(catalogue, ana_and_sam(), {}, {}, asked(day)));
    other_days += first == said(choose(catalogue, ana_and_sam(), {}, {}, asked(tomorrow))) ? 0 : 1;
    other_couples += first == said(choose(catalogue, other_couple, {}, {}, asked(day))) ? 0 : 1;
    const auto seeded = said(choose(catalogue, ana_and_sam(), {}, {}, asked(day, {}, 1, "again")));
    other_seeds += first == seeded ? 0 : 1;
    BOOST_TEST(seeded == said(choose(catalogue, ana_and_sam(), {}, {}, asked(day, {}, 1, "again"))));
  }
  BOOST_TEST(other_days > 40);
  BOOST_TEST(other_couples > 40);
  BOOST_TEST(other_seeds > 40);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
