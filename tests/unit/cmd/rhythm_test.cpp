// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(rhythm_verb)

BOOST_AUTO_TEST_CASE(a_change_is_written_once) {
  const Home home;
  BOOST_TEST(home.told({"rhythm", "listen", "every", "3", "days"}) ==
             "Changed Listening to every 3 days (was every 2 days)\n");
  BOOST_TEST(home.run({"rhythm", "listen"}).printed == "every 3 days\n");
  BOOST_TEST(home.told({"rhythm", "listen", "3 days"}) == "Nothing to change: that's already your rhythm.\n");
}

BOOST_AUTO_TEST_CASE(a_check_in_has_a_day_of_the_week) {
  const Home home;
  BOOST_TEST(home.run({"rhythm", "check-in"}).printed == "none\n");
  BOOST_TEST(home.told({"rhythm", "check-in", "on", "Sundays"}) ==
             "Changed Weekly check-in to every Sunday (was none)\n");
  BOOST_TEST(home.the_one(Kind::Rhythm).every == "sunday");
  BOOST_TEST(home.told({"rhythm", "Check-In", "every", "sun"}) == "Nothing to change: that's already your rhythm.\n");
  BOOST_TEST(home.told({"rhythm", "check-in", "never"}) == "Changed Weekly check-in to none (was every Sunday)\n");
  BOOST_CHECK_EXCEPTION((void)home.run({"rhythm", "check-in", "2 weeks"}), UsageError,
                        fails_with(Status::Usage, "'2 weeks' isn't a day of the week"));
  BOOST_CHECK_EXCEPTION((void)home.run({"rhythm", "listen", "sunday"}), UsageError,
                        fails_with(Status::Usage, "'sunday' isn't a rhythm"));
}

BOOST_AUTO_TEST_CASE(what_is_not_a_rhythm_changes_nothing) {
  const Home home;
  const auto before = contents_of(home / "us/closer.toml");
  BOOST_CHECK_EXCEPTION((void)home.run({"rhythm", "listen", "often"}), UsageError,
                        fails_with(Status::Usage, "'often' isn't a rhythm"));
  BOOST_TEST(contents_of(home / "us/closer.toml") == before);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
