// SPDX-License-Identifier: MIT
#include "journal/write/lineage.hpp"

#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "writer_support.hpp"

namespace closer {
namespace {

struct Line : Desk {
  [[nodiscard]] Lineage lineage() const {
    Reading reading;
    return shown_all(journal, Lineage("sam"), reading);
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(lineage_of_a_record, Line)

BOOST_AUTO_TEST_CASE(what_moved_and_was_brought_back_is_known_by_the_ids_that_it_had) {
  const auto first = add("secret");
  auto after = edit(first, "the secret");
  const auto before = after;
  after.at.day = on("2026-10-20");
  const auto moved = writer().move(before, after);
  (void)writer().replace(moved, tombstone_of(moved));
  const auto back = writer().undo().at(0).id;
  (void)add("other");
  const auto records = read().records;
  const auto origins = lineage().origins_of(records.at(back));
  BOOST_REQUIRE(origins.size() == 2U);
  BOOST_CHECK(origins[0] == records.at(moved.id));
  BOOST_CHECK(origins[1] == records.at(first.id));
  BOOST_TEST(lineage().origins_of(origins[1]).empty());
  BOOST_TEST(lineage().present_of(origins[1]).value() == back);
  BOOST_TEST(lineage().present_of(origins[0]).value() == back);
}

BOOST_AUTO_TEST_CASE(what_is_gone_for_good_is_nothing_now) {
  const auto before = add("secret");
  (void)writer().replace(before, tombstone_of(before));
  const auto gone = read().records.at(before.id);
  BOOST_TEST(!lineage().present_of(gone).has_value());
  BOOST_TEST(lineage().origins_of(gone).empty());
  BOOST_TEST(lineage().present_of(add("other")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
