// SPDX-License-Identifier: MIT
#include "journal/config/configuration.hpp"

#include "../support.hpp"

namespace closer {
namespace {

const KnownJournal sams = {"j7k2m9x4qd0tvw", "/home/sam/us", "sam"};

std::vector<KnownJournal> read(const std::string& text) { return read_configuration("config.toml", text).journals; }
std::string with(const std::string& text, const KnownJournal& journal) {
  return with_journal("config.toml", text, journal);
}

void is_known(const std::string& text, const KnownJournal& journal) {
  BOOST_TEST_CONTEXT(text) {
    int found = 0;
    for (const auto& known : read(text)) {
      found += known.id == journal.id && known.folder == journal.folder && known.me == journal.me ? 1 : 0;
    }
    BOOST_TEST(found == 1);
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(configuration)

BOOST_AUTO_TEST_CASE(journals_are_read_in_their_order) {
  const auto known = read("# mine\n[[journal]]\nid = \"a\"\nfolder = \"/a\"\nme = \"sam\"\n[[journal]]\nid = "
                          "\"b\"\nfolder = \"/b c\"\nme = \"ana\"\n");
  BOOST_REQUIRE(known.size() == 2U);
  BOOST_TEST(known[0].id == "a");
  BOOST_TEST(known[1].folder.string() == "/b c");
  BOOST_TEST(known[1].me == "ana");
}

BOOST_AUTO_TEST_CASE(an_entry_without_a_folder_or_a_person_is_skipped) {
  BOOST_TEST(read("").empty());
  BOOST_TEST(read("journal = [1]\n").empty());
  BOOST_TEST(
      read("[[journal]]\nfolder = \"/a\"\n[[journal]]\nme = \"sam\"\n[[journal]]\nfolder = 1\nme = \"sam\"\n").empty());
}

BOOST_AUTO_TEST_CASE(what_a_person_prefers_is_read) {
  const auto read = read_configuration("config.toml", "clock = 12\ncolor = \"never\"\nformat = \"json\"\n");
  BOOST_CHECK(read.preferences.hours == Hours::Of12);
  BOOST_TEST(read.preferences.color.value() == "never");
  BOOST_TEST(read.preferences.format.value() == "json");
  BOOST_TEST(read.findings.empty());
  const auto nothing = read_configuration("config.toml", "").preferences;
  BOOST_CHECK(nothing.hours == Hours::Of24);
  BOOST_TEST(!nothing.color);
  BOOST_TEST(!nothing.format);
}

BOOST_AUTO_TEST_CASE(a_preference_that_cannot_be_used_is_told_with_its_line_and_the_others_hold) {
  const auto read =
      read_configuration("config.toml", "color = \"pink\"\nclock = 12\n[[journal]]\nfolder = \"/a\"\nme = \"sam\"\n");
  BOOST_REQUIRE(read.findings.size() == 1U);
  BOOST_TEST(read.findings[0].path == "config.toml");
  BOOST_TEST(read.findings[0].where.line == 1U);
  BOOST_TEST(!read.preferences.color);
  BOOST_CHECK(read.preferences.hours == Hours::Of12);
  BOOST_TEST(read.journals.size() == 1U);
  for (const auto* wrong : {"clock = 13\n", "clock = \"12\"\n", "color = true\n"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(read_configuration("config.toml", wrong).findings.size() == 1U); }
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_told_with_its_place) {
  BOOST_CHECK_EXCEPTION((void)read("\nx = \n"), Error, fails_with(Status::Failed, "config.toml:2:"));
  BOOST_CHECK_EXCEPTION((void)read("x = 1\njournal = 5\n"), Error, fails_with(Status::Failed, "config.toml:2:1"));
  BOOST_CHECK_EXCEPTION((void)with("\nx = \n", sams), Error, fails_with(Status::Failed, "config.toml:2:"));
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_toml_is_told_with_what_to_write) {
  for (const auto& [wrong, said] : {std::pair("pages = yes\n", "config.toml:1:9: 'pages' must be true or false"),
                                    std::pair("x = 1\n color: never\n", "config.toml:2:9: 'color' must be auto"),
                                    std::pair("clock\n", "config.toml:1:6: 'clock' must be 12 or 24")}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_CHECK_EXCEPTION((void)read(wrong), Error, fails_with(Status::Failed, said)); }
  }
}

BOOST_AUTO_TEST_CASE(a_misspelled_setting_is_told_and_one_of_a_later_version_is_not) {
  const auto findings = read_configuration("config.toml", "colour = \"never\"\nmood = 1\n").findings;
  BOOST_REQUIRE(findings.size() == 1U);
  BOOST_TEST(findings[0].message == "unknown setting 'colour'; did you mean 'color'?");
}

BOOST_AUTO_TEST_CASE(weeks_begin_on_monday_unless_it_says_sunday) {
  const auto read_it = [](const std::string& text) { return read_configuration("config.toml", text); };
  BOOST_CHECK(read_it("").preferences.week_starts == WeekStart::Monday);
  BOOST_CHECK(read_it("week_starts = \"monday\"\n").preferences.week_starts == WeekStart::Monday);
  BOOST_CHECK(read_it(with("week_starts = \"sunday\"\n", sams)).preferences.week_starts == WeekStart::Sunday);
  for (const std::string other : {"\"Sunday\"", "\"saturday\"", "7"}) {
    const auto configuration = read_it("x = 1\nweek_starts = " + other + "\n");
    BOOST_CHECK(configuration.preferences.week_starts == WeekStart::Monday);
    BOOST_REQUIRE(configuration.findings.size() == 1U);
    BOOST_TEST(configuration.findings.front().where.line == 2U);
  }
}

BOOST_AUTO_TEST_CASE(a_journal_is_added_at_the_end) {
  is_known(with("", sams), sams);
  const std::string before = "# mine\ncolor = \"never\"\n\n[[journal]]\nid = \"a\"\nfolder = \"/a\"\nme = \"sam\"";
  const auto after = with(before, sams);
  BOOST_TEST(after.starts_with(before + "\n"));
  is_known(after, sams);
  BOOST_TEST(read(after).size() == 2U);
  const KnownJournal odd = {"a", "/with \"quotes\" and \\ \u00E9", "ana"};
  is_known(with(after, odd), odd);
}

BOOST_AUTO_TEST_CASE(a_journal_that_is_known_already_changes_nothing) {
  const auto text = "# x\n" + with("", sams) + "# y";
  BOOST_TEST(with(text, sams) == text);
}

BOOST_AUTO_TEST_CASE(the_same_id_in_another_folder_is_another_journal) {
  auto moved = sams;
  moved.folder = "/mnt/us";
  const auto text = with(with("", sams), moved);
  is_known(text, sams);
  is_known(text, moved);
}

BOOST_AUTO_TEST_CASE(only_who_i_am_changes_in_a_known_entry) {
  auto anas = sams;
  anas.me = "ana";
  BOOST_TEST(
      with("# x\n[[journal]] # us\nme = \"sam\"\nid = \"j7k2m9x4qd0tvw\"  # ours\nfolder = \"/home/sam/us\"\n# end",
           anas) ==
      "# x\n[[journal]] # us\nme = \"ana\"\nid = \"j7k2m9x4qd0tvw\"  # ours\nfolder = \"/home/sam/us\"\n# end");
}

BOOST_AUTO_TEST_CASE(comments_and_line_ends_stay_on_the_line_that_changes) {
  auto anas = sams;
  anas.me = "ana";
  BOOST_TEST(
      with("[[journal]]\nid = \"j7k2m9x4qd0tvw\"\nfolder = \"/home/sam/us\"\n  me = \"sam\" # that's me\n", anas) ==
      "[[journal]]\nid = \"j7k2m9x4qd0tvw\"\nfolder = \"/home/sam/us\"\n  me = \"ana\" # that's me\n");
  BOOST_TEST(with("[[journal]]\r\nid = \"j7k2m9x4qd0tvw\"\r\nfolder = \"/home/sam/us\"\r\nme = \"sam\"\r\n", anas) ==
             "[[journal]]\r\nid = \"j7k2m9x4qd0tvw\"\r\nfolder = \"/home/sam/us\"\r\nme = \"ana\"\r\n");
}

BOOST_AUTO_TEST_CASE(a_list_on_one_line_is_changed_rightly_or_refused) {
  const std::string inline_list = "journal = [{ id = \"j7k2m9x4qd0tvw\", folder = \"/home/sam/us\", me = \"sam\" }]\n";
  auto anas = sams;
  anas.me = "ana";
  const auto changes_or_refuses = [&](const KnownJournal& journal) {
    std::string after;
    try {
      after = with(inline_list, journal);
    } catch (const Error&) {
      return;
    }
    BOOST_CHECK_NO_THROW(is_known(after, journal));
  };
  changes_or_refuses(anas);
  const KnownJournal other = {"a", "/a", "sam"};
  changes_or_refuses(other);
}

BOOST_AUTO_TEST_CASE(i_am_who_the_entry_of_this_folder_says) {
  auto moved = sams;
  moved.folder = "/mnt/us";
  moved.me = "ana";
  const KnownJournal other = {"another", "/home/sam/us", "eve"};
  BOOST_TEST(who_am_i({other, moved, sams}, sams.id, "/home/sam/us").value() == "sam");
  BOOST_TEST(who_am_i({other, moved, sams}, sams.id, "/mnt/us").value() == "ana");
}

BOOST_AUTO_TEST_CASE(a_moved_folder_is_known_by_its_id_where_that_is_clear) {
  auto second = sams;
  second.folder = "/mnt/us";
  second.me = "ana";
  BOOST_TEST(who_am_i({sams}, sams.id, "/new/place").value() == "sam");
  BOOST_TEST(!who_am_i({sams, second}, sams.id, "/new/place").has_value());
  BOOST_TEST(!who_am_i({sams}, "another", "/home/sam/us").has_value());
  BOOST_TEST(!who_am_i({}, sams.id, "/home/sam/us").has_value());
}

BOOST_AUTO_TEST_CASE(a_folder_is_known_by_any_spelling_of_its_path) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "us");
  std::filesystem::create_directory_symlink("us", folder.path() / "US");
  const KnownJournal typed = {sams.id, folder.path() / "US", "sam"};
  const KnownJournal stored = {sams.id, folder.path() / "us", "ana"};
  const auto text = with(with("", typed), stored);
  is_known(text, {sams.id, typed.folder, "ana"});
  BOOST_TEST(read(text).size() == 1U);
  const KnownJournal moved = {sams.id, "/mnt/us", "sam"};
  BOOST_TEST(who_am_i({moved, stored}, sams.id, typed.folder).value() == "ana");
}

BOOST_AUTO_TEST_CASE(a_journal_is_taken_out_and_the_rest_stays) {
  const std::string text = "# top\n[[journal]]\nid = \"aaaaaaaa\"\nfolder = \"/a\"\nme = \"sam\"\n\n# the other\n"
                           "[[journal]]\nid = \"bbbbbbbb\"\nfolder = \"/b\"\nme = \"sam\"\n";
  const auto without = [](const std::string& config, const std::string& id, const std::string& me) {
    return without_journals("config.toml", config,
                            [&](const KnownJournal& known) { return known.id == id && known.me == me; });
  };
  BOOST_TEST(without(text, "aaaaaaaa", "sam") ==
             "# top\n\n# the other\n[[journal]]\nid = \"bbbbbbbb\"\nfolder = \"/b\"\nme = \"sam\"\n");
  BOOST_TEST(without(text, "aaaaaaaa", "ana") == text);
  const std::string one_line = "journal = [{ id = \"aaaaaaaa\", folder = \"/a\", me = \"sam\" }, { id = \"bbbbbbbb\", "
                               "folder = \"/b\", me = \"sam\" }]\n";
  BOOST_CHECK_THROW((void)without(one_line, "aaaaaaaa", "sam"), Error);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
