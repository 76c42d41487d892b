// SPDX-License-Identifier: MIT
#include "render/words/style.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(style)

BOOST_AUTO_TEST_CASE(text_is_set_off_only_where_there_is_color) {
  BOOST_TEST(strong("x", {80, false}) == "x");
  BOOST_TEST(faint("x", {80, false}) == "x");
  BOOST_TEST(strong("x", {80, true}) == "\x1b[1mx\x1b[0m");
  BOOST_TEST(faint("x", {80, true}) == "\x1b[2mx\x1b[0m");
}

BOOST_AUTO_TEST_CASE(a_hanging_text_is_wrapped_behind_its_first_words) {
  BOOST_TEST(hanging("  22 Nov  ", "Coffee in bed with toast", {24, false}) == "  22 Nov  Coffee in bed\n          with toast\n");
  BOOST_TEST(hanging("- ", "one\n\ntwo", {40, false}) == "- one\n\n  two\n");
  BOOST_TEST(hanging("\u6F22 ", "a\nb", {40, false}) == "\u6F22 a\n   b\n");
}

BOOST_AUTO_TEST_CASE(a_hanging_text_is_made_printable) {
  const auto text = hanging("", "\x1b[2J \u202E\r\n\x07", {40, false});
  BOOST_TEST(!holds(text, "\x1b"));
  BOOST_TEST(!holds(text, "\u202E"));
  BOOST_TEST(!holds(text, "\r"));
  BOOST_TEST(!holds(text, "\x07"));
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_is_no_trouble) {
  for (const std::size_t columns : {0U, 1U, 5U}) {
    BOOST_TEST(holds(hanging("          ", "Coffee in bed", {columns, false}), "Coffee"));
  }
}

BOOST_AUTO_TEST_CASE(minutes_are_said_in_hours_from_an_hour_on) {
  BOOST_TEST(say_minutes(0) == "0 min");
  BOOST_TEST(say_minutes(45) == "45 min");
  BOOST_TEST(say_minutes(60) == "1 h");
  BOOST_TEST(say_minutes(90) == "1 h 30 min");
  BOOST_TEST(say_minutes(1440) == "24 h");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
