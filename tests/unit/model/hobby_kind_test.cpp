// SPDX-License-Identifier: MIT
#include "model/hobby_kind.hpp"

#include <set>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(hobby_kind)

BOOST_AUTO_TEST_CASE(every_kind_of_hobby_is_found_by_its_name) {
  const auto names = hobby_kind_names();
  BOOST_TEST(std::set<std::string_view>(names.begin(), names.end()).size() == 9U);
  for (const auto word : names) {
    BOOST_REQUIRE(hobby_kind_named(word).has_value());
    BOOST_TEST(name(*hobby_kind_named(word)) == word);
  }
}

BOOST_AUTO_TEST_CASE(names_are_in_the_order_of_the_enum) {
  BOOST_TEST(name(HobbyKind::Making) == "making");
  BOOST_TEST(name(HobbyKind::Cooking) == "cooking");
  BOOST_TEST(name(HobbyKind::Music) == "music");
  BOOST_TEST(name(HobbyKind::Learning) == "learning");
  BOOST_TEST(hobby_kind_names().at(static_cast<std::size_t>(HobbyKind::Reading)) == "reading");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_kind_of_hobby_is_none) {
  for (const std::string_view word : {"", "Music", "musi", "music ", "chess"}) {
    BOOST_TEST(!hobby_kind_named(word).has_value(), word);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
