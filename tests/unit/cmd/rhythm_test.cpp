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

BOOST_AUTO_TEST_CASE(what_is_not_a_rhythm_changes_nothing) {
  const Home home;
  const auto before = contents_of(home / "us/closer.toml");
  BOOST_CHECK_EXCEPTION((void)home.run({"rhythm", "listen", "often"}), UsageError,
                        fails_with(Status::Usage, "'often' isn't a rhythm"));
  BOOST_TEST(contents_of(home / "us/closer.toml") == before);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
