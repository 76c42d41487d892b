// SPDX-License-Identifier: MIT
// Taking back what a writer wrote.
#include <fmt/format.h>

#include "writer_support.hpp"

namespace closer {
namespace {

using What = Undone::What;

} // namespace

BOOST_AUTO_TEST_SUITE(undo)

BOOST_AUTO_TEST_CASE(with_nothing_written_there_is_nothing_to_undo) {
  const Desk desk;
  BOOST_CHECK_EXCEPTION((void)desk.writer().undo(), Error, fails_with(Status::Failed, "nothing to undo"));
}

BOOST_AUTO_TEST_CASE(what_was_added_is_removed) {
  const Desk desk;
  desk.add("one");
  const auto second = desk.add("two");
  const auto done = desk.writer().undo();
  BOOST_REQUIRE(done.size() == 1U);
  BOOST_CHECK(done[0].what == What::Removed);
  BOOST_TEST(done[0].id == second.id);
  BOOST_TEST(done[0].record.value().text == "two");
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.read().records.at(second.id).rev == 2);
}

BOOST_AUTO_TEST_CASE(what_was_changed_is_as_it_was_one_rev_higher) {
  const Desk desk;
  const auto first = desk.add("one");
  desk.edit(first, "two");
  const auto done = desk.writer().undo();
  BOOST_REQUIRE(done.size() == 1U);
  BOOST_CHECK(done[0].what == What::Restored);
  BOOST_TEST(done[0].id == first.id);
  BOOST_TEST(done[0].record.value().text == "one");
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.read().records.at(first.id).rev == 3);
}

BOOST_AUTO_TEST_CASE(what_was_removed_is_there_again_under_a_new_id) {
  const Desk desk;
  const auto first = desk.add("one");
  desk.writer().replace(first, tombstone_of(first));
  const auto done = desk.writer().undo();
  BOOST_REQUIRE(done.size() == 1U);
  BOOST_CHECK(done[0].what == What::BroughtBack);
  BOOST_TEST(done[0].id != first.id);
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.read().records.at(first.id).gone);
  BOOST_TEST(desk.read().records.at(done[0].id).text == "one");
}

BOOST_AUTO_TEST_CASE(undoing_again_and_again_goes_back_to_the_beginning) {
  const Desk desk;
  const auto first = desk.add("one");
  const auto edited = desk.edit(first, "two");
  desk.writer().replace(edited, tombstone_of(edited));
  desk.add("three");
  for (const std::string expected : {"", "two ", "one ", ""}) {
    BOOST_TEST(desk.writer().undo().size() == 1U);
    BOOST_TEST(desk.texts() == expected);
  }
  BOOST_CHECK_THROW((void)desk.writer().undo(), Error);
}

BOOST_AUTO_TEST_CASE(one_writer_undoes_twice_too) {
  const Desk desk;
  const auto first = desk.add("one");
  desk.writer().replace(first, tombstone_of(first));
  auto writer = desk.writer();
  writer.undo();
  writer.undo();
  BOOST_TEST(desk.texts() == "");
  BOOST_CHECK_THROW((void)writer.undo(), Error);
}

