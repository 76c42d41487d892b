// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(pause_verbs)

BOOST_AUTO_TEST_CASE(a_pause_is_written_once_and_ended_once) {
  const Home home;
  const std::vector<std::string> pause = {"pause", "--until", "friday"};
  BOOST_TEST(home.told(pause) == "Paused for both of you until Friday 27 November 2026. "
                                 "'closer resume' ends it.\n");
  BOOST_CHECK((home.the_one(Kind::Pause).until == When{on("2026-11-27"), std::nullopt}));
  BOOST_TEST(home.told(pause) == "Nothing to change: it's already paused like that.\n");
  BOOST_TEST(home.told({"resume"}) == "Resumed: the pause is over.\n");
  BOOST_TEST(home.told({"resume"}) == "Nothing to change: nothing is paused.\n");
  BOOST_TEST(home.records().size() == 2);
}

BOOST_AUTO_TEST_CASE(the_partner_ends_the_pause_too) {
  const Home home;
  Script ana;
  ana.me = "ana";
  (void)home.run({"pause"});
  BOOST_TEST(home.told({"resume"}, ana) == "Resumed: the pause is over.\n");
}

BOOST_AUTO_TEST_CASE(after_the_last_moment_of_a_day_nothing_can_be_said) {
  const Home home;
  Script script;
  script.now = moment("2026-11-22T23:59:59.999999999+01:00");
  (void)home.run({"pause"}, script);
  BOOST_CHECK_EXCEPTION((void)home.run({"resume"}, script), UsageError,
                        fails_with(Status::Usage, "can't be changed again today"));
  BOOST_TEST(home.records().size() == 1);
}

BOOST_AUTO_TEST_CASE(a_pause_ends_today_at_the_earliest) {
  const Home home;
  BOOST_CHECK_EXCEPTION((void)home.run({"pause", "--until", "2026-11-21"}), UsageError,
                        fails_with(Status::Usage, "is in the past"));
  BOOST_TEST(home.records().empty());
}

BOOST_AUTO_TEST_CASE(quiet_says_nothing) {
  const Home home;
  BOOST_TEST(home.told({"-q", "pause"}) == "");
  BOOST_CHECK((!home.the_one(Kind::Pause).until));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
