// SPDX-License-Identifier: MIT
#include "render/words/beside.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(render_beside)

BOOST_AUTO_TEST_CASE(the_right_text_begins_at_its_column_whichever_is_longer) {
  BOOST_TEST(beside("a\nbb\n", "x\n", 4) == "a   x\nbb\n");
  BOOST_TEST(beside("a\n", "x\n\ny\n", 4) == "a   x\n\n    y\n");
}

BOOST_AUTO_TEST_CASE(ink_and_wide_letters_are_measured_as_they_are_shown) {
  BOOST_TEST(widest_line("\x1b[38;5;30m\u6F22\x1b[0mb\nb\n") == 3U);
  BOOST_TEST(beside("\x1b[1m\u6F22\x1b[0m\n", "x\n", 4) == "\x1b[1m\u6F22\x1b[0m  x\n");
  BOOST_TEST(widest_line("") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
