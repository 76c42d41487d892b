// SPDX-License-Identifier: MIT
#include "advice/choice.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "../support.hpp"

namespace closer {
namespace {

Idea make_idea(const std::string& id, Way way, const std::string& text = "text") {
  Idea idea;
  idea.id = id;
  idea.way = way;
  idea.text = text;
  return idea;
}

Thing make_thing(const std::string& slug, const std::string& owner, Share share = Share::Open) {
  Thing thing;
  thing.slug = slug;
  thing.owner = owner;
  thing.name = "the " + slug;
  thing.share = share;
  return thing;
}

Request asked(std::string_view day, std::optional<Way> way = {}, std::size_t count = 1) { return {way, on(day), count}; }

// So many ideas of each way, "thing-0" and so on.
std::vector<Idea> small_catalogue(int each) {
  std::vector<Idea> ideas;
  for (const Way way : all_ways) {
    for (int i = 0; i < each; ++i) {
      ideas.push_back(make_idea(std::string(name(way)) + "-" + std::to_string(i), way));
    }
  }
  return ideas;
}

// Id, text and thing of each proposal.
std::string said(const std::vector<Proposal>& proposals) {
  std::string result;
  for (const auto& proposal : proposals) {
    result += proposal.idea.id + ": " + proposal.text + (proposal.thing == nullptr ? "" : " (" + proposal.thing->owner + "/" + proposal.thing->slug + ")") + "\n";
  }
  return result;
}

// How often each way comes first over 2,000 days, where `last` says how many days ago each was done (negative: never).
std::map<Way, double> shares(const std::vector<Idea>& catalogue, const Couple& couple, const std::map<Way, int>& last) {
  constexpr int days = 2'000;
  std::map<Way, double> result;
  for (int i = 0; i < days; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(i);
    History history;
    for (const auto& [way, ago] : last) {
      history.last.at(static_cast<std::size_t>(way)) = ago < 0 ? std::nullopt : std::optional(day - std::chrono::days(ago));
    }
    const auto proposals = choose(catalogue, couple, {}, history, {{}, day, 1});
    BOOST_REQUIRE(proposals.size() == 1U);
    result[proposals[0].idea.way] += 1.0 / days;
  }
  return result;
}

bool is_near(double value, double expected) { return std::abs(value - expected) < 0.05; }

} // namespace

BOOST_AUTO_TEST_SUITE(choice)

BOOST_AUTO_TEST_CASE(nothing_comes_of_an_empty_catalogue) {
  BOOST_TEST(choose({}, ana_and_sam(), {}, {}, asked("2026-11-22")).empty());
  BOOST_TEST(choose(small_catalogue(1), ana_and_sam(), {}, {}, asked("2026-11-22", {}, 0)).empty());
}

BOOST_AUTO_TEST_CASE(at_most_as_many_as_asked_for_come_each_once) {
  const auto all = choose(small_catalogue(3), ana_and_sam(), {}, {}, asked("2026-11-22", {}, 100));
  BOOST_TEST(all.size() == 12U);
  std::map<std::string, int> seen;
  for (const auto& proposal : all) {
    ++seen[proposal.idea.id];
  }
  BOOST_TEST(seen.size() == 12U);
  const auto first = choose(small_catalogue(3), ana_and_sam(), {}, {}, asked("2026-11-22", {}, 2));
  BOOST_TEST(said(first) == said({all[0], all[1]}));
}

BOOST_AUTO_TEST_CASE(only_the_way_that_is_asked_for_comes) {
  for (const Way way : all_ways) {
    const auto proposals = choose(small_catalogue(2), ana_and_sam(), {}, {}, asked("2026-11-22", way, 100));
    BOOST_TEST(proposals.size() == 2U);
    BOOST_TEST(std::all_of(proposals.begin(), proposals.end(), [&](const Proposal& proposal) { return proposal.idea.way == way; }));
  }
}

BOOST_AUTO_TEST_CASE(a_way_outside_the_rhythm_comes_only_when_asked_for) {
  auto couple = ana_and_sam();
  couple.rhythm[Way::Outing] = std::nullopt;
  for (const auto& proposal : choose(small_catalogue(2), couple, {}, {}, asked("2026-11-22", {}, 100))) {
    BOOST_TEST((proposal.idea.way != Way::Outing));
  }
  BOOST_TEST(choose(small_catalogue(2), couple, {}, {}, asked("2026-11-22", Way::Outing, 100)).size() == 2U);
}

BOOST_AUTO_TEST_CASE(ideas_of_another_season_never_come) {
  const std::array<std::string, 4> seasons = {"spring", "summer", "autumn", "winter"};
  std::vector<Idea> catalogue;
  for (unsigned i = 0; i < 4; ++i) {
    catalogue.push_back(make_idea(seasons.at(i), Way::Little));
    catalogue.back().seasons = 1U << i;
  }
  const std::array<unsigned, 12> of_month = {3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};
  for (unsigned month = 1; month <= 12; ++month) {
    for (const unsigned day : {1U, days_in_month(2026, month)}) {
      const auto proposals = choose(catalogue, ana_and_sam(), {}, {}, {{}, make_day(2026, month, day).value(), 100});
      BOOST_TEST(said(proposals) == seasons.at(of_month.at(month - 1)) + ": text\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(an_idea_that_needs_a_thing_does_not_come_without_one) {
  const std::vector<Idea> catalogue = {make_idea("needy", Way::Thing, "Try {thing}")};
  BOOST_TEST(choose(catalogue, ana_and_sam(), {}, {}, asked("2026-11-22", Way::Thing)).empty());
  auto gone = make_thing("gone", "sam");
  gone.gone = true;
  const std::vector<Thing> unfit = {gone, make_thing("solo", "ana", Share::Solo)};
  BOOST_TEST(choose(catalogue, ana_and_sam(), unfit, {}, asked("2026-11-22", Way::Thing)).empty());
}

BOOST_AUTO_TEST_CASE(solo_and_gone_things_are_never_proposed) {
  const std::vector<Idea> catalogue = {make_idea("first", Way::Thing, "Try {thing}"), make_idea("second", Way::Thing, "Again {thing}")};
  auto gone = make_thing("gone", "sam");
  gone.gone = true;
  const std::vector<Thing> things = {make_thing("solo", "ana", Share::Solo), make_thing("chess", "ana", Share::Share), gone, make_thing("golf", "sam"),
                                     make_thing("solo", "sam", Share::Solo)};
  std::map<std::string, int> seen;
  for (int i = 0; i < 400; ++i) {
    for (const std::string owner : {"", "ana", "sam"}) {
      History history;
      history.last_owner = owner;
      for (const auto& proposal : choose(catalogue, ana_and_sam(), things, history, {Way::Thing, on("2026-01-01") + std::chrono::days(i), 2})) {
        ++seen[proposal.thing->slug];
      }
    }
  }
  BOOST_TEST(seen.size() == 2U);
  BOOST_TEST(seen["chess"] > 0);
  BOOST_TEST(seen["golf"] > 0);
}

BOOST_AUTO_TEST_CASE(the_two_take_turns_with_their_things) {
  const std::vector<Idea> catalogue = {make_idea("try", Way::Thing, "{thing}")};
  const std::vector<Thing> things = {make_thing("chess", "ana"), make_thing("yoga", "ana"), make_thing("golf", "sam"), make_thing("own", "sam", Share::Solo)};
  for (int i = 0; i < 100; ++i) {
    const Request request = {Way::Thing, on("2026-01-01") + std::chrono::days(i), 1};
    BOOST_TEST(choose(catalogue, ana_and_sam(), things, {{}, "sam"}, request).at(0).thing->owner == "ana");
    BOOST_TEST(choose(catalogue, ana_and_sam(), things, {{}, "ana"}, request).at(0).thing->owner == "sam");
    // Where the other has nothing to share it is the same one's turn again.
    BOOST_TEST(choose(catalogue, ana_and_sam(), std::span(things).first(2), {{}, "ana"}, request).at(0).thing->owner == "ana");
  }
}

BOOST_AUTO_TEST_CASE(every_placeholder_is_filled_in_one_pass) {
  auto couple = ana_and_sam();
  couple.people[0].name = "{thing}";
  auto thing = make_thing("odd", "sam");
  thing.name = "{other} {whose} {thing}";
  const std::vector<Idea> catalogue = {make_idea("try", Way::Thing, "{whose} shows {other} {thing}, {thing}! {thin} {} {")};
  const auto proposals = choose(catalogue, couple, std::span(&thing, 1), {}, asked("2026-11-22", Way::Thing));
  BOOST_TEST(proposals.at(0).text == "Sam shows {thing} {other} {whose} {thing}, {other} {whose} {thing}! {thin} {} {");
  BOOST_TEST(proposals.at(0).thing == &thing);
}

BOOST_AUTO_TEST_CASE(no_order_of_ideas_or_things_changes_the_choice) {
  auto catalogue = small_catalogue(6);
  for (int i = 0; i < 6; ++i) {
    catalogue.push_back(make_idea("needy-" + std::to_string(i), Way::Thing, "{thing} of {whose}"));
  }
  std::vector<Thing> things = {make_thing("a", "ana"), make_thing("b", "ana"), make_thing("a", "sam"), make_thing("c", "sam")};
  const auto expected = said(choose(catalogue, ana_and_sam(), things, {}, asked("2026-11-22", {}, 30)));
  for (int i = 0; i < 30; ++i) {
    std::rotate(catalogue.begin(), catalogue.begin() + 7, catalogue.end());
    std::swap(catalogue[static_cast<std::size_t>(i) % 30], catalogue[11]);
    std::next_permutation(things.begin(), things.end(),
                          [](const Thing& left, const Thing& right) { return std::tie(left.owner, left.slug) < std::tie(right.owner, right.slug); });
    BOOST_TEST(said(choose(catalogue, ana_and_sam(), things, {}, asked("2026-11-22", {}, 30))) == expected);
  }
}

BOOST_AUTO_TEST_CASE(the_draw_depends_on_the_day_and_the_couple) {
  auto other_couple = ana_and_sam();
  other_couple.id = "another0couple";
  int other_days = 0;
  int other_couples = 0;
  for (int i = 0; i < 50; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(i);
    const auto first = said(choose(small_catalogue(10), ana_and_sam(), {}, {}, {{}, day, 1}));
    other_days += first == said(choose(small_catalogue(10), ana_and_sam(), {}, {}, {{}, day + std::chrono::days(1), 1})) ? 0 : 1;
    other_couples += first == said(choose(small_catalogue(10), other_couple, {}, {}, {{}, day, 1})) ? 0 : 1;
  }
  BOOST_TEST(other_days > 40);
  BOOST_TEST(other_couples > 40);
}

BOOST_AUTO_TEST_CASE(over_2000_days_ways_come_as_often_as_they_are_quiet) {
  // Rhythm: a thing every 14 days, an outing every 30.44, a little thing every day, listening every 2 days.
  const auto share = shares(small_catalogue(5), ana_and_sam(), {{Way::Thing, 14}, {Way::Outing, 1}, {Way::Little, 2}, {Way::Listen, -1}});
  const double sum = 1 + 0.25 + 2 + 4; // at its rhythm, far below it (held at 1/4), twice it, never
  BOOST_TEST(is_near(share.at(Way::Thing), 1 / sum));
  BOOST_TEST(is_near(share.at(Way::Outing), 0.25 / sum));
  BOOST_TEST(is_near(share.at(Way::Little), 2 / sum));
  BOOST_TEST(is_near(share.at(Way::Listen), 4 / sum));
}

BOOST_AUTO_TEST_CASE(quietness_is_held_at_4) {
  const auto share = shares(small_catalogue(5), ana_and_sam(), {{Way::Thing, 56}, {Way::Outing, -1}, {Way::Little, 1'000}, {Way::Listen, 8}});
  for (const Way way : all_ways) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(is_near(share.at(way), 0.25)); }
  }
}

BOOST_AUTO_TEST_CASE(a_way_with_many_ideas_does_not_come_more_often) {
  auto catalogue = small_catalogue(1);
  for (int i = 1; i < 40; ++i) {
    catalogue.push_back(make_idea("little-" + std::to_string(i), Way::Little));
  }
  const auto share = shares(catalogue, ana_and_sam(), {});
  for (const Way way : all_ways) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(is_near(share.at(way), 0.25)); }
  }
}

BOOST_AUTO_TEST_CASE(an_addition_to_the_catalogue_seldom_changes_the_draw) {
  auto larger = small_catalogue(20);
  larger.push_back(make_idea("little-new", Way::Little));
  int changed = 0;
  for (int i = 0; i < 500; ++i) {
    const Request request = {{}, on("2026-01-01") + std::chrono::days(i), 1};
    changed += said(choose(small_catalogue(20), ana_and_sam(), {}, {}, request)) == said(choose(larger, ana_and_sam(), {}, {}, request)) ? 0 : 1;
  }
  BOOST_TEST(changed < 25); // a fresh draw of 80 would change nearly all
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
