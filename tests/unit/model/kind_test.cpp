// SPDX-License-Identifier: MIT
#include "model/kind.hpp"

#include <set>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(kind)

BOOST_AUTO_TEST_CASE(every_kind_is_found_by_its_name) {
  for (const auto word : kind_names) {
    BOOST_TEST(name(kind_named(word)) == word);
  }
  BOOST_TEST(std::set<std::string_view>(kind_names.begin(), kind_names.end()).size() == kind_names.size());
  BOOST_CHECK(kind_named("noticed") == Kind::Noticed);
  BOOST_CHECK(kind_named("opening") == Kind::Opening);
}

BOOST_AUTO_TEST_CASE(what_this_version_does_not_know_is_other) {
  for (const std::string_view unknown : {"", "Hobby", "other", "hug"}) {
    BOOST_CHECK(kind_named(unknown) == Kind::Other);
  }
  BOOST_TEST(name(Kind::Other) == "");
}

BOOST_AUTO_TEST_CASE(noticed_counts_as_a_little_thing_and_machine_made_kinds_for_nothing) {
  BOOST_CHECK(way_of(Kind::Hobby) == Way::Hobby);
  BOOST_CHECK(way_of(Kind::Outing) == Way::Outing);
  BOOST_CHECK(way_of(Kind::Little) == Way::Little);
  BOOST_CHECK(way_of(Kind::Noticed) == Way::Little);
  BOOST_CHECK(way_of(Kind::Listen) == Way::Listen);
  for (const Kind none : {Kind::Note, Kind::Closeness, Kind::Vote, Kind::Plan, Kind::Pause, Kind::Rhythm, Kind::Idea,
                          Kind::MarkedDay, Kind::Seal, Kind::Opening, Kind::Other}) {
    BOOST_TEST(!way_of(none).has_value());
  }
}

BOOST_AUTO_TEST_CASE(what_machines_keep_is_not_an_entry) {
  for (const Kind machine :
       {Kind::Vote, Kind::Plan, Kind::Pause, Kind::Rhythm, Kind::Idea, Kind::MarkedDay, Kind::Seal, Kind::Opening}) {
    BOOST_TEST(!is_entry(machine));
  }
  for (const Kind entry : {Kind::Hobby, Kind::Outing, Kind::Little, Kind::Noticed, Kind::Listen, Kind::Note,
                           Kind::Closeness, Kind::Other}) {
    BOOST_TEST(is_entry(entry));
  }
}

BOOST_AUTO_TEST_CASE(what_log_writes_is_an_entry_and_no_other_kind_is_of_a_way_or_needs_a_text) {
  for (const auto word : kind_names) {
    const auto kind = kind_named(word);
    BOOST_TEST((is_entry(kind) || !is_loggable(kind)), word);
    BOOST_TEST((is_loggable(kind) || (!way_of(kind) && !traits_of(kind).needs_text)), word);
  }
  BOOST_TEST(is_loggable(Kind::Note));
  BOOST_TEST(!is_loggable(Kind::Closeness)); // a mark of it is sealed
  BOOST_TEST(!is_loggable(Kind::Other));
}

BOOST_AUTO_TEST_CASE(a_seal_and_an_opening_are_sealed) {
  BOOST_TEST(is_sealed(Kind::Seal));
  BOOST_TEST(is_sealed(Kind::Opening));
  BOOST_TEST(!is_sealed(Kind::Closeness));
}

BOOST_AUTO_TEST_CASE(votes_plans_pauses_rhythms_and_ideas_of_their_own_hold_until_they_are_changed) {
  for (const auto word : kind_names) {
    const bool is_one = word == "vote" || word == "plan" || word == "pause" || word == "rhythm" || word == "idea" ||
                        word == "day" || word == "series";
    BOOST_TEST(is_standing(kind_named(word)) == is_one, word);
  }
  BOOST_TEST(!is_standing(Kind::Other)); // its home is its month
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
