// SPDX-License-Identifier: MIT
#include "model/thing.hpp"

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

BOOST_AUTO_TEST_CASE(words_name_things_by_slug_or_name_without_regard_to_case) {
  auto gone = make_thing("chess-2", "sam", "Chess");
  gone.gone = true;
  const std::vector<Thing> things = {make_thing("chess", "ana", "Chess"), make_thing("chess", "sam", "Speed chess"),
                                     make_thing("cafe-creme", "sam", "Caf\u00E9 cr\u00E8me"), gone};
  BOOST_TEST(things_named(things, "CHESS").size() == 2U); // by slug, of both; not what is gone
  BOOST_TEST(things_named(things, "speed Chess").size() == 1U);
  BOOST_TEST(things_named(things, "sam/chess").size() == 1U);
  BOOST_TEST(things_named(things, "sam/chess").front()->owner == "sam");
  BOOST_TEST(things_named(things, " cafe\u0301 CR\u00C8ME ").size() == 1U);
  BOOST_TEST(things_named(things, "ana/cafe-creme").empty());
  BOOST_TEST(things_named(things, "").empty());
}

BOOST_AUTO_TEST_CASE(a_thing_that_is_no_longer_listed_is_called_by_its_slug) {
  auto gone = make_thing("golf", "sam", "Golf");
  gone.gone = true;
  const std::vector<Thing> things = {make_thing("chess", "ana", "Ana's chess"), make_thing("chess", "sam", "Sam's chess"), gone};
  auto record = entry("2026-11-22-sam-k3f9x", Kind::Thing);
  BOOST_TEST(thing_name(things, record) == "");
  record.thing = "chess";
  record.whose = "sam";
  BOOST_TEST(thing_name(things, record) == "Sam's chess");
  record.whose = "ana";
  BOOST_TEST(thing_name(things, record) == "Ana's chess");
  record.thing = "golf";
  record.whose = "sam";
  BOOST_TEST(thing_name(things, record) == "golf");
}

BOOST_AUTO_TEST_CASE(a_thing_was_last_done_when_any_entry_of_a_way_says_so) {
  const auto chess = make_thing("chess", "sam", "Chess");
  const auto about = [](const std::string& id, Kind kind, const std::string& whose) {
    auto record = entry(id, kind);
    record.thing = "chess";
    record.whose = whose;
    return record;
  };
  BOOST_TEST(!last_done({}, chess).has_value());
  const auto first = about("2026-11-01-sam-aaaaa", Kind::Thing, "sam");
  BOOST_CHECK(last_done(records_of({first}), chess) == on("2026-11-01"));
  BOOST_CHECK(last_done(records_of({first, about("2026-11-03-ana-bbbbb", Kind::Outing, "")}), chess) == on("2026-11-03"));
  auto earlier = about("2026-11-05-ana-ccccc", Kind::Thing, "sam");
  earlier.at = moment("2026-10-01"); // written down later
  BOOST_CHECK(last_done(records_of({first, earlier}), chess) == on("2026-11-01"));
  BOOST_CHECK(last_done(records_of({first, about("2026-11-09-ana-ddddd", Kind::Thing, "ana"),
                                    about("2026-11-10-ana-eeeee", Kind::Vote, "sam"),
                                    about("2026-11-10-ana-fffff", Kind::Note, "sam")}),
                        chess) == on("2026-11-01"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
