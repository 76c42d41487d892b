// SPDX-License-Identifier: MIT
#include "journal/folder/private_side.hpp"

#include "../support.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

struct Home : TemporaryFolder {
  std::filesystem::path folder = *this / "share/closer/j7k2m9x4qd0tvw"; // not there yet
  PrivateSide side{folder};

  [[nodiscard]] Records read() const { return read(side); }
  [[nodiscard]] static Records read(const PrivateSide& side) {
    std::vector<Finding> findings;
    auto records = side.read(findings);
    BOOST_TEST(findings.empty());
    return records;
  }
};

Record opening(const std::string& id, const std::string& text) {
  auto record = entry(id, Kind::Opening, text);
  record.opens = "2026-11-22-sam-00000";
  record.salt = std::string(64, 'a');
  record.is_private = true;
  return record;
}

const auto first = opening("2026-11-22-sam-00001", "one\n\"line\" more");
const auto second = opening("2026-11-22-sam-00002", "two");

} // namespace

BOOST_AUTO_TEST_SUITE(private_side)

BOOST_AUTO_TEST_CASE(nothing_is_there_at_first_and_reading_makes_nothing) {
  const Home home;
  BOOST_TEST(home.read().empty());
  BOOST_TEST(!std::filesystem::exists(home.folder));
}

BOOST_AUTO_TEST_CASE(what_is_added_is_read_again_also_by_another_command) {
  const Home home;
  home.side.add(first);
  home.side.add(second);
  const auto records = Home::read(PrivateSide(home.folder));
  BOOST_REQUIRE(records.size() == 2U);
  BOOST_CHECK(records.at(first.id) == first);
  BOOST_CHECK(records.at(second.id) == second);
  BOOST_TEST(contents_of(home.side.path()) == write_line(first) + "\n" + write_line(second) + "\n");
}

BOOST_AUTO_TEST_CASE(nobody_else_can_look_whatever_the_mask) {
  const Umask none(0);
  const Home home;
  home.side.add(first);
  BOOST_TEST(mode_of(home.folder) == 0700U);
  BOOST_TEST(mode_of(home.folder.parent_path()) == 0700U);
  BOOST_TEST(mode_of(home.side.path()) == 0600U);
  home.side.add(second);
  home.side.remove(first);
  BOOST_TEST(mode_of(home.side.path()) == 0600U);
}

BOOST_AUTO_TEST_CASE(of_what_is_removed_nothing_stays) {
  const Home home;
  home.side.add(first);
  home.side.add(second);
  home.side.remove(first);
  const auto records = home.read();
  BOOST_TEST(records.size() == 1U);
  BOOST_TEST(records.count(second.id) == 1U);
  for (const auto& file : std::filesystem::directory_iterator(home.folder)) {
    BOOST_TEST_CONTEXT(file.path()) {
      BOOST_TEST(!holds(contents_of(file.path()), "more"));
      BOOST_TEST(!holds(contents_of(file.path()), first.id)); // no line that says it is gone either
    }
  }
  home.side.remove(second);
  BOOST_TEST(home.read().empty());
}

BOOST_AUTO_TEST_CASE(removing_takes_every_copy_and_no_comment) {
  const Home home;
  put(home.side.path(), "# mine\r\n" + write_line(first) + "\r\n" + write_line(second) + "\n" + write_line(first));
  home.side.remove(first);
  const auto contents = contents_of(home.side.path());
  BOOST_TEST(!holds(contents, first.id));
  BOOST_TEST(holds(contents, "# mine"));
  BOOST_TEST(holds(contents, write_line(second)));
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_removed_without_a_word) {
  const Home home;
  home.side.add(second);
  home.side.remove(first);
  BOOST_TEST(home.read().size() == 1U);
}

BOOST_AUTO_TEST_CASE(behind_a_torn_line_a_line_of_its_own_begins) {
  const Home home;
  put(home.side.path(), "2026-11-20-sam-aa");
  home.side.add(first);
  std::vector<Finding> findings;
  const auto records = home.side.read(findings);
  BOOST_TEST(records.count(first.id) == 1U);
  BOOST_REQUIRE(findings.size() == 1U);
  BOOST_TEST(findings[0].path == home.side.path().string());
  BOOST_TEST(findings[0].where.line == 1U);
  home.side.remove(first);
  BOOST_TEST(contents_of(home.side.path()) == "2026-11-20-sam-aa\n");
}

