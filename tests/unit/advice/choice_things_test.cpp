// SPDX-License-Identifier: MIT
// Which of the couple's things an idea is about.
#include "advice_support.hpp"

#include <set>

namespace closer {
namespace {

const std::vector<Idea> one_idea = {make_idea("try", Way::Thing, "{thing}")};

// The things that come on 100 days, by slug.
std::map<std::string, int> things_that_come(const std::vector<Thing>& things, const Records& records,
                                            const std::vector<Idea>& catalogue = one_idea) {
  std::map<std::string, int> seen;
  for (int i = 0; i < 100; ++i) {
    const auto day = iso_day(on("2026-10-14") + std::chrono::days(i));
    for (const auto& proposal : choose(catalogue, ana_and_sam(), things, records, asked(day, only(Way::Thing)))) {
      ++seen[proposal.thing == nullptr ? "" : proposal.thing->owner + "/" + proposal.thing->slug];
    }
  }
  return seen;
}

Thing gone_thing(const std::string& slug, const std::string& owner) {
  auto thing = make_thing(slug, owner);
  thing.gone = true;
  return thing;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choice_of_things)

BOOST_AUTO_TEST_CASE(an_idea_that_needs_a_thing_does_not_come_without_one) {
  BOOST_TEST(things_that_come({}, {}).empty());
  BOOST_TEST(things_that_come({gone_thing("gone", "sam"), make_thing("solo", "ana", Share::Solo)}, {}).empty());
}

BOOST_AUTO_TEST_CASE(solo_and_gone_things_are_never_proposed) {
  const std::vector<Thing> things = {make_thing("solo", "ana", Share::Solo), make_thing("chess", "ana", Share::Share),
                                     gone_thing("gone", "sam"), make_thing("golf", "sam"),
                                     make_thing("solo", "sam", Share::Solo)};
  const auto seen = things_that_come(things, {});
  BOOST_TEST(seen.size() == 2U);
  BOOST_TEST(seen.count("ana/chess") == 1U);
  BOOST_TEST(seen.count("sam/golf") == 1U);
}

BOOST_AUTO_TEST_CASE(a_thing_that_the_other_said_no_to_is_never_proposed) {
  const std::vector<Thing> things = {make_thing("chess", "ana"), make_thing("yoga", "ana"), make_thing("chess", "sam")};
  const auto no = vote_for(things[0], "no", "2019-05-01", "sam");
  const auto seen = things_that_come(things, records_of({no}));
  BOOST_TEST(seen.count("ana/chess") == 0U);
  BOOST_TEST(seen.count("ana/yoga") == 1U);
  BOOST_TEST(seen.count("sam/chess") == 1U); // of the same name
  BOOST_TEST(things_that_come({things[0]}, records_of({no})).empty());
  const auto yes = vote_for(things[0], "yes", "2019-05-02", "sam");
  BOOST_TEST(things_that_come(things, records_of({no, yes})).count("ana/chess") == 1U);
}

BOOST_AUTO_TEST_CASE(the_two_take_turns_with_their_things) {
  const std::vector<Thing> things = {make_thing("chess", "ana"), make_thing("yoga", "ana"), make_thing("golf", "sam"),
                                     make_thing("own", "sam", Share::Solo)};
  const auto hers = records_of({did(things[0], "2026-10-01"), did(things[2], "2026-09-30")});
  const auto his = records_of({did(things[0], "2026-10-01"), did(things[2], "2026-10-02")});
  const auto after_hers = things_that_come(things, hers);
  BOOST_TEST(after_hers.size() == 1U);
  BOOST_TEST(after_hers.count("sam/golf") == 1U);
  const auto after_his = things_that_come(things, his);
  BOOST_TEST(after_his.size() == 2U);
  BOOST_TEST(after_his.count("sam/golf") == 0U);
}

BOOST_AUTO_TEST_CASE(where_the_other_has_nothing_to_share_it_is_the_same_ones_turn_again) {
  const std::vector<Thing> things = {make_thing("chess", "ana"), make_thing("own", "sam", Share::Solo),
                                     make_thing("golf", "sam")};
  const auto records = records_of({did(things[0], "2026-10-01"), vote_for(things[2], "no", "2026-10-02", "ana")});
  const auto seen = things_that_come(things, records);
  BOOST_TEST(seen.size() == 1U);
  BOOST_TEST(seen.count("ana/chess") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_to_be_shared_or_was_said_yes_to_comes_more_often) {
  const auto share_of_yoga = [](Share share, const Records& records) {
    const std::vector<Thing> things = {make_thing("chess", "ana"), make_thing("yoga", "ana", share)};
    int count = 0;
    constexpr int days = 1'200;
    for (int i = 0; i < days; ++i) {
      const Request request = {only(Way::Thing), on("2026-01-01") + std::chrono::days(i), 1, {}};
      count += choose(one_idea, ana_and_sam(), things, records, request).at(0).thing->slug == "yoga" ? 1 : 0;
    }
    return static_cast<double>(count) / days;
  };
  const auto yes = records_of({vote_for(make_thing("yoga", "ana"), "yes", "2020-01-01", "sam")});
  BOOST_TEST(std::abs(share_of_yoga(Share::Open, {}) - 1.0 / 2) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Share, {}) - 1.5 / 2.5) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Open, yes) - 2.0 / 3) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Share, yes) - 3.0 / 4) < 0.06);
}

BOOST_AUTO_TEST_CASE(an_idea_for_a_kind_of_hobby_is_about_a_thing_of_that_kind) {
  auto idea = make_idea("bake", Way::Thing, "{whose} bakes");
  idea.hobby = Hobby::Cooking;
  auto cake = make_thing("cake", "ana");
  cake.hobby = Hobby::Cooking;
  auto song = make_thing("song", "ana");
  song.hobby = Hobby::Music;
  const auto seen = things_that_come({song, make_thing("chess", "sam"), cake}, {}, {idea});
  BOOST_TEST(seen.size() == 1U);
  BOOST_TEST(seen.count("ana/cake") == 1U);
  BOOST_TEST(things_that_come({song, make_thing("chess", "sam")}, {}, {idea}).empty());
}

BOOST_AUTO_TEST_CASE(every_placeholder_is_filled_in_one_pass) {
  auto couple = ana_and_sam();
  couple.people[0].name = "{thing}";
  auto thing = make_thing("odd", "sam");
  thing.name = "{other} {whose} {thing}";
  const std::vector<Idea> catalogue = {
      make_idea("try", Way::Thing, "{whose} shows {other} {thing}, {thing}! {thin} {} {")};
  const auto proposals = choose(catalogue, couple, std::span(&thing, 1), {}, asked("2026-11-22", only(Way::Thing)));
  BOOST_TEST(proposals.at(0).text == "Sam shows {thing} {other} {whose} {thing}, {other} {whose} {thing}! {thin} {} {");
  BOOST_TEST(proposals.at(0).thing == &thing);
  BOOST_TEST(fill(catalogue[0], couple, thing) == proposals[0].text);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
