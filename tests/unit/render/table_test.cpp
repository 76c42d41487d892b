// SPDX-License-Identifier: MIT
#include "render/words/table.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(render_table)

BOOST_AUTO_TEST_CASE(nothing_is_nothing) {
  BOOST_TEST(table({}, {80, false}) == "");
  BOOST_TEST(table_width({}) == 0U);
}

BOOST_AUTO_TEST_CASE(a_column_is_as_wide_as_its_widest_cell_on_the_screen) {
  BOOST_TEST(table({{"a", "b", "c"}, {"\u6F22\u5B57", "bb", "c"}}, {80, false}) == "  a      b    c\n"
                                                                                   "  \u6F22\u5B57   bb   c\n");
}

BOOST_AUTO_TEST_CASE(a_column_without_a_word_takes_no_room_and_a_line_ends_with_its_last_word) {
  BOOST_TEST(table({{"a", "", "c"}, {"aa", "", ""}}, {80, false}) == "  a    c\n"
                                                                     "  aa\n");
}

BOOST_AUTO_TEST_CASE(ink_takes_no_room) {
  BOOST_TEST(table({{{"a", Ink::Due}, "", "c"}, {"aa", "", "d"}}, {80, true}) == "  \x1b[33ma\x1b[0m    c\n"
                                                                                 "  aa   d\n");
  BOOST_TEST(table({{"Outing", "0 times", {"every month, due", Ink::Due}}}, {24, true}) ==
             "  Outing\n    0 times, every\n    month, due\n"); // a text that is broken stays plain
  BOOST_TEST(table({{{"Outing", Ink::Outing}, "0 times", {"due", Ink::Due}}}, {20, true}) ==
             "\x1b[32m  Outing\x1b[0m\n    0 times, \x1b[33mdue\x1b[0m\n");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_has_its_first_cell_above_the_others) {
  const std::vector<Row> rows = {{"Listening", "2 times", "", "yesterday"}, {"Little", "once", "", "today"}};
  const auto width = table_width(rows);
  BOOST_TEST(table(rows, {width, false}) == "  Listening   2 times   yesterday\n"
                                            "  Little      once      today\n");
  BOOST_TEST(table(rows, {width - 1, false}) == "  Listening\n"
                                                "    2 times, yesterday\n"
                                                "  Little\n"
                                                "    once, today\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
