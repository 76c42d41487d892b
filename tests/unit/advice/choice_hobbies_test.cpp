// SPDX-License-Identifier: MIT
// Which of the couple's hobbies an idea is about.
#include "advice_support.hpp"

#include <set>

namespace closer {
namespace {

const std::vector<Idea> one_idea = {make_idea("try", Way::Hobby, "{hobby}")};

// The hobbies that come on 100 days, by slug.
std::map<std::string, int> hobbies_that_come(const std::vector<Hobby>& hobbies, const Records& records,
                                             const std::vector<Idea>& catalogue = one_idea) {
  std::map<std::string, int> seen;
  for (int i = 0; i < 100; ++i) {
    const auto day = iso_day(on("2026-10-14") + std::chrono::days(i));
    for (const auto& proposal : choose(catalogue, ana_and_sam(), hobbies, records, asked(day, only(Way::Hobby)))) {
      ++seen[proposal.hobby == nullptr ? "" : proposal.hobby->owner + "/" + proposal.hobby->slug];
    }
  }
  return seen;
}

Hobby gone_hobby(const std::string& slug, const std::string& owner) {
  auto hobby = make_hobby(slug, owner);
  hobby.gone = true;
  return hobby;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choice_of_hobbies)

BOOST_AUTO_TEST_CASE(an_idea_that_needs_a_hobby_does_not_come_without_one) {
  BOOST_TEST(hobbies_that_come({}, {}).empty());
  BOOST_TEST(hobbies_that_come({gone_hobby("gone", "sam"), make_hobby("solo", "ana", Share::Solo)}, {}).empty());
}

BOOST_AUTO_TEST_CASE(solo_and_gone_hobbies_are_never_proposed) {
  const std::vector<Hobby> hobbies = {make_hobby("solo", "ana", Share::Solo), make_hobby("chess", "ana", Share::Share),
                                      gone_hobby("gone", "sam"), make_hobby("golf", "sam"),
                                      make_hobby("solo", "sam", Share::Solo)};
  const auto seen = hobbies_that_come(hobbies, {});
  BOOST_TEST(seen.size() == 2U);
  BOOST_TEST(seen.count("ana/chess") == 1U);
  BOOST_TEST(seen.count("sam/golf") == 1U);
}

BOOST_AUTO_TEST_CASE(a_hobby_that_the_other_said_no_to_is_never_proposed) {
  const std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("yoga", "ana"),
                                      make_hobby("chess", "sam")};
  const auto no = vote_for(hobbies[0], "no", "2019-05-01", "sam");
  const auto seen = hobbies_that_come(hobbies, records_of({no}));
  BOOST_TEST(seen.count("ana/chess") == 0U);
  BOOST_TEST(seen.count("ana/yoga") == 1U);
  BOOST_TEST(seen.count("sam/chess") == 1U); // of the same name
  BOOST_TEST(hobbies_that_come({hobbies[0]}, records_of({no})).empty());
  const auto yes = vote_for(hobbies[0], "yes", "2019-05-02", "sam");
  BOOST_TEST(hobbies_that_come(hobbies, records_of({no, yes})).count("ana/chess") == 1U);
}

BOOST_AUTO_TEST_CASE(the_two_take_turns_with_their_hobbies) {
  const std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("yoga", "ana"), make_hobby("golf", "sam"),
                                      make_hobby("own", "sam", Share::Solo)};
  const auto hers = records_of({did(hobbies[0], "2026-10-01"), did(hobbies[2], "2026-09-30")});
  const auto his = records_of({did(hobbies[0], "2026-10-01"), did(hobbies[2], "2026-10-02")});
  const auto after_hers = hobbies_that_come(hobbies, hers);
  BOOST_TEST(after_hers.size() == 1U);
  BOOST_TEST(after_hers.count("sam/golf") == 1U);
  const auto after_his = hobbies_that_come(hobbies, his);
  BOOST_TEST(after_his.size() == 2U);
  BOOST_TEST(after_his.count("sam/golf") == 0U);
}

