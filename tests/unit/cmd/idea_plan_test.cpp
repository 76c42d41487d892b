// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(idea_plan)

BOOST_AUTO_TEST_CASE(a_plan_is_written_and_then_changed_and_not_doubled) {
  const Home home;
  const auto first = home.told({"idea", "plan", "picnic-park", "--on", "saturday"});
  BOOST_TEST(first == "Added plan for Saturday 28 November: Have a picnic in the park (ID)\n");
  const auto second = home.told({"idea", "plan", "picnic-park", "--when", "if it pours, then we go"});
  BOOST_TEST(second ==
             "Changed plan for Saturday 28 November, if it pours, then we go: Have a picnic in the park (ID)\n");
  const auto plan = home.the_one(Kind::Plan);
  BOOST_TEST(plan.rev == 2);
  BOOST_TEST(plan.when == "if it pours, then we go");
  BOOST_CHECK((plan.on == When{on("2026-11-28"), std::nullopt}));
  BOOST_TEST(home.told({"idea", "plan", "picnic-park", "--on", "saturday"}) ==
             "Nothing to change: it's already planned like that.\n");
}

BOOST_AUTO_TEST_CASE(each_of_the_two_has_a_plan) {
  const Home home;
  Script ana;
  ana.me = "ana";
  (void)home.run({"idea", "plan", "picnic-park", "--on", "saturday"});
  (void)home.run({"idea", "plan", "picnic-park", "--on", "sunday"}, ana);
  BOOST_TEST(home.records().size() == 2);
}

BOOST_AUTO_TEST_CASE(what_is_over_or_without_a_when_is_refused) {
  const Home home;
  BOOST_CHECK_EXCEPTION((void)home.run({"idea", "plan", "picnic-park"}), UsageError,
                        fails_with(Status::Usage, "when is it planned for?"));
  for (const auto* past : {"2026-11-21", "today 20:00"}) {
    BOOST_CHECK_EXCEPTION((void)home.run({"idea", "plan", "picnic-park", "--on", past}), UsageError,
                          fails_with(Status::Usage, "is in the past"));
  }
  BOOST_TEST(home.records().empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_both_see_is_not_made_a_secret) {
  const Home home;
  (void)home.run({"idea", "plan", "picnic-park", "--on", "saturday"});
  BOOST_CHECK_EXCEPTION((void)home.run({"idea", "plan", "picnic-park", "--on", "sunday", "--private"}), UsageError,
                        fails_with(Status::Usage, "is already planned in the shared journal"));
}

BOOST_AUTO_TEST_CASE(a_secret_plan_stays_one_as_its_day_moves) {
  const Home home;
  (void)home.run({"idea", "plan", "picnic-park", "--on", "saturday", "--private"});
  BOOST_TEST(home.told({"idea", "plan", "picnic-park", "--on", "friday"}) ==
             "Changed plan for Friday 27 November, only you (ID)\n");
  BOOST_TEST(home.records().empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
