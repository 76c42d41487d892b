// SPDX-License-Identifier: MIT
#include "journal/write/writer.hpp"

#include "journal/record/hobby_line.hpp"
#include "writer_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(writer)

BOOST_AUTO_TEST_CASE(an_added_record_gets_an_id_and_is_in_its_month) {
  const Desk desk;
  const auto first = desk.add("Coffee in bed", "2026-11-22");
  const auto second = desk.add("Tea", "2025-01-31");
  const auto id = parse_record_id(first.id).value();
  BOOST_TEST(iso_day(id.day) == "2026-11-22");
  BOOST_TEST(id.author == "sam");
  BOOST_TEST(first.rev == 1);
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") == write_line(first) + "\n");
  BOOST_TEST(contents_of(desk.journal_folder / "log/2025-01.sam.toml") == write_line(second) + "\n");
  BOOST_CHECK(desk.read().records.at(first.id) == first);
}

BOOST_AUTO_TEST_CASE(many_records_are_added_as_they_are) {
  const Desk desk;
  auto edited = entry("2026-11-21-sam-00002", Kind::Note, "two");
  edited.rev = 4;
  const auto first = entry("2026-11-22-sam-00001", Kind::Note, "one");
  const auto old = entry("2024-02-29-sam-00003", Kind::Little, "three");
  desk.writer().add_all({write_line(first), write_line(edited), write_line(old)}, {});
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") ==
             write_line(first) + "\n" + write_line(edited) + "\n");
  BOOST_TEST(contents_of(desk.journal_folder / "log/2024-02.sam.toml") == write_line(old) + "\n");
}

BOOST_AUTO_TEST_CASE(of_many_records_a_failure_says_how_many_are_written) {
  const Desk desk;
  std::filesystem::create_directories(desk.journal_folder / "log/2026-11.sam.toml");
  const auto now = entry("2026-11-22-sam-00001", Kind::Note, "one");
  const auto old = entry("2024-02-29-sam-00003", Kind::Little, "three");
  BOOST_CHECK_EXCEPTION(desk.writer().add_all({write_line(now), write_line(old)}, {}), Error,
                        fails_with(Status::Failed, "1 of 2 entries were written"));
  BOOST_CHECK_EXCEPTION(desk.writer().add_all({write_line(now)}, {}), Error,
                        fails_with(Status::Failed, "nothing was written"));
  BOOST_TEST(desk.writer().undo().size() == 1U);
}

// Ends a command at that step, counted from 1.
Writer::Step interrupted_at(int step) {
  return [step]() mutable {
    if (--step == 0) {
      throw Error(Status::Interrupted, "interrupted");
    }
  };
}

BOOST_AUTO_TEST_CASE(many_records_that_are_interrupted_and_their_undo_leave_all_as_it_was) {
  const Desk desk;
  const auto kept = desk.writer().add(entry("2026-11-22-sam-00000", Kind::Note, "before"));
  const auto before = desk.all_bytes();
  auto secret = entry("2026-11-22-sam-00009", Kind::Note, "secret");
  secret.is_private = true;
  const std::vector<std::string> lines = {write_line(entry("2024-02-29-sam-00003", Kind::Little, "three")),
                                          write_line(entry("2026-11-22-sam-00001", Kind::Note, "one"))};
  for (const int step : {1, 2}) {
    BOOST_CHECK_EXCEPTION(desk.writer().add_all(lines, {secret}, interrupted_at(step)), Error,
                          fails_with(Status::Interrupted, "interrupted"));
    BOOST_TEST(desk.all_bytes() == before);
    std::vector<Finding> findings;
    BOOST_TEST(PrivateSide(desk.data_folder, desk.journal_folder).read(findings).empty());
  }
  desk.writer().add_all(lines, {secret});
  const auto after = desk.all_bytes();
  for (int step = 1; step <= 5; ++step) { // three that are looked at, and two that are removed
    BOOST_CHECK_EXCEPTION((void)desk.writer().undo(interrupted_at(step)), Error,
                          fails_with(Status::Interrupted, "interrupted"));
    BOOST_TEST(desk.all_bytes() == after);
  }
  BOOST_TEST(desk.writer().undo().size() == 3U);
  BOOST_TEST(desk.writer().undo().front().id == kept.id);
}

