// SPDX-License-Identifier: MIT
// The couple's own files of ideas, which change the built-in ones and add to them.
#include <limits>

#include "../support.hpp"
#include "idea_file_support.hpp"

namespace closer {
namespace {

Catalogue built_in() { return std::move(read_own(idea("dusk-walk") + idea("night-swim", {{"cost", "2"}})).catalogue); }

Idea idea_of(const Record& record) {
  static Catalogue catalogue;
  put_idea_of(record, catalogue);
  return catalogue.ideas().back();
}

Record record_of_idea(const std::string& text, std::string_view way) {
  auto record = entry("2026-11-22-sam-k3f9x", Kind::Idea, text);
  record.way = way;
  return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(own_ideas)

BOOST_AUTO_TEST_CASE(a_new_idea_needs_a_way_and_a_title_and_no_more) {
  const auto result = read_theirs("[our-bench]\nway = \"little\"\ntitle = \"Sit on our bench\"\n");
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.ideas.size() == 1U);
  const auto& one = result.ideas[0];
  BOOST_CHECK(one.way == Way::Little);
  BOOST_TEST(one.minutes == 30);
  BOOST_TEST(one.cost == 0);
  BOOST_CHECK(one.place == Idea::Place::Either);
  BOOST_CHECK(one.energy == Idea::Energy::Calm);
  BOOST_TEST(one.talk == 1);
  BOOST_TEST(one.novelty == 1);
  BOOST_TEST(one.group == "our-bench"); // like no other
  BOOST_TEST(one.seasons == 0xFU);
  left_out("[wrong]\ntitle = \"x\"\n", "way", Omission::HasDefault);
  left_out("[wrong]\nway = \"little\"\n", "title", Omission::HasDefault);
}

BOOST_AUTO_TEST_CASE(an_idea_on_a_line_is_read_too) {
  const auto result = read_theirs("our-bench = { way = \"little\", title = \"Sit on our bench\", minutes = 5 }\n");
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.ideas[0].minutes == 5);
}

BOOST_AUTO_TEST_CASE(an_idea_that_is_there_changes_only_the_fields_that_are_named) {
  const auto catalogue = built_in();
  const auto before = catalogue.ideas();
  const auto result = read_theirs("[dusk-walk]\nminutes = 20\nseasons = [\"winter\"]\n", built_in());
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.ideas.size() == 2U);
  const auto& changed = result.ideas[0];
  BOOST_TEST(changed.id == "dusk-walk");
  BOOST_TEST(changed.minutes == 20);
  BOOST_TEST(changed.seasons == 0b1000U);
  BOOST_TEST(changed.title == before[0].title);
  BOOST_CHECK(changed.way == before[0].way);
  BOOST_TEST(changed.talk == before[0].talk);
  BOOST_TEST(changed.group == before[0].group);
  BOOST_TEST(result.ideas[1].cost == 2);
}

BOOST_AUTO_TEST_CASE(off_takes_an_idea_out_and_false_leaves_it) {
  const auto gone = read_theirs("[dusk-walk]\noff = true\n", built_in());
  BOOST_TEST(gone.findings.empty());
  BOOST_REQUIRE(gone.ideas.size() == 1U);
  BOOST_TEST(gone.ideas[0].id == "night-swim");
  BOOST_TEST(read_theirs("[dusk-walk]\noff = false\n", built_in()).ideas.size() == 2U);
  const auto absent = read_theirs("[of-an-older-version]\noff = true\n", built_in());
  BOOST_TEST(absent.ideas.size() == 2U);
  BOOST_TEST(absent.findings.empty()); // an idea that closer has dropped since
}

BOOST_AUTO_TEST_CASE(what_was_taken_out_can_be_there_anew) {
  auto result = read_theirs("[dusk-walk]\noff = true\n", built_in());
  result = read_theirs("[dusk-walk]\nway = \"little\"\ntitle = \"Ours\"\n", std::move(result.catalogue));
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.ideas.size() == 2U);
  BOOST_TEST(result.ideas.back().title == "Ours");
}

BOOST_AUTO_TEST_CASE(a_wrong_change_leaves_the_idea_as_it_was) {
  const auto result = read_theirs("[dusk-walk]\nminutes = 0\ntitle = \"Another\"\n", built_in());
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(holds(result.findings[0].message, "minutes"));
  BOOST_TEST(result.findings[0].where.line == 2U);
  BOOST_TEST(result.ideas[0].title == "Walk at dusk");
  BOOST_TEST(result.ideas[0].minutes == 90);
}