BOOST_AUTO_TEST_CASE(a_pair_that_moved_a_record_to_another_day_is_undone_together) {
  const Desk desk;
  const auto first = desk.add("moved", "2026-11-22");
  {
    auto writer = desk.writer();
    auto on_another_day = first;
    on_another_day.at = moment("2026-10-05");
    writer.add(on_another_day);
    writer.replace(first, tombstone_of(first));
  }
  BOOST_TEST(desk.texts() == "moved ");
  BOOST_TEST(desk.writer().undo().size() == 2U);
  BOOST_TEST(desk.texts() == "moved ");
  std::string day;
  for (const auto& [id, record] : desk.read().records) {
    day += record.gone ? "" : id.substr(0, 10);
  }
  BOOST_TEST(day == "2026-11-22");
  desk.writer().undo(); // and the adding before it
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(a_command_that_wrote_one_record_twice_is_undone_whole) {
  const Desk desk;
  {
    auto writer = desk.writer();
    const auto first = writer.add(entry("2026-11-22-sam-00000", Kind::Note, "one"));
    auto edited = first;
    edited.text = "two";
    writer.replace(first, edited);
  }
  BOOST_TEST(desk.texts() == "two ");
  BOOST_CHECK_NO_THROW((void)desk.writer().undo());
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_undone_where_it_was_changed_since) {
  const Desk desk;
  const auto first = desk.add("one");
  auto elsewhere = first;
  elsewhere.text = "by hand";
  elsewhere.rev = 2;
  put(desk.journal_folder / "log/2026-11.sam 2.toml", write_line(elsewhere) + "\n");
  const auto before = desk.all_bytes();
  BOOST_CHECK_EXCEPTION((void)desk.writer().undo(), Error, fails_with(Status::Failed, "nothing was undone"));
  BOOST_TEST(desk.all_bytes() == before);
}

BOOST_AUTO_TEST_CASE(no_part_of_a_command_is_undone_where_one_was_changed_since) {
  const Desk desk;
  Record first;
  {
    auto writer = desk.writer();
    first = writer.add(entry("2026-11-22-sam-00000", Kind::Note, "one"));
    writer.add(entry("2026-11-22-sam-00000", Kind::Note, "two"));
  }
  auto elsewhere = first;
  elsewhere.text = "by hand";
  elsewhere.rev = 2;
  put(desk.journal_folder / "log/2026-11.sam 2.toml", write_line(elsewhere) + "\n");
  const auto before = desk.all_bytes();
  BOOST_CHECK_THROW((void)desk.writer().undo(), Error);
  BOOST_TEST(desk.all_bytes() == before);
}

BOOST_AUTO_TEST_CASE(what_is_undone_in_part_is_completed) {
  const Desk desk;
  Record first;
  {
    auto writer = desk.writer();
    first = writer.add(entry("2026-11-22-sam-00000", Kind::Note, "one"));
    writer.add(entry("2026-11-22-sam-00000", Kind::Note, "two"));
  }
  put(desk.journal_folder / "log/2026-11.sam 2.toml", first.id + " = { gone = true, rev = 2 }\n");
  const auto done = desk.writer().undo();
  BOOST_REQUIRE(done.size() == 1U);
  BOOST_TEST(done[0].record.value().text == "two");
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(what_is_undone_already_is_not_undone_again) {
  const Desk desk;
  const auto first = desk.add("one");
  const auto second = desk.add("two");
  put(desk.journal_folder / "log/2026-11.sam 2.toml", second.id + " = { gone = true, rev = 2 }\n");
  BOOST_CHECK_EXCEPTION((void)desk.writer().undo(), Error, fails_with(Status::Failed, "already undone"));
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.writer().undo().front().id == first.id);
}

BOOST_AUTO_TEST_CASE(what_another_person_wrote_here_is_not_mine_to_undo) {
  const Desk desk;
  desk.add("one");
  const auto before = desk.all_bytes();
  BOOST_CHECK_THROW((void)desk.writer("ana").undo(), Error);
  BOOST_TEST(desk.all_bytes() == before);
  BOOST_TEST(desk.writer().undo().size() == 1U); // and stays theirs
}

BOOST_AUTO_TEST_CASE(a_hobby_of_the_same_slug_as_the_others_is_not_taken_for_it) {
  const Desk desk;
  desk.add_hobby("Chess");
  (void)desk.writer("ana").add(desk.read().hobbies.at(0));
  const auto before = desk.all_bytes();
  BOOST_CHECK_THROW((void)desk.writer().undo(), Error);
  BOOST_TEST(desk.all_bytes() == before);
}

BOOST_AUTO_TEST_CASE(what_lasts_is_named_and_then_skipped) {
  const Desk desk;
  desk.add("one");
  bool is_done = false;
  desk.writer().write_irreversibly("a great change", [&] { is_done = true; });
  BOOST_TEST(is_done);
  BOOST_CHECK_EXCEPTION((void)desk.writer().undo(), Error, fails_with(Status::Failed, "a great change"));
  BOOST_TEST(desk.texts() == "one ");
  BOOST_TEST(desk.writer().undo().size() == 1U);
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(what_was_to_last_and_failed_is_not_named) {
  const Desk desk;
  desk.add("one");
  BOOST_CHECK_THROW(desk.writer().write_irreversibly("a great change", [] { throw Error(Status::Failed, "no"); }),
                    Error);
  BOOST_TEST(desk.writer().undo().size() == 1U);
}

BOOST_AUTO_TEST_CASE(hobbies_are_undone_too) {
  const Desk desk;
  const auto chess = desk.add_hobby("Chess");
  auto noted = chess;
  noted.note = "Mondays";
  noted = desk.writer().replace(chess, noted);
  desk.writer().replace(noted, tombstone_of(noted));
  const auto names = [&] {
    std::string result;
    for (const auto& hobby : desk.read().hobbies) {
      result += hobby.gone ? "" : hobby.name + ":" + hobby.note + " ";
    }
    return result;
  };
  BOOST_CHECK(desk.writer().undo().at(0).what == What::BroughtBack);
  BOOST_TEST(names() == "Chess:Mondays ");
  BOOST_CHECK(desk.writer().undo().at(0).what == What::Restored);
  BOOST_TEST(names() == "Chess: ");
  const auto done = desk.writer().undo();
  BOOST_CHECK(done.at(0).what == What::Removed);
  BOOST_TEST(done.at(0).hobby == "Chess");
  BOOST_TEST(names() == "");
}

BOOST_AUTO_TEST_CASE(a_record_with_unknown_fields_and_nasty_text_is_undone_too) {
  const Desk desk;
  auto record = entry("2026-11-22-sam-00000", Kind::Other, "\"\\\n\t\u202E\x1b}");
  record.foreign_kind = "hug";
  record.foreign = {{"a b", "{ c = [1.5, 07:32:00] }"}};
  const auto written = desk.writer().add(record);
  desk.edit(desk.read().records.at(written.id), "x");
  BOOST_CHECK_NO_THROW((void)desk.writer().undo());
  BOOST_TEST(desk.read().records.at(written.id).text == record.text);
  BOOST_CHECK_NO_THROW((void)desk.writer().undo());
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(what_was_added_together_is_removed_together) {
  const Desk desk;
  desk.add("before");
  desk.writer().add_all({write_line(entry("2026-11-22-sam-00001", Kind::Note, "one")),
                         write_line(entry("2026-10-22-sam-00002", Kind::Note, "two"))},
                        {});
  BOOST_TEST(desk.writer().undo().size() == 2U);
  BOOST_TEST(desk.texts() == "before ");
}

BOOST_AUTO_TEST_CASE(many_of_both_sides_are_removed_together_and_what_was_there_stays) {
  const Desk desk;
  desk.add("before");
  auto kept = entry("2026-11-22-sam-00003", Kind::Note, "kept");
  kept.is_private = true;
  auto before = kept;
  before.text = "kept before";
  (void)desk.writer().add(before);
  std::vector<std::string> lines;
  for (int i = 0; i < 300; ++i) {
    lines.push_back(write_line(entry(fmt::format("2026-{:02}-20-sam-{:05}", i % 11 + 1, i), Kind::Note, "one")));
  }
  desk.writer().add_all(lines, {kept});
  BOOST_TEST(desk.writer().undo().size() == lines.size() + 1);
  BOOST_TEST(desk.texts() == "before ");
  BOOST_TEST(!holds(contents_of(desk.data_folder / "private.toml"), "\"kept\""));
  BOOST_TEST(holds(contents_of(desk.data_folder / "private.toml"), "kept before"));
  const auto gone = desk.read().records.at(lines.back().substr(0, lines.back().find(' ')));
  BOOST_TEST((gone.rev == 2 && gone.again)); // so that it may be imported again
}

BOOST_AUTO_TEST_CASE(of_what_was_cut_short_the_part_that_came_is_removed) {
  const Desk desk;
  desk.writer().add_all({write_line(entry("2026-11-22-sam-00001", Kind::Note, "one")),
                         write_line(entry("2026-10-22-sam-00002", Kind::Note, "two"))},
                        {});
  std::filesystem::remove(desk.journal_folder / "log/2026-11.sam.toml"); // as if it had never been written
  BOOST_TEST(desk.writer().undo().size() == 1U);
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_CASE(a_change_that_cannot_be_remembered_is_not_written) {
  const Desk desk;
  put(desk.state_folder / "undo.toml", "");
  auto writer = desk.writer();
  std::filesystem::remove(desk.state_folder / "undo.toml");
  std::filesystem::create_directory(desk.state_folder / "undo.toml");
  BOOST_CHECK_THROW(writer.add(entry("2026-11-22-sam-00000", Kind::Note, "one")), Error);
  BOOST_TEST(desk.texts() == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