BOOST_AUTO_TEST_CASE(anothers_record_among_many_is_refused) {
  const Desk desk;
  const auto mine = entry("2026-11-22-sam-00001", Kind::Note, "one");
  BOOST_CHECK_EXCEPTION(
      desk.writer().add_all({write_line(mine), write_line(entry("2026-11-22-ana-00001", Kind::Note, "x"))}, {}), Error,
      fails_with(Status::Failed, "Ana's"));
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(the_day_of_the_id_is_the_writers_own_day) {
  const Desk desk;
  auto record = entry("2026-11-22-sam-00000", Kind::Note, "x");
  record.at = moment("2026-12-01T00:30:00+13:00"); // 30 November in UTC
  BOOST_TEST(desk.writer().add(record).id.starts_with("2026-12-01-sam-"));
}

BOOST_AUTO_TEST_CASE(a_torn_file_gets_a_new_line_of_its_own) {
  const Desk desk;
  put(desk.journal_folder / "log/2026-11.sam.toml", "2026-11-20-sam-aa");
  const auto record = desk.add("x");
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") ==
             "2026-11-20-sam-aa\n" + write_line(record) + "\n");
}

BOOST_AUTO_TEST_CASE(folders_are_0700_and_files_0600_whatever_the_mask) {
  const Umask none(0);
  const Desk desk;
  desk.add("x");
  desk.add_hobby("Chess");
  for (const auto& folder : {desk.journal_folder / "log", desk.journal_folder / "hobbies", desk.state_folder,
                             desk.state_folder.parent_path()}) {
    BOOST_TEST_CONTEXT(folder) { BOOST_TEST(mode_of(folder) == 0700U); }
  }
  for (const auto& file : {desk.journal_folder / "log/2026-11.sam.toml", desk.journal_folder / "hobbies/sam.toml",
                           desk.state_folder / "lock", desk.state_folder / "undo.toml"}) {
    BOOST_TEST_CONTEXT(file) { BOOST_TEST(mode_of(file) == 0600U); }
  }
}

BOOST_AUTO_TEST_CASE(nothing_but_the_lines_is_written_to_the_journal) {
  const Desk desk;
  desk.add("x");
  desk.writer().undo();
  BOOST_CHECK((Folder::open(desk.journal_folder).names() == std::vector<std::string>{"closer.toml", "log"}));
  BOOST_CHECK((Folder::open(desk.journal_folder / "log").names() == std::vector<std::string>{"2026-11.sam.toml"}));
  BOOST_CHECK((Folder::open(desk.state_folder).names() == std::vector<std::string>{"lock", "undo.toml"}));
}

BOOST_AUTO_TEST_CASE(a_replaced_record_is_in_place_one_rev_higher) {
  const Desk desk;
  const auto first = desk.add("one");
  const auto second = desk.add("two");
  auto edited = first;
  edited.text = "edited";
  edited.rev = 99; // the writer counts
  const auto written = desk.writer().replace(first, edited);
  BOOST_TEST(written.rev == 2);
  BOOST_TEST(written.text == "edited");
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") ==
             write_line(written) + "\n" + write_line(second) + "\n");
}

BOOST_AUTO_TEST_CASE(a_removed_record_is_replaced_by_what_keeps_it_removed) {
  const Desk desk;
  const auto record = desk.add("one");
  const auto gone = desk.writer().replace(record, tombstone_of(record));
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") == record.id + " = { gone = true, rev = 2 }\n");
  BOOST_TEST(gone.gone);
}

BOOST_AUTO_TEST_CASE(anothers_record_or_hobby_is_refused) {
  const Desk desk;
  const auto record = desk.add("mine");
  const auto hobby = desk.add_hobby("Chess");
  const auto before = desk.all_bytes();
  auto edited = record;
  edited.text = "yours";
  BOOST_CHECK_EXCEPTION((void)desk.writer("ana").replace(record, edited), Error, fails_with(Status::Failed, "Sam's"));
  BOOST_CHECK_EXCEPTION((void)desk.writer("ana").replace(hobby, tombstone_of(hobby)), Error,
                        fails_with(Status::Failed, "nothing was written"));
  BOOST_TEST(desk.all_bytes() == before);
}

