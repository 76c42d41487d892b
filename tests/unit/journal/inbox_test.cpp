// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox.hpp"

#include <chrono>
#include <filesystem>

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
  [[nodiscard]] InboxImport import_all(Day today = sunday) const {
    return import_inbox(open_journal(folder.path()), {When{today, std::nullopt}});
  }
};

} // namespace

BOOST_AUTO_TEST_SUITE(inbox)

BOOST_AUTO_TEST_CASE(lines_become_records_and_leave_the_file) {
  const House house;
  house.write("little tea\nlittle\n");
  const auto taken = house.import_all();
  BOOST_TEST(taken.records.size() == 1U);
  BOOST_TEST(house.log() == write_line(taken.records.at(0).record) + "\n");
  BOOST_TEST(house.notes() == "little\n");
  BOOST_TEST(taken.unread.at("ana").at(0).where.line == 1U); // where it is now
  BOOST_TEST(house.import_all().records.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_comes_back_adds_nothing) {
  const House house;
  house.write("little tea\n");
  (void)house.import_all();
  const auto log = house.log();
  house.write("little tea\n");
  put(house.folder / "inbox/ana/notes.sync-conflict-20261122-210413-ABCDEFG.txt", "little tea\n");
  const auto taken = house.import_all();
  BOOST_TEST(taken.there == 2U);
  BOOST_TEST(house.log() == log);
  BOOST_TEST(house.notes().empty());
}

BOOST_AUTO_TEST_CASE(a_line_whose_file_was_left_dated_keeps_its_day) {
  const House house;
  house.write(dated_contents(read("notes.txt", "little tea\n"))); // as a crash leaves it
  const auto taken = house.import_all(on("2026-11-25"));
  BOOST_TEST(taken.records.at(0).record.id == ids(read("notes.txt", "little tea")).at(0));
}

BOOST_AUTO_TEST_CASE(what_was_edited_or_removed_stays_so) {
  const House house;
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  for (const std::string rest :
       {R"(kind = "note", at = 2026-11-22, text = "other", rev = 2)", "gone = true, rev = 2"}) {
    const auto line = id + " = { " + rest + " }\n";
    put(house.folder / "log/2026-11.ana.toml", line);
    house.write("little tea\n");
    BOOST_TEST(house.import_all().there == 1U);
    BOOST_TEST(house.log() == line);
  }
}

BOOST_AUTO_TEST_CASE(an_id_that_means_something_else_is_skipped) {
  const House house;
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  put(house.folder / "log/2026-11.ana.toml", id + R"( = { kind = "note", at = 2026-11-22, text = "other" })"
                                                  "\n");
  house.write("little tea\n");
  const auto taken = house.import_all();
  BOOST_TEST(taken.records.size() == 1U);
  BOOST_TEST(taken.records.at(0).record.id != id);
  house.write("little tea\n");
  BOOST_TEST(house.import_all().there == 1U);
}

BOOST_AUTO_TEST_CASE(where_the_month_cannot_be_read_the_inbox_stays) {
  const House house;
  std::filesystem::create_directories(house.folder / "log/2026-11.ana.toml");
  house.write("little tea\n");
  BOOST_CHECK_EXCEPTION((void)house.import_all(), Error, fails_with(Status::Failed, "nothing was written"));
  BOOST_TEST(house.notes() == "little tea\n");
}

BOOST_AUTO_TEST_CASE(looking_writes_nothing) {
  const House house;
  house.write("little tea\n");
  BOOST_TEST(look_into_inbox(open_journal(house.folder.path()), {When{sunday, std::nullopt}}).records.size() == 1U);
  BOOST_TEST(house.notes() == "little tea\n");
  BOOST_TEST(!std::filesystem::exists(house.folder / "log"));
}

BOOST_AUTO_TEST_CASE(a_line_that_was_undone_counts_once_more) {
  const House house;
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  put(house.folder / "log/2026-11.ana.toml", id + " = { gone = true, again = true, rev = 2 }\n");
  house.write("little tea\n");
  const auto taken = house.import_all();
  BOOST_TEST(taken.records.size() == 1U);
  BOOST_TEST(taken.records.at(0).record.id != id);
}

BOOST_AUTO_TEST_CASE(what_is_in_hand_waits_until_it_has_rested_for_two_minutes) {
  const House house;
  house.write("little tea\n");
  const auto written =
      std::chrono::file_clock::to_sys(std::filesystem::last_write_time(house.folder / "inbox/ana/notes.txt"));
  const auto at = [&](std::chrono::seconds later, Resting resting) {
    const auto now = at_instant(std::chrono::floor<std::chrono::seconds>(written) + later,
                                [](Instant) { return std::chrono::minutes(60); });
    return look_into_inbox(open_journal(house.folder.path()), {now, {}, resting});
  };
  using std::chrono::seconds;
  BOOST_TEST(at(seconds(119), Resting::Needed).records.empty());
  BOOST_TEST(at(seconds(119), Resting::Needed).resting.size() == 1U);
  BOOST_TEST(at(seconds(120), Resting::Needed).records.size() == 1U);
  BOOST_TEST(at(seconds(-60), Resting::Needed).records.empty());             // another clock is a bit ahead
  BOOST_TEST(at(seconds(-60), Resting::UnlessArrived).records.size() == 1U); // or a sync has brought it
  BOOST_TEST(at(seconds(-600), Resting::Needed).records.size() == 1U);       // or wrong
}

BOOST_AUTO_TEST_CASE(a_folder_of_nobodys_and_links_are_reported) {
  const House house;
  put(house.folder / "inbox/Anna/notes.txt", "little tea\n");
  put(house.folder / "secret.txt", "little secret\n");
  std::filesystem::create_symlink("../../secret.txt", house.folder / "inbox/ana/link.txt");
  std::filesystem::create_directory_symlink("..", house.folder / "inbox/sam");
  put(house.folder / "inbox/ana/photo.jpg", "x");
  put(house.folder / "inbox/ana/long.txt", std::string((1U << 20U) + 1, 'x'));
  const auto taken = house.import_all();
  BOOST_TEST(taken.records.empty());
  BOOST_TEST(taken.findings.size() == 2U);
  BOOST_TEST(taken.unread.at("ana").size() == 2U);
  BOOST_TEST(taken.strange.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_whole_inbox_is_bounded_and_the_rest_comes_next_time) {
  const House house;
  for (int i = 0; i < 5; ++i) {
    put(house.folder / ("inbox/ana/" + std::to_string(i) + ".txt"), std::to_string(i) + std::string(1'000'000, 'x'));
  }
  BOOST_TEST(house.import_all().records.size() == 4U);
  BOOST_TEST(house.import_all().records.size() == 1U);
}

BOOST_AUTO_TEST_CASE(every_line_counts_where_ids_meet) {
  // Among so many equal lines some have the same five characters.
  const House house;
  std::string lines;
  for (int i = 0; i < 10'000; ++i) {
    lines += "toast\n";
  }
  house.write(lines);
  BOOST_TEST(house.import_all().records.size() == 10'000U);
  house.write(lines);
  BOOST_TEST(house.import_all().there == 10'000U);
  house.write(lines + "toast\ntoast\n");
  BOOST_TEST(house.import_all().unread.at("ana").size() == 1U);
  BOOST_TEST(house.notes() == lines + "toast\ntoast\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
