// SPDX-License-Identifier: MIT
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

const std::string a_id = "2026-11-20-sam-aaaaa";
const std::string b_id = "2026-11-21-ana-bbbbb";

struct Here : TemporaryFolder {
  Here() { put(*this / "closer.toml", write_couple(ana_and_sam())); }
  void log(const std::string& name, std::string_view contents) const { put(*this / ("log/" + name), contents); }
  [[nodiscard]] Journal open() const { return open_journal(path()); }
  [[nodiscard]] Reading read() const { return read_all(open()); }
};

std::string line(const std::string& id, const std::string& text, std::int64_t rev = 1) {
  auto record = entry(id, Kind::Note, text);
  record.rev = rev;
  return write_line(record) + "\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(journal)

BOOST_AUTO_TEST_CASE(a_journal_is_a_folder_with_a_closer_toml) {
  const Here here;
  BOOST_TEST(is_journal(here.path()));
  BOOST_TEST(here.open().couple.id == ana_and_sam().id);
  const TemporaryFolder empty;
  BOOST_TEST(!is_journal(empty.path()));
  BOOST_CHECK_EXCEPTION((void)open_journal(empty.path()), Error, fails_with(Status::Failed, empty.path().string()));
  BOOST_CHECK_EXCEPTION((void)open_journal(empty / "absent"), Error, fails_with(Status::Failed));
}

BOOST_AUTO_TEST_CASE(a_wrong_closer_toml_needs_a_person_and_a_later_format_an_upgrade) {
  const Here here;
  put(here / "closer.toml", "format = ");
  BOOST_CHECK_EXCEPTION((void)here.open(), Error, fails_with(Status::NeedsPerson, "closer.toml:1:"));
  put(here / "closer.toml", "format = 2\n");
  BOOST_CHECK_EXCEPTION((void)here.open(), Error, fails_with(Status::Failed, "format 2"));
}

BOOST_AUTO_TEST_CASE(the_nearest_journal_above_is_found) {
  const Here here;
  std::filesystem::create_directories(here / "a/b");
  put(here / "inner/closer.toml", "");
  std::filesystem::create_directories(here / "inner/c");
  BOOST_CHECK(find_journal_above(here / "a/b") == here.path());
  BOOST_CHECK(find_journal_above(here.path()) == here.path());
  BOOST_CHECK(find_journal_above(here / "inner/c") == here / "inner");
  const TemporaryFolder empty;
  BOOST_TEST(!find_journal_above(empty.path()).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_journal_has_nothing_to_read) {
  const Here here;
  const auto reading = here.read();
  BOOST_TEST(reading.records.empty());
  BOOST_TEST(reading.hobbies.empty());
  BOOST_TEST(reading.findings.empty());
  BOOST_TEST(ShardList(here.open()).take_all().empty());
}

BOOST_AUTO_TEST_CASE(months_come_newest_first_and_once) {
  const Here here;
  for (const auto* name :
       {"2025-12.sam.toml", "2026-11.sam.toml", "2026-11.ana.toml", "2026-02.ana.toml", "notes.toml",
        "2026-13.sam.toml", "2026-10.sam.txt", ".2026-09.sam.toml", "2026-1.sam.toml", "2026-110.toml"}) {
    here.log(name, "");
  }
  BOOST_CHECK(
      (names_of(ShardList(here.open()).take_all()) == std::vector<std::string>{"2026-11", "2026-02", "2025-12"}));
}

BOOST_AUTO_TEST_CASE(a_month_is_all_its_shards_and_their_conflict_copies) {
  const Here here;
  here.log("2026-11.sam.toml", line(a_id, "old"));
  here.log("2026-11.sam.sync-conflict-20261122-101010-ABCDEFG.toml", line(a_id, "new", 2));
  here.log("2026-11.ana.toml", line(b_id, "x"));
  here.log("2026-11.sam (Ana's conflicted copy).toml", line("2026-11-22-sam-ccccc", "x"));
  here.log("2026-11.sam 2.toml", line("2026-11-22-sam-ddddd", "x") + line(a_id, "old"));
  here.log("2026-10.sam.toml", line("2026-10-01-sam-00000", "x"));
  Reading month;
  read_shard(here.open(), "2026-11", month);
  BOOST_TEST(month.findings.empty());
  BOOST_TEST(month.records.size() == 4U);
  BOOST_TEST(month.records.at(a_id).text == "new");
  BOOST_TEST(here.read().records.size() == 5U);
  Reading none;
  read_shard(here.open(), "2026-1", none);
  BOOST_TEST(none.records.empty());
}

BOOST_AUTO_TEST_CASE(it_does_not_matter_which_copy_holds_which_line) {
  const auto gone = a_id + " = { gone = true, rev = 2 }\n";
  const std::vector<std::string> lines = {line(a_id, "one"), line(a_id, "two", 5), gone};
  for (std::size_t first = 0; first < lines.size(); ++first) {
    const Here here;
    here.log("2026-11.sam.toml", lines[first] + lines[(first + 1) % 3]);
    here.log("2026-11.sam 2.toml", lines[(first + 2) % 3]);
    const auto reading = here.read();
    BOOST_TEST(reading.records.at(a_id).gone);
    BOOST_TEST(reading.records.at(a_id).rev == 2);
  }
}

BOOST_AUTO_TEST_CASE(one_bad_file_hides_no_other_and_is_reported_by_its_path) {
  const Here here;
  here.log("2026-11.sam.toml", line(a_id, "x") + "garbage\n");
  here.log("2026-11.ana.toml", line(b_id, "x"));
  std::filesystem::create_directory(here / "log/2026-11.folder.toml");
  std::filesystem::create_symlink("2026-11.ana.toml", here / "log/2026-11.link.toml");
  BOOST_REQUIRE(::mkfifo((here / "log/2026-11.pipe.toml").c_str(), 0600) == 0);
  here.log("notes.toml", "x = 1\n");
  const auto reading = here.read();
  BOOST_TEST(reading.records.size() == 2U);
  std::string paths;
  for (const auto& finding : reading.findings) {
    paths += std::filesystem::path(finding.path).filename().string() + ":" + std::to_string(finding.where.line) + " ";
    BOOST_TEST(finding.path.starts_with((here / "log").string()));
  }
  BOOST_TEST(paths == "2026-11.folder.toml:0 2026-11.link.toml:0 2026-11.pipe.toml:0 2026-11.sam.toml:2 notes.toml:0 ");
}

BOOST_AUTO_TEST_CASE(reading_changes_nothing_in_the_folder) {
  const Here here;
  const std::string torn = line(a_id, "x") + "2026-11-21-sam-bb";
  here.log("2026-11.sam.toml", torn);
  (void)here.read();
  BOOST_TEST(contents_of(here / "log/2026-11.sam.toml") == torn);
  BOOST_CHECK((Folder::open(here.path()).names() == std::vector<std::string>{"closer.toml", "log"}));
}

BOOST_AUTO_TEST_CASE(a_link_in_the_place_of_the_log_is_not_followed) {
  const Here here;
  std::filesystem::create_directory(here / "elsewhere");
  std::filesystem::create_directory_symlink("elsewhere", here / "log");
  BOOST_CHECK_EXCEPTION((void)here.read(), Error, fails_with(Status::Failed, (here / "log").string()));
}

BOOST_AUTO_TEST_CASE(records_are_named_by_any_end_of_their_id) {
  auto gone = tombstone_of(entry("2026-11-22-sam-zaaaa", Kind::Note));
  const auto records =
      records_of({entry(a_id, Kind::Note), entry("2026-11-20-ana-aaaaa", Kind::Note), entry(b_id, Kind::Note), gone});
  BOOST_TEST(records_named(records, "bbbbb").size() == 1U);
  BOOST_TEST(records_named(records, b_id).at(0)->id == b_id);
  BOOST_REQUIRE(records_named(records, "aaaaa").size() == 2U);
  BOOST_TEST(records_named(records, "aaaaa")[0]->id == "2026-11-20-ana-aaaaa");
  BOOST_TEST(records_named(records, "sam-aaaaa").size() == 1U);
  BOOST_TEST(records_named(records, "zaaaa").empty());
  BOOST_TEST(records_named(records, "").empty());
  BOOST_TEST(records_named(records, "2026-11-20").empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