BOOST_AUTO_TEST_CASE(of_two_lines_with_one_id_the_rule_of_the_journal_picks_one) {
  const Home home;
  auto later = first;
  later.rev = 2;
  later.text = "changed";
  put(home.side.path(), write_line(later) + "\n" + write_line(first) + "\n");
  BOOST_TEST(home.read().at(first.id).text == "changed");
  put(home.side.path(), write_line(first) + "\n" + write_line(later) + "\n");
  BOOST_TEST(home.read().at(first.id).text == "changed");
}

BOOST_AUTO_TEST_CASE(a_link_in_its_place_is_not_followed) {
  const Home home;
  put(home / "elsewhere.toml", "");
  std::filesystem::create_directories(home.folder);
  std::filesystem::create_symlink(home / "elsewhere.toml", home.side.path());
  BOOST_CHECK_EXCEPTION(home.side.add(first), Error, fails_with(Status::Failed, "private.toml"));
  BOOST_TEST(contents_of(home / "elsewhere.toml").empty());
}

BOOST_AUTO_TEST_CASE(what_is_replaced_is_in_its_place_with_its_comment_and_nothing_of_the_old_stays) {
  const Home home;
  put(home.side.path(), write_line(first) + " # mine\n" + write_line(second) + "\n" + write_line(first) + "\n");
  auto after = first;
  after.text = "other";
  home.side.replace(first, after);
  BOOST_TEST(contents_of(home.side.path()) == write_line(after) + " # mine\n" + write_line(second) + "\n");
  BOOST_CHECK(home.side.find(first.id) == after);
  BOOST_CHECK(!home.side.find("2026-11-22-sam-00009"));
}

BOOST_AUTO_TEST_CASE(what_is_hand_written_is_left_to_a_person) {
  const Home home;
  const auto contents = "[" + first.id + "]\nkind = \"note\"\ntext = \"by hand\"\n";
  put(home.side.path(), contents);
  const auto there = home.side.find(first.id).value();
  BOOST_CHECK_EXCEPTION(home.side.remove(there), Error, fails_with(Status::NeedsPerson, "hand-written"));
  BOOST_CHECK_EXCEPTION(home.side.replace(there, first), Error, fails_with(Status::NeedsPerson, "hand-written"));
  BOOST_TEST(contents_of(home.side.path()) == contents);
}

BOOST_AUTO_TEST_CASE(nothing_is_written_within_the_journals_own_folder) {
  const Home home;
  const PrivateSide inside(home.folder, home / "share");
  BOOST_CHECK_EXCEPTION(inside.add(first), Error, fails_with(Status::Failed, "inside the journal's folder"));
  BOOST_TEST(!std::filesystem::exists(home.folder));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_of_somebody_else_is_not_shown) {
  const Home home;
  home.side.add(first);
  const std::vector<std::string> torn = {
      R"(2026-11-22-ana-00003 = { kind = "note", text = "herons)",
      R"(2026-11-22-sam-00004 = { kind = "note", text = "otters)",
      R"(, text = "more herons" })",
      R"(2026-11-22-an)",
  };
  std::string contents = contents_of(home.side.path());
  for (const auto& line : torn) {
    contents += line + "\n";
  }
  put(home.side.path(), contents);
  std::vector<Finding> findings;
  BOOST_TEST(home.side.read_of("ana", findings).empty());
  BOOST_TEST(findings.size() == torn.size());
  for (const auto& finding : findings) {
    const auto shown = describe(finding);
    BOOST_TEST(!holds(shown, "otters"));
    BOOST_TEST(!holds(shown, "more"));
    BOOST_TEST(holds(shown, "herons") == shown.starts_with(home.side.path().string() + ":2:"));
  }
  findings.clear();
  BOOST_TEST(home.side.read_of("sam", findings).count(first.id) == 1U);
  BOOST_TEST(findings.size() == torn.size());
  for (const auto& finding : findings) {
    BOOST_TEST(!holds(describe(finding), "herons"));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
