// SPDX-License-Identifier: MIT
#include "model/way.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(way)

BOOST_AUTO_TEST_CASE(the_four_ways_have_their_names_and_titles) {
  BOOST_TEST(name(Way::Hobby) == "hobby");
  BOOST_TEST(name(Way::Outing) == "outing");
  BOOST_TEST(name(Way::Little) == "little");
  BOOST_TEST(name(Way::Listen) == "listen");
  BOOST_TEST(title(Way::Hobby) == "Each other's thing");
  BOOST_TEST(title(Way::Outing) == "Out together");
  BOOST_TEST(title(Way::Little) == "Little things");
  BOOST_TEST(title(Way::Listen) == "Listening");
}

BOOST_AUTO_TEST_CASE(a_way_is_found_by_its_exact_name) {
  for (const Way one : all_ways) {
    BOOST_CHECK(way_named(name(one)) == one);
  }
  for (const std::string_view wrong : {"", "Hobby", "hobbies", "noticed", "note", " hobby"}) {
    BOOST_TEST(!way_named(wrong).has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
