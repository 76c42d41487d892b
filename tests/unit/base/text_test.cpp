// SPDX-License-Identifier: MIT
#include "base/text/text.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(trimming_takes_white_space_off_both_ends) {
  BOOST_TEST(trim(" \t\r\n a b \n") == "a b");
  BOOST_TEST(trim(" \n ") == "");
  BOOST_TEST(trim("\u00A0\u3000\u00E9 \u00E9\u00A0\n\u200B") == "\u00E9 \u00E9");
  BOOST_TEST(trim("\u00A0") == "");
  BOOST_TEST(trim("\xFF \xA0 \xC2") == "\xFF \xA0 \xC2"); // which isn't a text
  BOOST_TEST(trim("") == "");
}

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts_and_joining_undoes_it) {
  const auto parts = split(",a,,b,", ',');
  BOOST_CHECK((parts == std::vector<std::string_view>{"", "a", "", "b", ""}));
  BOOST_TEST(split("", ',').size() == 1U);
  BOOST_TEST(join(Lines(parts.begin(), parts.end()), ",") == ",a,,b,");
  BOOST_TEST(join(Lines{}, ", ") == "");
  BOOST_TEST(join(parts, ", ") == ", a, , b, ");
}

BOOST_AUTO_TEST_CASE(one_is_singular_and_all_others_are_plural) {
  BOOST_TEST(counted(1, "day") == "1 day");
  BOOST_TEST(counted(0, "day") == "0 days");
  BOOST_TEST(counted(3, "day") == "3 days");
  BOOST_TEST(counted(1, "hobby", "hobbies") == "1 hobby");
  BOOST_TEST(counted(2, "hobby", "hobbies") == "2 hobbies");
}

BOOST_AUTO_TEST_CASE(newlines_become_plain_and_other_carriage_returns_stay) {
  BOOST_TEST(with_plain_newlines("a\r\n\r\nb\rc\n\r") == "a\n\nb\rc\n\r");
  BOOST_TEST(with_plain_newlines("\r\r\n") == "\r\n");
  BOOST_TEST(with_plain_newlines("") == "");
}

BOOST_AUTO_TEST_CASE(counts_are_words_up_to_twelve) {
  BOOST_TEST(in_digits(999) == "999");
  BOOST_TEST(in_digits(-999) == "-999");
  BOOST_TEST(in_digits(1234567) == "1,234,567");
  BOOST_TEST(counted(3899, "thing") == "3,899 things");
  BOOST_TEST(in_words(0) == "no");
  BOOST_TEST(in_words(7) == "seven");
  BOOST_TEST(in_words(12) == "twelve");
  BOOST_TEST(in_words(13) == "13");
  BOOST_TEST(in_words(1'250'000) == "1,250,000");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
