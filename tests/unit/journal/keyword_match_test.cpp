// SPDX-License-Identifier: MIT
#include "journal/scan/keyword_match.hpp"

#include <boost/test/unit_test.hpp>

namespace closer {
namespace {

constexpr auto words = keywords(std::array<std::string_view, 4>{"on = ", "of = ", "question = ", "quest = "});

} // namespace

BOOST_AUTO_TEST_SUITE(keyword_match)

BOOST_AUTO_TEST_CASE(the_word_that_comes_next_is_taken_off) {
  LineCursor cursor("of = question = on = 12345678");
  BOOST_TEST(take_word(words, 0, cursor) == 1U);
  BOOST_TEST(take_word(words, 0, cursor) == 2U);
  BOOST_TEST(take_word(words, 0, cursor) == 0U);
  BOOST_TEST(cursor.rest() == "12345678");
}

BOOST_AUTO_TEST_CASE(words_before_the_first_that_is_asked_for_are_not_taken) {
  LineCursor cursor("on = 12345678");
  BOOST_TEST(take_word(words, 1, cursor) == words.size());
  BOOST_TEST(cursor.rest() == "on = 12345678");
}

BOOST_AUTO_TEST_CASE(a_long_word_has_to_be_there_whole) {
  LineCursor cursor("question: 12345678");
  BOOST_TEST(take_word(words, 0, cursor) == words.size());
  BOOST_TEST(cursor.rest() == "question: 12345678");
}

BOOST_AUTO_TEST_CASE(at_the_end_of_a_line_there_is_none) {
  LineCursor cursor("on = 1");
  BOOST_TEST(take_word(words, 0, cursor) == words.size());
  LineCursor nothing("");
  BOOST_TEST(take_word(words, 0, nothing) == words.size());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
