// SPDX-License-Identifier: MIT
#include "base/text/searchable.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using Places = std::vector<SearchableText::Place>;

BOOST_AUTO_TEST_SUITE(searchable_test)

BOOST_AUTO_TEST_CASE(case_and_marks_do_not_count) {
  BOOST_TEST(searchable("Crème BRÛLÉE") == "creme brulee");
  BOOST_TEST(searchable("Straße") == "strasse");
  BOOST_TEST(searchable("Łódź, Ørsted, đ") == "lodz, orsted, d");
  BOOST_TEST(searchable("e\u0301te\u0301") == "ete");
  BOOST_TEST(searchable("ΆΝΝΑ") == "αννα");
  BOOST_TEST(searchable("ﬁn") == "fin");
  BOOST_TEST(searchable("日本") == "日本");
  BOOST_TEST(searchable("") == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_text_stays_as_it_is) { BOOST_TEST(searchable("a\xFF\x80Z") == "a\xFF\x80z"); }

BOOST_AUTO_TEST_CASE(places_are_those_of_the_text_as_it_was) {
  const std::string text = "Café, CAFE und Cafe\u0301s";
  const auto places = SearchableText(text).places_of("cafe");
  BOOST_REQUIRE(places.size() == 3U);
  BOOST_TEST(text.substr(places[0].first, places[0].second) == "Café");
  BOOST_TEST(text.substr(places[1].first, places[1].second) == "CAFE");
  BOOST_TEST(text.substr(places[2].first, places[2].second) == "Cafe\u0301");
}

BOOST_AUTO_TEST_CASE(a_letter_that_becomes_two_counts_whole) {
  const std::string text = "Straße";
  const auto places = SearchableText(text).places_of("ras");
  BOOST_REQUIRE(places.size() == 1U);
  BOOST_TEST(text.substr(places[0].first, places[0].second) == "raß");
  BOOST_TEST((SearchableText("x").places_of("y") == Places()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace closer
