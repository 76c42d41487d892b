// SPDX-License-Identifier: MIT
#include "journal/new_keys.hpp"

#include <set>

#include "../support.hpp"

namespace closer {
namespace {

Thing thing_named(const std::string& name) {
  Thing thing;
  thing.owner = "sam";
  thing.name = name;
  return thing;
}

std::string slug_among(const std::vector<Thing>& used, const std::string& name) {
  auto thing = thing_named(name);
  give_key(thing, used);
  return thing.slug;
}

} // namespace

BOOST_AUTO_TEST_SUITE(new_keys)

BOOST_AUTO_TEST_CASE(a_record_gets_an_id_of_its_day_and_its_author_each_time_another) {
  const TemporaryFolder here;
  const PrivateSide private_side(here / "share", here / "journal");
  std::set<std::string> ids;
  for (int i = 0; i < 100; ++i) {
    Record record;
    record.at = moment("2026-11-22");
    give_key(record, "sam", std::nullopt, private_side);
    BOOST_REQUIRE(parse_record_id(record.id).has_value());
    BOOST_TEST(record.id.starts_with("2026-11-22-sam-"));
    ids.insert(record.id);
  }
  BOOST_TEST(ids.size() == 100U);
}

BOOST_AUTO_TEST_CASE(a_thing_gets_a_slug_that_its_owner_does_not_use) {
  auto chess = thing_named("Chess");
  chess.slug = "chess";
  auto others = chess;
  others.owner = "ana";
  auto gone = chess;
  gone.gone = true;
  BOOST_TEST(slug_among({}, "Chess!") == "chess");
  BOOST_TEST(slug_among({others, gone}, "Chess") == "chess");
  BOOST_TEST(slug_among({chess}, "Chess") == "chess-2");
  BOOST_TEST(slug_among({}, "\u6F22").starts_with("thing-"));
}

BOOST_AUTO_TEST_CASE(what_follows_from_a_record_has_the_same_tail_every_time) {
  const auto tail = tail_behind("2026-11-22-sam-aaaaa", 1);
  BOOST_TEST(tail.size() == 5U);
  BOOST_TEST(tail == tail_behind("2026-11-22-sam-aaaaa", 1));
  BOOST_TEST(tail != tail_behind("2026-11-22-sam-aaaaa", 2));
  BOOST_TEST(tail != tail_behind("2026-11-22-sam-bbbbb", 1));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
