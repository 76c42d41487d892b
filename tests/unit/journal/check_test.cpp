// SPDX-License-Identifier: MIT
// What is found in a journal, who can fix it, and carrying that out.
#include "journal/check/check.hpp"

#include <algorithm>

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/repository_files.hpp"

namespace closer {
namespace {

using Fixer = CheckFinding::Fixer;

const std::string a_line = "2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = \"a\" }\n";
const std::string shard = "2026-11.sam.toml";

struct Here : TemporaryFolder {
  Here() {
    put(*this / "closer.toml", write_couple(ana_and_sam()));
    make_surroundings(Folder::open(path()));
  }
  void log(const std::string& name, std::string_view contents) const { put(*this / ("log/" + name), contents); }
  [[nodiscard]] std::string log(const std::string& name) const { return contents_of(*this / ("log/" + name)); }
  [[nodiscard]] CheckResult checked(std::string_view me = "sam") const {
    return check(open_journal(path()), me, on("2026-11-22"));
  }
  void fix_all() const { carry_out(open_journal(path()), checked().fixes); }
};

// How many findings have these words in their message and are for that fixer.
std::ptrdiff_t count(const CheckResult& result, std::string_view words, Fixer fixer) {
  return std::count_if(result.findings.begin(), result.findings.end(), [&](const CheckFinding& trouble) {
    return trouble.fixer == fixer && holds(trouble.finding.message, words);
  });
}

} // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(a_journal_as_closer_writes_it_has_no_findings) {
  const Here here;
  here.log(shard, a_line);
  const auto result = here.checked();
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.fixes.empty());
}

BOOST_AUTO_TEST_CASE(checking_writes_nothing) {
  const Here here;
  here.log(shard, a_line + a_line);
  (void)here.checked();
  BOOST_TEST(here.log(shard) == a_line + a_line);
}

BOOST_AUTO_TEST_CASE(what_stays_in_the_inbox_is_for_a_person_and_what_waits_there_is_not_a_finding) {
  const Here here;
  here.log(shard, a_line);
  put(here / "inbox/sam/notes.txt", "little tea\n2026-02-30 little x\n");
  auto result = here.checked();
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(result.findings.front().finding.where.line == 2U);
  BOOST_TEST(count(result, "30 February 2026 doesn't exist", Fixer::Person) == 1);
  put(here / "inbox/sam/notes.txt", "little tea\n");
  BOOST_TEST(here.checked().findings.empty());
  put(here / "inbox/sam/.closer-0123456789ab.tmp", "little coffee\n");
  result = here.checked();
  BOOST_TEST(count(result, "left over from an interrupted write", Fixer::Person) == 1);
  BOOST_TEST(result.fixes.empty());
  put(here / "inbox/joe/notes.txt", "little tea\n");
  BOOST_TEST(count(here.checked(), "so it isn't read", Fixer::Person) == 1);
}