BOOST_AUTO_TEST_CASE(what_was_changed_since_is_refused) {
  const Desk desk;
  const auto record = desk.add("one");
  auto edited = record;
  edited.text = "two";
  desk.writer().replace(record, edited);
  const auto before = desk.all_bytes();
  BOOST_CHECK_EXCEPTION((void)desk.writer().replace(record, tombstone_of(record)), Error,
                        fails_with(Status::Failed, "changed since"));
  put(desk.journal_folder / "log/2026-11.sam.toml", "");
  BOOST_CHECK_EXCEPTION((void)desk.writer().replace(edited, tombstone_of(record)), Error,
                        fails_with(Status::Failed, "changed since"));
  BOOST_TEST(before != desk.all_bytes());
}

BOOST_AUTO_TEST_CASE(a_record_of_a_conflict_copy_is_edited_in_the_own_file) {
  const Desk desk;
  auto record = desk.add("one");
  record.rev = 5;
  record.text = "from the copy";
  put(desk.journal_folder / "log/2026-11.sam 2.toml", write_line(record) + "\n");
  auto edited = record;
  edited.text = "edited";
  const auto written = desk.writer().replace(record, edited);
  BOOST_TEST(written.rev == 6);
  BOOST_CHECK(desk.read().records.at(record.id) == written);
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam 2.toml") == write_line(record) + "\n");
}

BOOST_AUTO_TEST_CASE(unknown_fields_survive_an_edit) {
  const Desk desk;
  const std::string id = "2026-11-20-sam-aaaaa";
  put(desk.journal_folder / "log/2026-11.sam.toml",
      id + " = { mood = { high = [1.5] }, kind = \"hug\", at = 2026-11-20, text = \"x\" }\n");
  const auto record = desk.read().records.at(id);
  auto edited = record;
  edited.text = "y";
  desk.writer().replace(record, edited);
  BOOST_TEST(contents_of(desk.journal_folder / "log/2026-11.sam.toml") ==
             id + " = { kind = \"hug\", at = 2026-11-20, text = \"y\", mood = { high = [1.5] }, rev = 2 }\n");
}

BOOST_AUTO_TEST_CASE(over_the_highest_rev_only_a_removal_wins) {
  const Desk desk;
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Note, "x");
  record.rev = std::numeric_limits<std::int64_t>::max();
  put(desk.journal_folder / "log/2026-11.sam.toml", write_line(record) + "\n");
  auto edited = record;
  edited.text = "y";
  const auto moved = desk.writer().replace(record, edited);
  BOOST_TEST(moved.id != record.id);
  BOOST_TEST(moved.id.starts_with("2026-11-20-sam-"));
  BOOST_TEST(moved.rev == 1);
  BOOST_TEST(desk.read().records.at(moved.id).text == "y");
  BOOST_TEST(desk.read().records.at(record.id).gone);
  desk.writer().undo(); // as a move is
  BOOST_TEST(desk.read().records.at(moved.id).gone);

  auto chess = desk.add_hobby("Chess");
  chess.rev = record.rev;
  put(desk.journal_folder / "hobbies/sam.toml", write_line(chess) + "\n");
  auto renamed = chess;
  renamed.name = "Golf";
  BOOST_CHECK_EXCEPTION((void)desk.writer().replace(chess, renamed), Error,
                        fails_with(Status::NeedsPerson, "nothing was written"));
  const auto gone = desk.writer().replace(chess, tombstone_of(chess));
  BOOST_TEST(gone.rev == record.rev);
  BOOST_TEST(desk.read().hobbies.at(0).gone);
  BOOST_CHECK_EXCEPTION((void)desk.writer().replace(gone, renamed), Error,
                        fails_with(Status::NeedsPerson, "nothing was written"));
  BOOST_TEST(desk.add_hobby("Chess").slug == "chess-2");
}

BOOST_AUTO_TEST_CASE(nothing_is_written_through_a_link) {
  const Desk desk;
  put(desk.journal_folder / "elsewhere.toml", "kept\n");
  std::filesystem::create_directory(desk.journal_folder / "log");
  std::filesystem::create_symlink("../elsewhere.toml", desk.journal_folder / "log/2026-11.sam.toml");
  BOOST_CHECK_THROW((void)desk.add("x"), Error);
  BOOST_TEST(contents_of(desk.journal_folder / "elsewhere.toml") == "kept\n");
}

