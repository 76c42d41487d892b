// SPDX-License-Identifier: MIT
#include "cmd/words/vote.hpp"

#include "memory_context.hpp"
#include "model/voting.hpp"

namespace closer {
namespace {

std::string own_word(const Home& home) { return own_vote(home.records(), "sam", "picnic-park"); }

} // namespace

BOOST_AUTO_TEST_SUITE(vote)

BOOST_AUTO_TEST_CASE(the_last_word_counts_also_within_a_second) {
  const Home home;
  BOOST_TEST(home.told({"idea", "yes", "picnic-park"}) == "Said yes to 'picnic-park'. It will come up more often.\n");
  BOOST_TEST(own_word(home) == "yes");
  BOOST_TEST(home.told({"idea", "no", "picnic-park"}) == "Said no to 'picnic-park'. It won't come up again.\n");
  BOOST_TEST(own_word(home) == "no");
  BOOST_TEST(home.told({"idea", "yes", "picnic-park"}) != "");
  BOOST_TEST(own_word(home) == "yes");
}

BOOST_AUTO_TEST_CASE(the_same_word_is_written_once) {
  const Home home;
  (void)home.run({"idea", "no", "picnic-park"});
  BOOST_TEST(home.told({"idea", "no", "picnic-park"}) ==
             "Nothing to change: you already said no to 'picnic-park', today 21:04 (ID).\n");
  BOOST_TEST(home.records().size() == 1);
}

BOOST_AUTO_TEST_CASE(each_of_the_two_has_a_word) {
  const Home home;
  Script ana;
  ana.me = "ana";
  (void)home.run({"idea", "no", "picnic-park"});
  (void)home.run({"idea", "no", "picnic-park"}, ana);
  BOOST_TEST(home.records().size() == 2);
  BOOST_TEST(own_word(home) == "no");
}

BOOST_AUTO_TEST_CASE(a_word_on_an_idea_that_is_not_there_is_refused) {
  const Home home;
  BOOST_CHECK_THROW((void)home.run({"idea", "yes", "proper-rian"}), UsageError);
  BOOST_TEST(home.records().empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
