// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox.hpp"

#include "inbox_support.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

// A journal with an inbox, as one machine has it.
struct House {
  TemporaryFolder folder;

  House() {
    put(folder / "closer.toml", "format = 1\nid = \"j7k2m9x4qd0tvw\"\n[people.ana]\n[people.sam]\n");
    put(folder / "inbox/ana/notes.txt", "");
  }
  [[nodiscard]] std::string notes() const { return contents_of(folder / "inbox/ana/notes.txt"); }
  [[nodiscard]] std::string log() const { return contents_of(folder / "log/2026-11.ana.toml"); }
  void write(std::string_view text) const { put(folder / "inbox/ana/notes.txt", text); }
  [[nodiscard]] TakenIn take(Day today = sunday) const { return take_in(open_journal(folder.path()), today); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(inbox)

BOOST_AUTO_TEST_CASE(lines_become_records_and_leave_the_file) {
  const House house;
  house.write("little tea\nlittle\n");
  const auto taken = house.take();
  BOOST_TEST(taken.records.size() == 1U);
  BOOST_TEST(house.log() == write_line(taken.records.at(0)) + "\n");
  BOOST_TEST(house.notes() == "little\n");
  BOOST_TEST(taken.findings.at(0).where.line == 1U); // where it is now
  BOOST_TEST(house.take().records.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_comes_back_adds_nothing) {
  const House house;
  house.write("little tea\n");
  (void)house.take();
  const auto log = house.log();
  house.write("little tea\n");
  put(house.folder / "inbox/ana/notes.sync-conflict-20261122-210413-ABCDEFG.txt", "little tea\n");
  const auto taken = house.take();
  BOOST_TEST(taken.there == 2U);
  BOOST_TEST(house.log() == log);
  BOOST_TEST(house.notes().empty());
}

BOOST_AUTO_TEST_CASE(a_line_whose_file_was_left_dated_keeps_its_day) {
  const House house;
  house.write(read("notes.txt", "little tea\n").dated); // as a crash leaves it
  const auto taken = house.take(on("2026-11-25"));
  BOOST_TEST(taken.records.at(0).id == ids(read("notes.txt", "little tea")).at(0));
}

BOOST_AUTO_TEST_CASE(what_was_edited_or_removed_stays_so) {
  const House house;
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  for (const std::string rest : {R"(kind = "note", at = 2026-11-22, text = "other", rev = 2)", "gone = true, rev = 2"}) {
    const auto line = id + " = { " + rest + " }\n";
    put(house.folder / "log/2026-11.ana.toml", line);
    house.write("little tea\n");
    BOOST_TEST(house.take().there == 1U);
    BOOST_TEST(house.log() == line);
  }
}

BOOST_AUTO_TEST_CASE(an_id_that_stands_for_something_else_is_passed_over) {
  const House house;
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  put(house.folder / "log/2026-11.ana.toml", id + R"( = { kind = "note", at = 2026-11-22, text = "other" })" "\n");
  house.write("little tea\n");
  const auto taken = house.take();
  BOOST_TEST(taken.records.size() == 1U);
  BOOST_TEST(taken.records.at(0).id != id);
  house.write("little tea\n");
  BOOST_TEST(house.take().there == 1U);
}

BOOST_AUTO_TEST_CASE(where_the_month_cannot_be_read_the_inbox_stays) {
  const House house;
  std::filesystem::create_directories(house.folder / "log/2026-11.ana.toml");
  house.write("little tea\n");
  BOOST_CHECK_EXCEPTION((void)house.take(), Error, fails_with(Status::Failed, "nothing was written"));
  BOOST_TEST(house.notes() == "little tea\n");
}

BOOST_AUTO_TEST_CASE(looking_writes_nothing) {
  const House house;
  house.write("little tea\n");
  BOOST_TEST(look_into_inbox(open_journal(house.folder.path()), sunday).records.size() == 1U);
  BOOST_TEST(house.notes() == "little tea\n");
  BOOST_TEST(!std::filesystem::exists(house.folder / "log"));
}

BOOST_AUTO_TEST_CASE(a_folder_of_nobodys_and_links_are_reported) {
  const House house;
  put(house.folder / "inbox/Ana/notes.txt", "little tea\n");
  put(house.folder / "secret.txt", "little secret\n");
  std::filesystem::create_symlink("../../secret.txt", house.folder / "inbox/ana/link.txt");
  std::filesystem::create_directory_symlink("..", house.folder / "inbox/sam");
  put(house.folder / "inbox/ana/photo.jpg", "x");
  put(house.folder / "inbox/ana/long.txt", std::string((1U << 20U) + 1, 'x'));
  const auto taken = house.take();
  BOOST_TEST(taken.records.empty());
  BOOST_TEST(taken.findings.size() == 4U);
  BOOST_TEST(taken.strange.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_whole_inbox_is_bounded_and_the_rest_comes_next_time) {
  const House house;
  for (int i = 0; i < 5; ++i) {
    put(house.folder / ("inbox/ana/" + std::to_string(i) + ".txt"), std::to_string(i) + std::string(1'000'000, 'x'));
  }
  BOOST_TEST(house.take().records.size() == 4U);
  BOOST_TEST(house.take().records.size() == 1U);
}

BOOST_AUTO_TEST_CASE(every_line_counts_where_ids_meet) {
  // Among so many equal lines some have the same five characters.
  const House house;
  std::string lines;
  for (int i = 0; i < 10'000; ++i) {
    lines += "toast\n";
  }
  house.write(lines);
  BOOST_TEST(house.take().records.size() == 10'000U);
  house.write(lines);
  BOOST_TEST(house.take().there == 10'000U);
  house.write(lines + "toast\ntoast\n");
  BOOST_TEST(house.take().findings.size() == 1U);
  BOOST_TEST(house.notes() == lines + "toast\ntoast\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
