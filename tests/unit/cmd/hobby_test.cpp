// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(hobby_verb_of_the_command)

BOOST_AUTO_TEST_CASE(a_hobby_is_added_changed_and_removed) {
  const Home home;
  BOOST_TEST(home.told({"hobby", "add", "Bouldering"}) == "Added your hobby Bouldering (open)\n");
  BOOST_TEST(home.told({"hobby", "add", "bouldering"}) == "Nothing to change: Bouldering is the same.\n");
  BOOST_TEST(home.run({"hobby", "add", "bouldering", "--share"}).told == "Changed your hobby Bouldering (share)\n");
  BOOST_TEST(home.told({"hobby", "remove", "Bouldering"}) ==
             "Removed your hobby Bouldering. Undo with 'closer undo'.\n");
  BOOST_CHECK_EXCEPTION((void)home.run({"hobby", "remove", "Bouldering"}), UsageError,
                        fails_with(Status::Usage, "has a hobby 'Bouldering'"));
}

BOOST_AUTO_TEST_CASE(a_hobby_is_its_owners_to_remove_and_the_others_to_say_yes_to) {
  const Home home;
  Script ana;
  ana.me = "ana";
  (void)home.run({"hobby", "add", "Choir", "--solo"}, ana);
  BOOST_CHECK_EXCEPTION((void)home.run({"hobby", "remove", "choir"}), Error,
                        fails_with(Status::Failed, "Choir is Ana's hobby"));
  BOOST_TEST(home.told({"hobby", "yes", "choir"}) ==
             "Said yes to Choir. Ana keeps it solo, so no idea will propose it.\n");
  BOOST_CHECK_EXCEPTION((void)home.run({"hobby", "yes", "choir"}, ana), UsageError,
                        fails_with(Status::Usage, "Choir is your own hobby"));
}

BOOST_AUTO_TEST_CASE(a_name_is_one_line_that_can_be_printed) {
  const Home home;
  for (const auto* name : {"a/b", "a\nb", "a\x1b[2J"}) {
    BOOST_CHECK_EXCEPTION((void)home.run({"hobby", "add", name}), UsageError,
                          fails_with(Status::Usage, "can't be the name of a hobby"));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
