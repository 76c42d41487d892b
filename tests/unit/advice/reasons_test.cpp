// SPDX-License-Identifier: MIT
#include "advice/reasons.hpp"

#include "advice_support.hpp"

namespace closer {
namespace {

History done(Way way, std::string_view day, const std::string& last_owner = {}) {
  History history;
  history.last.at(static_cast<std::size_t>(way)) = on(day);
  history.last_owner = last_owner;
  return history;
}

// The sentences about an idea on a Monday, with a space after each.
std::string reasons(const Idea& idea, const Records& records = {}, const Hobby* hobby = nullptr,
                    const Couple& couple = ana_and_sam()) {
  const Memory memory(couple, records, {}, on("2026-08-01"), on("2026-11-23"));
  std::string result;
  for (const auto& reason : reasons_for(idea, hobby, couple, memory, on("2026-11-23"))) {
    result += reason + " ";
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reasons_of_a_choice)

BOOST_AUTO_TEST_CASE(quietness_is_days_over_rhythm_between_a_quarter_and_four) {
  const auto couple = ana_and_sam();
  const auto day = on("2026-11-22");
  BOOST_TEST(quietness(Way::Hobby, couple, {}, day) == 4);
  BOOST_TEST(quietness(Way::Hobby, couple, done(Way::Hobby, "2026-11-08"), day) == 1);
  BOOST_TEST(quietness(Way::Hobby, couple, done(Way::Hobby, "2026-11-01"), day) == 1.5);
  BOOST_TEST(quietness(Way::Hobby, couple, done(Way::Hobby, "2026-11-22"), day) == 0.25);
  BOOST_TEST(quietness(Way::Hobby, couple, done(Way::Hobby, "2020-11-22"), day) == 4);
  auto free = couple;
  free.rhythm[Way::Hobby] = std::nullopt;
  BOOST_TEST(quietness(Way::Hobby, free, done(Way::Hobby, "2020-11-22"), day) == 1);
}

BOOST_AUTO_TEST_CASE(the_way_comes_first) {
  const auto idea = make_idea("tea", Way::Little);
  BOOST_TEST(reasons(idea, records_of({did(Way::Little, "2026-11-18")})) ==
             "Little things: when this week began, the last time was 5 days ago, and your rhythm is every day. ");
  BOOST_TEST(reasons(idea) == "Little things: not lately, and your rhythm is every day. ");
  auto free = ana_and_sam();
  free.rhythm = {};
  BOOST_TEST(reasons(idea, {}, nullptr, free) == "Little things: you asked for it. ");
}

BOOST_AUTO_TEST_CASE(a_yes_of_both_is_said_and_that_of_one_is_theirs_to_tell) {
  const auto idea = make_idea("tea", Way::Little);
  const auto hers = vote_for("tea", "yes", "2026-11-20", "ana");
  const auto his = vote_for("tea", "yes", "2026-11-20", "sam");
  BOOST_TEST(reasons(idea, records_of({hers})) == reasons(idea));
  BOOST_TEST(reasons(idea, records_of({his})) == reasons(idea));
  BOOST_TEST(holds(reasons(idea, records_of({hers, his})), "Both of you said yes to it."));
  BOOST_TEST(!holds(reasons(idea), "yes"));
}

BOOST_AUTO_TEST_CASE(a_hobby_is_said_with_whose_turn_it_is) {
  auto idea = make_idea("try", Way::Hobby, "{hobby}");
  auto hobby = make_hobby("golf", "sam", Share::Share);
  const auto after = [](const std::string& owner) {
    return records_of({did(make_hobby("chess", owner), "2026-11-01")});
  };
  BOOST_TEST(holds(reasons(idea, after("ana"), &hobby), "The last hobby was Ana's, so it's Sam's turn."));
  BOOST_TEST(holds(reasons(idea, {}, &hobby), "Sam would love to share the golf."));
  hobby.share = Share::Open;
  BOOST_TEST(!holds(reasons(idea, {}, &hobby), "golf"));
  BOOST_TEST(!holds(reasons(idea, after("sam"), &hobby), "turn"));
  idea.hobby_kind = HobbyKind::Moving;
  BOOST_TEST(holds(reasons(idea, {}, &hobby), "It's made for moving."));
}

BOOST_AUTO_TEST_CASE(season_and_talk_are_said_if_they_weighed) {
  auto idea = make_idea("tea", Way::Little);
  BOOST_TEST(!holds(reasons(idea), "year"));
  idea.seasons = 0b0100;
  idea.talk = 2;
  const auto all = reasons(idea);
  BOOST_TEST(holds(all, "It's for this time of year."));
  BOOST_TEST(holds(all, "It leaves room to talk."));
}

BOOST_AUTO_TEST_CASE(a_proposal_comes_with_its_reasons) {
  const auto proposals = choose(small_catalogue(1), ana_and_sam(), {}, {}, asked("2026-11-22"));
  BOOST_REQUIRE(proposals.size() == 1U);
  BOOST_REQUIRE(!proposals[0].reasons.empty());
  BOOST_TEST(holds(proposals[0].reasons[0], title(proposals[0].idea.way)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