BOOST_AUTO_TEST_CASE(an_inbox_that_cannot_be_opened_is_said_once) {
  const Here here;
  put(here / "inbox", "a file\n");
  BOOST_TEST(here.checked().findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(findings_come_by_path_line_and_column) {
  const Here here;
  here.log(shard, a_line + "x = 1\n" + a_line);
  here.log("2026-10.sam.toml", "nonsense\n");
  put(here / "hobbies/sam.toml", "y\n");
  const auto result = here.checked();
  BOOST_REQUIRE(result.findings.size() >= 4U);
  BOOST_TEST(std::is_sorted(result.findings.begin(), result.findings.end(), [](const auto& left, const auto& right) {
    const auto key = [](const Finding& f) { return std::tie(f.path, f.where.line, f.where.column); };
    return key(left.finding) < key(right.finding);
  }));
  BOOST_TEST(result.findings.front().finding.path == (here / "hobbies/sam.toml").string());
}

BOOST_AUTO_TEST_CASE(whose_file_it_is_decides_who_fixes_it) {
  const Here here;
  const std::string hers = "2026-11-20-ana-xxxxx = { kind = \"note\", at = 2026-11-20 }\n";
  here.log(shard, a_line + a_line);
  here.log("2026-11.ana.toml", hers + hers);
  here.log("2026-11.bob 2.toml", "");
  const auto result = here.checked();
  BOOST_TEST(count(result, "a second time", Fixer::Closer) == 1);
  BOOST_TEST(count(result, "a second time", Fixer::Partner) == 1);
  BOOST_TEST(count(result, "has neither", Fixer::Person) == 1);
  BOOST_TEST(result.fixes.size() == 1U);
  BOOST_TEST(count(here.checked("ana"), "a second time", Fixer::Closer) == 1);
  BOOST_TEST(here.checked("ana").fixes.size() == 1U);
  BOOST_TEST(here.checked("").fixes.empty());
  BOOST_TEST(count(here.checked(""), "a second time", Fixer::Closer) == 0);
}

BOOST_AUTO_TEST_CASE(closer_fixes_what_it_says_it_fixes) {
  const Here here;
  const std::string commented = "[2026-11-22-sam-ccccc]\nkind = \"note\" # why\n";
  const std::string october = "2026-10-31-sam-ddddd = { kind = \"note\", at = 2026-10-31 }\n";
  here.log(shard, "<<<<<<< HEAD\n" + october + a_line + a_line + ">>>>>>> x\n" + commented);
  here.log("2026-11.sam 2.toml", commented);
  here.log("2026-09.sam.toml", "\xEF\xBB\xBF# mine\r\n");
  here.fix_all();
  for (const auto& trouble : here.checked().findings) {
    BOOST_TEST((trouble.fixer != Fixer::Closer), describe(trouble.finding));
  }
}

BOOST_AUTO_TEST_CASE(what_is_fixed_is_reported_first) {
  const std::vector<std::string> all = {
      "2026-11-20-sam-aaaaa = {kind='note',at=2026-11-20}\n",
      a_line + " \n",
      "  " + a_line,
      "[2026-11-20-sam-aaaaa]\nkind = \"note\"\n",
      "=======\n" + a_line,
      a_line + "\n# {}\n",
      a_line.substr(0, a_line.size() - 1) + " # {}\n",
  };
  for (const auto& contents : all) {
    const Here here;
    here.log(shard, contents);
    const auto result = here.checked();
    BOOST_TEST(result.fixes.empty() == result.findings.empty(), contents);
  }
}

BOOST_AUTO_TEST_CASE(records_that_tie_are_named_with_the_one_that_shows) {
  const Here here;
  here.log(shard, a_line + "2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = \"b\" }\n");
  const auto result = here.checked();
  BOOST_REQUIRE_EQUAL(result.findings.size(), 2U);
  BOOST_TEST(holds(result.findings[0].finding.message, "but not shown"));
  BOOST_TEST(holds(result.findings[1].finding.message, "this version is shown"));
  BOOST_TEST(count(result, "two places", Fixer::Person) == 2);
  BOOST_TEST(result.fixes.empty());
}

BOOST_AUTO_TEST_CASE(the_one_that_shows_is_the_one_that_wins) {
  const Here here;
  // As it stands the first is greater; as closer writes it, the second.
  here.log(shard, "2026-11-20-sam-aaaaa = { text = \"a\", kind = \"note\", minutes = \"x\" }\n"
                  "2026-11-20-sam-aaaaa = { kind = \"note\", text = \"b\" }\n");
  const auto reading = read_all(open_journal(here.path()));
  const bool first_wins = reading.records.at("2026-11-20-sam-aaaaa").text == "a";
  for (const auto& trouble : here.checked().findings) {
    if (holds(trouble.finding.message, "this version is shown")) {
      BOOST_TEST((trouble.finding.where.line == 1U) == first_wins);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_git_needs_is_added_to_what_is_there) {
  const Here here;
  put(here / ".gitattributes", "*.jpg binary");
  std::filesystem::remove(here / ".gitignore");
  BOOST_TEST(count(here.checked(), "missing", Fixer::Closer) == 2);
  here.fix_all();
  BOOST_TEST(contents_of(here / ".gitattributes") ==
             "*.jpg binary\nlog/*.toml merge=union text eol=lf\nhobbies/*.toml merge=union text eol=lf\n"
             "inbox/*/*.txt merge=union text eol=lf\ninbox/*/*.md merge=union text eol=lf\n");
  BOOST_TEST(contents_of(here / ".gitignore") == ".closer-*.tmp\npages/\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_regular_file_is_named_and_left) {
  const Here here;
  put(here / "elsewhere", a_line);
  here.log(shard, a_line + a_line);
  std::filesystem::create_symlink("../elsewhere", here / "log/2026-10.sam.toml");
  std::filesystem::create_directory(here / "log/2026-09.sam.toml");
  BOOST_REQUIRE(::mkfifo((here / "log/2026-08.sam.toml").c_str(), 0600) == 0);
  const auto result = here.checked();
  BOOST_TEST(count(result, "", Fixer::Person) == 3);
  here.fix_all();
  BOOST_TEST(here.log(shard) == a_line);
  BOOST_TEST(std::filesystem::is_symlink(here / "log/2026-10.sam.toml"));
}

BOOST_AUTO_TEST_CASE(a_link_where_git_looks_stops_no_check) {
  const Here here;
  std::filesystem::remove(here / ".gitattributes");
  std::filesystem::create_symlink("closer.toml", here / ".gitattributes");
  here.log(shard, "nonsense\n");
  BOOST_CHECK_NO_THROW(BOOST_TEST(here.checked().findings.size() >= 2U));
}

BOOST_AUTO_TEST_CASE(a_month_that_cannot_be_written_stops_no_other_fix) {
  const Here here;
  const std::string october = "2026-10-31-sam-ddddd = { kind = \"note\", at = 2026-10-31 }\n";
  std::filesystem::create_symlink("../elsewhere", here / "log/2026-10.sam.toml");
  here.log(shard, a_line + a_line + october);
  BOOST_CHECK_NO_THROW(here.fix_all());
  BOOST_TEST(here.log(shard) == a_line + october);
}

BOOST_AUTO_TEST_CASE(a_file_that_was_changed_since_is_left_and_so_is_all_else) {
  const Here here;
  here.log(shard, a_line + a_line);
  here.log("2026-10.sam.toml", "=======\n");
  const auto result = here.checked();
  BOOST_TEST(result.fixes.size() == 2U);
  here.log(shard, a_line + a_line + "# new\n");
  BOOST_CHECK_EXCEPTION(carry_out(open_journal(here.path()), result.fixes), Error,
                        fails_with(Status::Failed, "changed"));
  BOOST_TEST(here.log("2026-10.sam.toml") == "=======\n");
}

BOOST_AUTO_TEST_CASE(a_file_that_has_come_since_is_left) {
  const Here here;
  here.log("2026-11.sam 2.toml", a_line);
  const auto result = here.checked();
  here.log(shard, "# new\n");
  BOOST_CHECK_EXCEPTION(carry_out(open_journal(here.path()), result.fixes), Error,
                        fails_with(Status::Failed, "changed"));
  BOOST_TEST(here.log(shard) == "# new\n");
}

BOOST_AUTO_TEST_CASE(twice_is_as_good_as_once) {
  const Here here;
  here.log(shard, "<<<<<<< HEAD\n" + a_line + "=======\n" + a_line + ">>>>>>> x");
  here.log("2026-11.sam 2.toml", a_line);
  here.fix_all();
  BOOST_TEST(here.log(shard) == a_line);
  BOOST_TEST(here.checked().findings.empty());
  BOOST_TEST(here.checked().fixes.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
