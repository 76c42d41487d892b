// SPDX-License-Identifier: MIT
#include "base/text/pattern.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_AUTO_TEST_CASE(a_whole_text_matches_in_groups_and_a_part_of_it_does_not) {
  const Pattern clock(R"((\d{1,2}):(\d{2})(:\d{2})?)");
  const auto match = clock.match("19:30");
  BOOST_REQUIRE(match);
  const std::vector<std::string_view> wanted = {"19:30", "19", "30", ""};
  BOOST_TEST(*match == wanted, boost::test_tools::per_element());
  BOOST_TEST(!clock.match("at 19:30"));
  BOOST_TEST(!clock.match("19:30 or so"));
  BOOST_TEST(!clock.match(""));
}

BOOST_AUTO_TEST_CASE(a_long_text_never_matches_however_deep_its_steps_would_be) {
  const Pattern any("a*");
  BOOST_TEST(any.match(std::string(128, 'a')).has_value());
  BOOST_TEST(!any.match(std::string(129, 'a')));
  BOOST_TEST(!any.match(std::string(1'000'000, 'a')));
}

BOOST_AUTO_TEST_CASE(each_place_is_replaced) {
  BOOST_TEST(Pattern(R"((\d),(\d))").replaced("1,5 or 2,5, and 3", "$1.$2") == "1.5 or 2.5, and 3");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