BOOST_AUTO_TEST_CASE(a_new_hobby_gets_a_slug_of_its_own) {
  const Desk desk;
  BOOST_TEST(desk.add_hobby("Caf\u00E9 cr\u00E8me").slug == "cafe-creme");
  BOOST_TEST(desk.add_hobby("cafe creme").slug == "cafe-creme-2");
  const auto unsayable = desk.add_hobby("\u6F22\u5B57").slug;
  BOOST_TEST(is_slug(unsayable));
  const auto lengthy = desk.add_hobby(std::string(300, 'x')).slug;
  BOOST_TEST(is_slug(lengthy));
  const auto hobbies = desk.read().hobbies;
  BOOST_TEST(hobbies.size() == 4U);
  BOOST_TEST(hobbies.at(0).owner == "sam");
}

BOOST_AUTO_TEST_CASE(a_removed_hobby_is_taken_up_again_under_its_slug) {
  const Desk desk;
  const auto chess = desk.add_hobby("Chess");
  desk.writer().replace(chess, tombstone_of(chess));
  const auto again = desk.add_hobby("Chess");
  BOOST_TEST(again.slug == chess.slug);
  BOOST_TEST(again.rev == 3);
  const auto reading = desk.read();
  BOOST_TEST(reading.findings.empty());
  BOOST_REQUIRE(reading.hobbies.size() == 1U);
  BOOST_CHECK(reading.hobbies[0] == again);
  BOOST_TEST(desk.add_hobby("chess").slug == "chess-2"); // it isn't gone now
}

BOOST_AUTO_TEST_CASE(the_writer_holds_the_lock_while_it_lives) {
  const Desk desk;
  const auto is_free = [](const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool free = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    ::close(file);
    return free;
  };
  for (const auto& place : {desk.state_folder / "lock", desk.journal.folder.path()}) {
    {
      const auto writer = desk.writer();
      BOOST_TEST(!is_free(place));
    }
    BOOST_TEST(is_free(place));
  }
}

BOOST_AUTO_TEST_CASE(an_entry_that_moves_to_another_day_is_there_once) {
  const Desk desk;
  const auto first = desk.add("one");
  auto after = first;
  after.at = moment("2026-10-30T12:00:00+01:00");
  const auto moved = desk.writer().move(first, after);
  BOOST_TEST(moved.id.starts_with("2026-10-30-sam-"));
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.read().records.at(first.id).gone);
  BOOST_TEST(desk.writer().undo().size() == 2U);
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.read().records.at(moved.id).gone);
}

BOOST_AUTO_TEST_CASE(a_move_that_was_cut_off_is_completed_by_doing_it_again) {
  const Desk desk;
  const auto first = desk.add("one");
  auto after = first;
  after.at = moment("2026-10-30T12:00:00+01:00");
  const auto moved = desk.writer().move(first, after);
  put(desk.journal_folder / "log/2026-11.sam.toml", write_line(first) + "\n"); // as before the second step
  BOOST_TEST(desk.texts() == "one one ");
  BOOST_TEST(desk.writer().move(first, after).id == moved.id);
  BOOST_TEST(desk.texts() == "one ");
}

BOOST_AUTO_TEST_CASE(a_move_made_again_finds_its_record_also_if_that_was_edited) {
  const Desk desk;
  const auto first = desk.add("one");
  auto after = first;
  after.at = moment("2026-10-30T12:00:00+01:00");
  const auto moved = desk.writer().move(first, after);
  desk.edit(moved, "changed");
  put(desk.journal_folder / "log/2026-11.sam.toml", write_line(first) + "\n"); // as an older copy has it
  BOOST_TEST(desk.writer().move(first, after).id == moved.id);
  BOOST_TEST(desk.texts() == "changed ");
  BOOST_TEST(desk.read().records.at(first.id).gone);
}

BOOST_AUTO_TEST_CASE(a_move_that_says_something_new_makes_another_id) {
  const Desk desk;
  const auto first = desk.add("one");
  auto after = first;
  after.at = moment("2026-10-30T12:00:00+01:00");
  const auto moved = desk.writer().move(first, after);
  desk.edit(moved, "changed");
  put(desk.journal_folder / "log/2026-11.sam.toml", write_line(first) + "\n");
  after.text = "new";
  BOOST_TEST(desk.writer().move(first, after).id != moved.id);
  BOOST_TEST(desk.texts() == "changed new ");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
