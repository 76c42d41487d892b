// SPDX-License-Identifier: MIT
#include "model/hobby_index.hpp"

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

BOOST_AUTO_TEST_SUITE(thing_index)

BOOST_AUTO_TEST_CASE(words_name_things_by_slug_or_name_without_regard_to_case) {
  auto gone = make_thing("chess-2", "sam", "Chess");
  gone.gone = true;
  const std::vector<Thing> things = {make_thing("chess", "ana", "Chess"), make_thing("chess", "sam", "Speed chess"),
                                     make_thing("cafe-creme", "sam", "Caf\u00E9 cr\u00E8me"), gone};
  const ThingIndex names(things);
  BOOST_TEST(names.named("CHESS").size() == 2U); // by slug, of both; not what is gone
  BOOST_TEST(names.named("speed Chess").size() == 1U);
  BOOST_TEST(names.named("sam/chess").size() == 1U);
  BOOST_TEST(names.named("sam/chess").front()->owner == "sam");
  BOOST_TEST(names.named(" cafe\u0301 CR\u00C8ME ").size() == 1U);
  BOOST_TEST(names.named("ana/cafe-creme").empty());
  BOOST_TEST(names.named("").empty());
}

BOOST_AUTO_TEST_CASE(a_thing_that_is_no_longer_listed_is_called_by_its_slug) {
  auto gone = make_thing("golf", "sam", "Golf");
  gone.gone = true;
  const std::vector<Thing> things = {make_thing("chess", "ana", "Ana's chess"), make_thing("chess", "sam", "Sam's chess"), gone};
  const ThingIndex names(things);
  auto record = entry("2026-11-22-sam-k3f9x", Kind::Thing);
  BOOST_TEST(names.name_of_thing(record) == "");
  record.thing = "chess";
  record.whose = "sam";
  BOOST_TEST(names.name_of_thing(record) == "Sam's chess");
  record.whose = "ana";
  BOOST_TEST(names.name_of_thing(record) == "Ana's chess");
  record.thing = "golf";
  record.whose = "sam";
  BOOST_TEST(names.name_of_thing(record) == "golf");
}

BOOST_AUTO_TEST_CASE(of_many_that_share_a_name_there_are_enough_to_tell_that_there_is_not_one) {
  std::vector<Thing> things = {make_thing("chess", "ana", "Board")};
  for (int i = 0; i < 9; ++i) {
    things.push_back(make_thing("board-" + std::to_string(i), "sam", "Board"));
  }
  const ThingIndex names(things);
  BOOST_TEST(names.named("board").size() == 3U);
  BOOST_TEST(names.named("board").front() == &things.front());
  BOOST_TEST(names.named("sam/board").size() == 2U);
  BOOST_TEST(names.named("board-8").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_thing_that_is_called_like_its_slug_is_named_once) {
  const std::vector<Thing> things = {make_thing("chess", "sam", "Chess")};
  BOOST_TEST(ThingIndex(things).named("chess").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
