// SPDX-License-Identifier: MIT
// What holds until it is changed: written, changed, undone and read.
#include "journal/folder/shard_list.hpp"
#include "standing_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(standing_records)

BOOST_AUTO_TEST_CASE(a_vote_is_written_to_what_is_standing) {
  const Room room;
  const auto written = room.writer().add(room.vote("yes"));
  BOOST_TEST(room.log(standing_file) == write_line(written) + "\n");
  BOOST_TEST(!std::filesystem::exists(room.journal_folder / "log" / month_file));
  BOOST_CHECK(room.read().records.at(written.id) == written);
  BOOST_TEST(room.checked().findings.empty());
}

BOOST_AUTO_TEST_CASE(every_kind_is_written_where_its_shard_says) {
  const Room room;
  for (const auto kind : {Kind::Plan, Kind::Pause, Kind::Idea, Kind::Note, Kind::Closeness}) {
    const auto written = room.writer().add(entry("2026-11-22-sam-00000", kind, std::string(name(kind))));
    BOOST_TEST(holds(room.log(is_standing(kind) ? standing_file : month_file), written.id), name(kind));
  }
}

BOOST_AUTO_TEST_CASE(a_standing_record_is_changed_where_it_is) {
  const Room room;
  const auto plan = room.writer().add(entry("2026-11-22-sam-00000", Kind::Plan, "The lake"));
  const auto edited = room.edit(plan, "The sea");
  BOOST_TEST(edited.rev == 2);
  BOOST_TEST(room.log(standing_file) == write_line(edited) + "\n");
  const auto gone = room.writer().replace(edited, tombstone_of(edited));
  BOOST_TEST(room.log(standing_file) == write_line(gone) + "\n");
  BOOST_TEST(room.checked().findings.empty()); // it stays where it was
}

BOOST_AUTO_TEST_CASE(a_vote_is_undone) {
  const Room room;
  const auto vote = room.writer().add(room.vote("no"));
  const auto undone = room.writer().undo();
  BOOST_REQUIRE(undone.size() == 1U);
  BOOST_CHECK(undone[0].what == Undone::What::Removed);
  BOOST_CHECK(undone[0].record.value().kind == Kind::Vote);
  BOOST_TEST(undone[0].record->vote == "no");
  BOOST_TEST(room.read().records.at(vote.id).gone);
  BOOST_TEST(room.checked().findings.empty());
  BOOST_TEST(room.read().findings.empty());
}

BOOST_AUTO_TEST_CASE(a_plan_that_was_removed_comes_back_to_what_is_standing) {
  const Room room;
  const auto plan = room.writer().add(entry("2026-11-22-sam-00000", Kind::Plan, "The lake"));
  room.writer().replace(plan, tombstone_of(plan));
  const auto undone = room.writer().undo();
  BOOST_REQUIRE(undone.size() == 1U);
  BOOST_CHECK(undone[0].what == Undone::What::BroughtBack);
  BOOST_TEST(room.read().records.at(undone[0].id).text == "The lake");
  BOOST_TEST(holds(room.log(standing_file), undone[0].id));
  BOOST_TEST(!std::filesystem::exists(room.journal_folder / "log" / month_file));
  BOOST_TEST(room.checked().findings.empty());
}

BOOST_AUTO_TEST_CASE(an_edit_is_undone_where_it_is) {
  const Room room;
  const auto plan = room.writer().add(entry("2026-11-22-sam-00000", Kind::Plan, "The lake"));
  (void)room.edit(plan, "The sea");
  BOOST_TEST(room.writer().undo().size() == 1U);
  BOOST_TEST(room.read().records.at(plan.id).text == "The lake");
  BOOST_TEST(room.checked().findings.empty());
}

BOOST_AUTO_TEST_CASE(a_vote_that_is_in_a_month_can_be_changed_all_the_same) {
  const Room room;
  room.log(month_file, a_note + a_vote);
  const auto before = room.read().records.at("2026-11-21-sam-bbbbb");
  auto after = before;
  after.vote = "yes";
  const auto written = room.writer().replace(before, after);
  BOOST_TEST(room.read().records.at(written.id).vote == "yes");
  room.fix_all();
  BOOST_TEST(room.log(month_file) == a_note);
  BOOST_TEST(room.log(standing_file) == write_line(written) + "\n");
}

BOOST_AUTO_TEST_CASE(what_is_standing_comes_before_the_months_the_newest_first) {
  const Room room;
  for (const auto* name :
       {"2026-11.sam.toml", "standing.ana.toml", "2025-12.ana.toml", "standing.sam 2.toml", "standings.sam.toml"}) {
    room.log(name, "");
  }
  BOOST_CHECK(
      (names_of(ShardList(room.journal).take_all()) == std::vector<std::string>{"standing", "2026-11", "2025-12"}));
}

BOOST_AUTO_TEST_CASE(reading_since_a_month_takes_what_is_standing_and_the_months_from_it_on) {
  const Room room;
  room.log(month_file, a_note);
  room.log("2026-09.ana.toml", "2026-09-01-ana-ccccc = { kind = \"note\", at = 2026-09-01 }\n");
  room.log("2020-01.sam.toml", "2020-01-01-sam-ddddd = { kind = \"note\", at = 2020-01-01 }\n");
  room.log("standing.sam.toml", a_vote);
  room.log("standing.ana 2.toml",
           "2019-05-01-ana-eeeee = { kind = \"vote\", at = 2019-05-01, idea = \"x\", vote = \"no\" }\n");
  BOOST_TEST(keys_of(room.since("2026-11")) == "eeeee aaaaa bbbbb ");
  BOOST_TEST(keys_of(room.since("2026-09")) == "eeeee ccccc aaaaa bbbbb ");
  BOOST_TEST(keys_of(room.since("2026-12")) == "eeeee bbbbb ");
  BOOST_TEST(keys_of(room.since("0001-01")) == "eeeee ddddd ccccc aaaaa bbbbb ");
}

BOOST_AUTO_TEST_CASE(a_month_that_cannot_be_read_costs_nothing_where_it_is_not_asked_for) {
  const Room room;
  room.log(month_file, a_note);
  room.log("2020-01.sam.toml", "nonsense\n");
  BOOST_TEST(room.since("2026-11").findings.empty());
  BOOST_TEST(room.since("2020-01").findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
