// SPDX-License-Identifier: MIT
#include "model/hobby.hpp"

#include "../support.hpp"

namespace closer {
namespace {

Hobby make_hobby(std::string slug, std::string owner, std::string name) {
  Hobby hobby;
  hobby.slug = std::move(slug);
  hobby.owner = std::move(owner);
  hobby.name = std::move(name);
  return hobby;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hobby)

BOOST_AUTO_TEST_CASE(there_are_three_ways_to_share) {
  for (const auto one : {Share::Share, Share::Open, Share::Solo}) {
    BOOST_CHECK(share_named(name(one)) == one);
  }
  BOOST_TEST(name(Share::Solo) == "solo");
  BOOST_TEST(!share_named("").has_value());
  BOOST_TEST(!share_named("Solo").has_value());
}

BOOST_AUTO_TEST_CASE(a_removed_hobby_is_its_slug_and_owner_and_no_more) {
  auto full = make_hobby("chess", "sam", "Chess");
  full.share = Share::Solo;
  full.note = "Thursdays";
  full.foreign = {{"club", "\"SK\""}};
  Hobby expected;
  expected.slug = "chess";
  expected.owner = "sam";
  expected.gone = true;
  BOOST_CHECK(tombstone_of(full) == expected);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
