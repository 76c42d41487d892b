// SPDX-License-Identifier: MIT
#include "sync/line_merge.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(merging)

BOOST_AUTO_TEST_CASE(the_lines_of_both_are_kept_and_none_twice) {
  BOOST_TEST(both_lines("", "a\nb\n", "b\nc\n") == "a\nb\nc\n");
  BOOST_TEST(both_lines("", "", "b\nc\n") == "b\nc\n");
  BOOST_TEST(both_lines("", "a\n", "") == "a\n");
}

BOOST_AUTO_TEST_CASE(what_one_dropped_is_dropped) {
  BOOST_TEST(both_lines("a\nb\n", "a\nb\nc\n", "b\nd\n") == "b\nc\nd\n");
  BOOST_TEST(both_lines("a\nb\n", "b\nc\n", "a\nb\nd\n") == "b\nc\nd\n");
  BOOST_TEST(both_lines("a\n\nb\n", "a\n\nb\n", "a\nb\n") == "a\n\nb\n");
}

BOOST_AUTO_TEST_CASE(a_line_that_comes_twice_stays_twice) {
  BOOST_TEST(both_lines("", "tea\n", "tea\ntea\n") == "tea\ntea\n");
  BOOST_TEST(both_lines("tea\n", "tea\ntea\n", "tea\nmilk\n") == "tea\ntea\nmilk\n");
}

BOOST_AUTO_TEST_CASE(a_torn_last_line_does_not_swallow_the_next) {
  BOOST_TEST(both_lines("", "a\ntor", "b\n") == "a\ntor\nb\n");
  BOOST_TEST(both_lines("a\n", "a\ntor", "b\n") == "tor\nb\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
