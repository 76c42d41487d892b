// SPDX-License-Identifier: MIT
// What holds until it is changed: checked and fixed.
#include "standing_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(checking_what_is_standing)

BOOST_AUTO_TEST_CASE(a_record_that_is_in_the_wrong_shard_is_reported_and_moved) {
  const Room room;
  room.log(month_file, a_note + a_vote);
  const auto result = room.checked();
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_CHECK(result.findings[0].fixer == CheckFinding::Fixer::Closer);
  BOOST_TEST(result.findings[0].finding.where.line == 2U);
  BOOST_TEST(holds(result.findings[0].finding.message, "standing"));
  room.fix_all();
  BOOST_TEST(room.log(month_file) == a_note);
  BOOST_TEST(room.log(standing_file) == a_vote);
}

BOOST_AUTO_TEST_CASE(a_note_that_is_among_votes_goes_to_its_month) {
  const Room room;
  room.log(standing_file, a_note + a_vote);
  BOOST_TEST(room.checked().findings.size() == 1U);
  room.fix_all();
  BOOST_TEST(room.log(month_file) == a_note);
  BOOST_TEST(room.log(standing_file) == a_vote);
}

BOOST_AUTO_TEST_CASE(between_the_steps_of_fixing_every_record_is_somewhere) {
  const Room room;
  room.log(month_file, a_note + a_vote);
  room.log(standing_file, "2026-11-19-sam-ccccc = { kind = \"note\", at = 2026-11-19 }\n");
  const auto before = room.read().records;
  const auto fixes = room.checked().fixes;
  for (const auto& each : fixes) {
    carry_out(room.journal, {each});
    BOOST_CHECK(room.read().records == before);
  }
}

BOOST_AUTO_TEST_CASE(what_is_gone_stays_where_it_was) {
  const std::string gone_vote = "2026-11-21-sam-bbbbb = { gone = true, rev = 2 }\n";
  const Room room;
  room.log(standing_file, a_vote + gone_vote);
  room.fix_all();
  BOOST_TEST(room.log(standing_file) == gone_vote);
  BOOST_TEST(!std::filesystem::exists(room.journal_folder / "log" / month_file));
  const Room other;
  other.log(month_file, a_note + gone_vote);
  BOOST_TEST(other.checked().findings.empty());
  BOOST_TEST(other.checked().fixes.empty());
}

BOOST_AUTO_TEST_CASE(what_is_gone_wins_wherever_it_is) {
  const std::string gone_vote = "2026-11-21-sam-bbbbb = { gone = true, rev = 2 }\n";
  for (const bool is_swapped : {false, true}) {
    const Room room;
    room.log(is_swapped ? standing_file : month_file, gone_vote);
    room.log(is_swapped ? month_file : standing_file, a_vote);
    room.fix_all();
    BOOST_TEST(room.read().records.at("2026-11-21-sam-bbbbb").gone);
    BOOST_TEST(room.checked().findings.empty());
    BOOST_TEST(!holds(room.log(month_file) + room.log(standing_file), "kind = \"vote\""));
  }
}

BOOST_AUTO_TEST_CASE(copies_of_what_is_standing_are_folded_in) {
  const Room room;
  room.log("standing.sam.sync-conflict-20261122-101010-ABCDEFG.toml", a_vote);
  BOOST_TEST(room.checked().findings.size() == 1U);
  room.fix_all();
  BOOST_TEST(room.log(standing_file) == a_vote);
  BOOST_CHECK((Folder::open(room.journal_folder / "log").names() == std::vector<std::string>{standing_file}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