BOOST_AUTO_TEST_CASE(a_slip_of_the_hand_is_named_with_its_line_and_what_was_meant) {
  const auto result = read_theirs("# ours\n\n[dusk-walk]\nminutes = 20\ngorup = \"walk\"\n", built_in());
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(result.findings[0].where.line == 5U);
  BOOST_TEST(holds(result.findings[0].message, "'gorup'; did you mean 'group'?"));
  BOOST_TEST(result.ideas[0].minutes == 90);
}

BOOST_AUTO_TEST_CASE(a_line_that_cannot_be_read_costs_that_idea_alone) {
  const auto result = read_theirs("[our-bench]\nway = \"little\"\ntitle = \"Sit\"\n\n"
                                  "[broken]\nway = \"little\"\ntitle = \"no end\n\n"
                                  "[our-hill]\nway = \"little\"\ntitle = \"Climb\"\n");
  BOOST_REQUIRE(result.ideas.size() == 2U);
  BOOST_TEST(result.ideas[0].id == "our-bench");
  BOOST_TEST(result.ideas[1].id == "our-hill");
  BOOST_REQUIRE(!result.findings.empty());
  for (const auto& finding : result.findings) {
    BOOST_TEST(finding.where.line >= 5U);
    BOOST_TEST(finding.where.line <= 7U);
  }
}

BOOST_AUTO_TEST_CASE(findings_come_in_the_order_of_lines) {
  const auto result = read_theirs("[one]\nway = \"hug\"\ntitle = \"x\"\n\n[two]\nway = \"little\ntitle = \"x\"\n\n"
                                  "[three]\nway = \"little\"\ntitle = 3\nminutes = 0\n");
  BOOST_TEST(result.ideas.empty());
  BOOST_TEST(result.findings.size() >= 4U);
  BOOST_TEST(std::is_sorted(result.findings.begin(), result.findings.end(),
                            [](const Finding& l, const Finding& r) { return l.where.line < r.where.line; }));
}

BOOST_AUTO_TEST_CASE(between_conflict_markers_both_sides_are_read) {
  const auto result = read_theirs("<<<<<<< HEAD\n[our-bench]\nway = \"little\"\ntitle = \"Sit\"\n=======\n"
                                  "[our-hill]\nway = \"little\"\ntitle = \"Climb\"\n>>>>>>> theirs\n");
  BOOST_TEST(result.ideas.size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_idea_that_was_changed_on_both_sides_of_a_conflict_is_there_once) {
  const auto result = read_theirs("<<<<<<< HEAD\n[our-bench]\nway = \"little\"\ntitle = \"Sit\"\n=======\n"
                                  "[our-bench]\nway = \"little\"\ntitle = \"Stand\"\n>>>>>>> theirs\n");
  BOOST_REQUIRE(result.ideas.size() == 1U);
  BOOST_TEST((result.ideas[0].title == "Sit" || result.ideas[0].title == "Stand"));
}

BOOST_AUTO_TEST_CASE(a_record_of_kind_idea_is_one_of_their_own) {
  auto record = record_of_idea("Swim \u00E0 deux", "outing");
  record.minutes = 90;
  const auto one = idea_of(record);
  BOOST_TEST(one.id == "sam-k3f9x");
  BOOST_TEST(is_idea_id(one.id));
  BOOST_CHECK(one.way == Way::Outing);
  BOOST_TEST(one.title == "Swim \u00E0 deux");
  BOOST_TEST(one.minutes == 90);
  BOOST_TEST(one.group == "sam-k3f9x");
  BOOST_TEST(one.talk == 1);
  BOOST_TEST(one.novelty == 1);
  BOOST_TEST(one.seasons == 0xFU);
}

BOOST_AUTO_TEST_CASE(a_record_of_an_idea_without_minutes_or_a_known_way_is_taken_for_a_little_thing_of_half_an_hour) {
  const auto one = idea_of(record_of_idea("x", "hug"));
  BOOST_CHECK(one.way == Way::Little);
  BOOST_TEST(one.minutes == 30);
}

BOOST_AUTO_TEST_CASE(no_number_of_minutes_in_a_record_makes_an_idea_of_less_than_nothing) {
  auto record = record_of_idea("x", "little");
  record.minutes = std::numeric_limits<std::int64_t>::max();
  BOOST_TEST(idea_of(record).minutes >= 1'440);
  record.minutes = 1LL << 32U;
  BOOST_TEST(idea_of(record).minutes >= 1'440);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
