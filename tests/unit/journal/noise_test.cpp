// SPDX-License-Identifier: MIT
#include "journal/lines/noise.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(noise)

BOOST_AUTO_TEST_CASE(several_carriage_returns_at_the_end_of_a_line_are_skipped) {
  BOOST_TEST(without_carriage_return("x\r\r") == "x");
  BOOST_TEST(without_carriage_return("\r\r") == "");
}

BOOST_AUTO_TEST_CASE(byte_order_marks_at_the_start_are_skipped) {
  BOOST_TEST(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBFx") == "x");
  BOOST_TEST(without_byte_order_mark("x\xEF\xBB\xBF") == "x\xEF\xBB\xBF");
  BOOST_TEST(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
}

BOOST_AUTO_TEST_CASE(a_conflict_marker_is_told_from_what_resembles_one) {
  for (const auto* marker : {"<<<<<<< ours", "<<<<<<<", "=======", ">>>>>>> theirs", "||||||| base"}) {
    BOOST_TEST_CONTEXT(marker) { BOOST_TEST(is_conflict_marker(marker)); }
  }
  for (const auto* text : {"<<<<<< ours", "<<<<<<<ours", "======= x", " =======", "-------", ""}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(!is_conflict_marker(text)); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
