// SPDX-License-Identifier: MIT
#include "model/hobby.hpp"

#include "../support.hpp"

namespace closer {
namespace {

Thing make_thing(std::string slug, std::string owner, std::string name) {
  Thing thing;
  thing.slug = std::move(slug);
  thing.owner = std::move(owner);
  thing.name = std::move(name);
  return thing;
}

} // namespace

BOOST_AUTO_TEST_SUITE(thing)

BOOST_AUTO_TEST_CASE(there_are_three_ways_to_share) {
  for (const auto one : {Share::Share, Share::Open, Share::Solo}) {
    BOOST_CHECK(share_named(name(one)) == one);
  }
  BOOST_TEST(name(Share::Solo) == "solo");
  BOOST_TEST(!share_named("").has_value());
  BOOST_TEST(!share_named("Solo").has_value());
}

BOOST_AUTO_TEST_CASE(a_removed_thing_is_its_slug_and_owner_and_no_more) {
  auto full = make_thing("chess", "sam", "Chess");
  full.share = Share::Solo;
  full.note = "Thursdays";
  full.foreign = {{"club", "\"SK\""}};
  Thing expected;
  expected.slug = "chess";
  expected.owner = "sam";
  expected.gone = true;
  BOOST_CHECK(removed(full) == expected);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