BOOST_AUTO_TEST_CASE(where_the_other_has_nothing_to_share_it_is_the_same_ones_turn_again) {
  const std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("own", "sam", Share::Solo),
                                      make_hobby("golf", "sam")};
  const auto records = records_of({did(hobbies[0], "2026-10-01"), vote_for(hobbies[2], "no", "2026-10-02", "ana")});
  const auto seen = hobbies_that_come(hobbies, records);
  BOOST_TEST(seen.size() == 1U);
  BOOST_TEST(seen.count("ana/chess") == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_to_be_shared_or_was_said_yes_to_comes_more_often) {
  const auto share_of_yoga = [](Share share, const Records& records) {
    const std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("yoga", "ana", share)};
    int count = 0;
    constexpr int days = 1'200;
    for (int i = 0; i < days; ++i) {
      const Request request = {only(Way::Hobby), on("2026-01-01") + std::chrono::days(i), 1, {}, {}};
      count += choose(one_idea, ana_and_sam(), hobbies, records, request).at(0).hobby->slug == "yoga" ? 1 : 0;
    }
    return static_cast<double>(count) / days;
  };
  const auto yes = records_of({vote_for(make_hobby("yoga", "ana"), "yes", "2020-01-01", "sam")});
  BOOST_TEST(std::abs(share_of_yoga(Share::Open, {}) - 1.0 / 2) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Share, {}) - 1.5 / 2.5) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Open, yes) - 2.0 / 3) < 0.06);
  BOOST_TEST(std::abs(share_of_yoga(Share::Share, yes) - 3.0 / 4) < 0.06);
}

BOOST_AUTO_TEST_CASE(an_idea_for_a_kind_of_hobby_is_about_a_hobby_of_that_kind) {
  auto idea = make_idea("bake", Way::Hobby, "{whose} bakes");
  idea.is_about_hobby = true;
  idea.hobby_kind = HobbyKind::Cooking;
  auto cake = make_hobby("cake", "ana");
  cake.kind = HobbyKind::Cooking;
  auto song = make_hobby("song", "ana");
  song.kind = HobbyKind::Music;
  const auto seen = hobbies_that_come({song, make_hobby("chess", "sam"), cake}, {}, {idea});
  BOOST_TEST(seen.size() == 1U);
  BOOST_TEST(seen.count("ana/cake") == 1U);
  BOOST_TEST(hobbies_that_come({song, make_hobby("chess", "sam")}, {}, {idea}).empty());
}

BOOST_AUTO_TEST_CASE(every_placeholder_is_filled_in_one_pass) {
  auto couple = ana_and_sam();
  couple.people[0].name = "{hobby}";
  auto hobby = make_hobby("odd", "sam");
  hobby.name = "{other} {whose} {hobby}";
  const std::vector<Idea> catalogue = {
      make_idea("try", Way::Hobby, "{whose} shows {other} {hobby}, {hobby}! {thin} {} {")};
  const auto proposals = choose(catalogue, couple, std::span(&hobby, 1), {}, asked("2026-11-22", only(Way::Hobby)));
  BOOST_TEST(proposals.at(0).title ==
             "Sam shows {hobby} {other} {whose} {hobby}, {other} {whose} {hobby}! {thin} {} {");
  BOOST_TEST(proposals.at(0).hobby == &hobby);
  BOOST_TEST(fill(catalogue[0].title, couple, &hobby, "ana") == proposals[0].title);
}

BOOST_AUTO_TEST_CASE(a_title_names_the_hobby_once) {
  const auto hobby = make_hobby("chess", "ana");
  BOOST_TEST(with_hobby("Read a page about it", &hobby) == "Read a page about it (the chess)");
  BOOST_TEST(with_hobby("Try the chess", &hobby) == "Try the chess");
  BOOST_TEST(with_hobby("Go for a hike", nullptr) == "Go for a hike");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
