// SPDX-License-Identifier: MIT
#include "journal/record/shard_names.hpp"

#include "../support.hpp"

namespace closer {
namespace {

std::string shard_in(std::string_view name) { return std::string(shard_of_name(name).value_or("none")); }

} // namespace

BOOST_AUTO_TEST_SUITE(shard_names)

BOOST_AUTO_TEST_CASE(what_holds_until_it_is_changed_is_standing_and_all_else_of_its_month) {
  for (const auto kind : {Kind::Vote, Kind::Plan, Kind::Pause, Kind::Rhythm, Kind::Idea}) {
    BOOST_TEST(shard_of(entry("2026-11-22-sam-k3f9x", kind)) == "standing");
  }
  for (const auto kind : {Kind::Hobby, Kind::Noticed, Kind::Note, Kind::Closeness, Kind::Seal, Kind::Other}) {
    BOOST_TEST(shard_of(entry("2026-11-22-sam-k3f9x", kind)) == "2026-11");
  }
}

BOOST_AUTO_TEST_CASE(the_month_is_that_of_the_id_and_not_of_the_moment) {
  auto record = entry("2026-11-30-sam-k3f9x", Kind::Note);
  record.at = moment("2026-12-01T00:30:00+01:00");
  BOOST_TEST(shard_of(record) == "2026-11");
  BOOST_TEST(month_of_id("0001-02-03-sam-k3f9x") == "0001-02");
}

BOOST_AUTO_TEST_CASE(the_files_of_a_shard_and_all_their_copies_are_of_it) {
  for (const auto* name : {"2026-11.sam.toml", "2026-11.sam 2.toml", "2026-11-sam.toml", "2026-11 (1).sam.toml",
                           "2026-11.sam.sync-conflict-20261122-101010-ABCDEFG.toml", "2026-11.", "2026-11.Sam.toml",
                           "2026-11x.sam.toml"}) {
    BOOST_TEST(shard_in(name) == "2026-11", name);
  }
  for (const auto* name : {"standing.sam.toml", "standing.sam 2.toml", "standing (Ana's conflicted copy).sam.toml",
                           "standing.ana.sync-conflict-20261122-101010-ABCDEFG.toml", "standing-sam.toml"}) {
    BOOST_TEST(shard_in(name) == "standing", name);
  }
}

BOOST_AUTO_TEST_CASE(what_begins_with_neither_is_of_none) {
  for (const auto* name : {"", "notes.toml", "2026-13.sam.toml", "2026-00.sam.toml", "2026-1.sam.toml", "2026-110.toml",
                           "2026-11", "26-11.sam.toml", "standing", "standings.sam.toml", "standing2.sam.toml",
                           "Standing.sam.toml", "outstanding.sam.toml", ".2026-11.sam.toml"}) {
    BOOST_TEST(shard_in(name) == "none", name);
  }
}

BOOST_AUTO_TEST_CASE(a_shard_has_a_number_that_is_greater_the_later_it_is) {
  BOOST_TEST(shard_number_of_name("2026-11.sam.toml").value() == 202'611U);
  BOOST_TEST(shard_number_of_name("standing.sam.toml").value() == standing_number);
  BOOST_TEST(!shard_number_of_name("notes.toml"));
  BOOST_TEST(number_of_shard("9999-12").value() < number_of_shard("standing").value());
  BOOST_TEST(number_of_shard("0001-01").value() < number_of_shard("0001-02").value());
  for (const auto* name : {"0001-01", "2026-11", "9999-12", "standing"}) {
    BOOST_TEST(name_of_shard(number_of_shard(name).value()) == name);
  }
  for (const auto* name : {"", "2026", "2026-1", "2026-13", "2026-00", "0000-01", "2026-111", "standin", "standings"}) {
    BOOST_TEST(!number_of_shard(name), name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
