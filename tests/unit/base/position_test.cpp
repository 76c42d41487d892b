// SPDX-License-Identifier: MIT
#include "base/text/position.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(position)

BOOST_AUTO_TEST_CASE(a_byte_has_a_place_and_a_place_its_byte) {
  const std::string text = "one\ntwo \u65E5\u672C!\n\nend";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at == text.size() || begins_character(text[at])) {
      BOOST_TEST(offset_of(text, position_of(text, at)) == at);
    }
  }
  const auto where = position_of(text, text.find('!'));
  BOOST_TEST(where.line == 2U);
  BOOST_TEST(where.column == 7U);
}

BOOST_AUTO_TEST_CASE(a_place_beyond_the_text_is_its_end) {
  const std::string text = "one\ntwo";
  BOOST_TEST(offset_of(text, {9, 1}) == text.size());
  BOOST_TEST(offset_of(text, {2, 9}) == text.size());
  BOOST_TEST(offset_of("", {2, 2}) == 0U);
}

BOOST_AUTO_TEST_CASE(characters_are_skipped_as_a_whole_and_other_bytes_one_by_one) {
  BOOST_TEST(next_character("\u65E5x", 0) == 3U);
  BOOST_TEST(next_character("x", 0) == 1U);
  BOOST_TEST(next_character("x", 7) == 1U);
  BOOST_TEST(next_character("\xFF\xFF", 0) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
