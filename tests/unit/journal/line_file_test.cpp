// SPDX-License-Identifier: MIT
// A file taken apart line by line.
#include "journal/check/line_file.hpp"

#include <algorithm>

#include "../support.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

const std::string a_line = "2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = \"a\" }";
const std::string b_line = "2026-11-21-sam-bbbbb = { kind = \"note\", at = 2026-11-21, text = \"b\" }";

LineFile records(const std::string& contents) {
  return parse_line_file("2026-11.sam.toml", "log/2026-11.sam.toml", contents, Holding::OfRecords);
}

LineFile hobbies(const std::string& contents) {
  return parse_line_file("sam.toml", "hobbies/sam.toml", contents, Holding::OfHobbies);
}

void has_sorts(const LineFile& file, const std::vector<Sort>& sorts) {
  BOOST_REQUIRE_EQUAL(file.pieces.size(), sorts.size());
  for (std::size_t i = 0; i < sorts.size(); ++i) {
    BOOST_TEST(static_cast<int>(file.pieces[i].sort) == static_cast<int>(sorts[i]), "line " << i + 1);
  }
}

// How often a record of that key is held.
std::ptrdiff_t held_of(const LineFile& file, std::string_view key) {
  return std::count_if(file.pieces.begin(), file.pieces.end(),
                       [&](const Piece& piece) { return piece.held && piece.held->key == key; }) +
         std::count_if(file.tangled.begin(), file.tangled.end(), [&](const Held& held) { return held.key == key; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(line_file)

BOOST_AUTO_TEST_CASE(each_line_is_of_one_sort) {
  const auto file = records("# mine\n\n<<<<<<< HEAD\n" + a_line + "\n=======\nnonsense\n>>>>>>> theirs\n");
  has_sorts(file, {Sort::Comment, Sort::Blank, Sort::Marker, Sort::Line, Sort::Marker, Sort::Unreadable, Sort::Marker});
  BOOST_TEST(file.findings.size() == 1U);
  BOOST_TEST(file.author == "sam");
  BOOST_TEST(file.pieces[3].held->key == "2026-11-20-sam-aaaaa");
  BOOST_TEST(file.pieces[3].held->line == a_line);
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_no_lines) {
  BOOST_TEST(records("").pieces.empty());
  BOOST_TEST(records("\xEF\xBB\xBF").pieces.empty());
  has_sorts(records("\n"), {Sort::Blank});
}

BOOST_AUTO_TEST_CASE(lines_are_without_their_ends) {
  const auto file = records("\xEF\xBB\xBF" + a_line + "\r\n" + b_line);
  has_sorts(file, {Sort::Line, Sort::Line});
  BOOST_TEST(file.pieces[0].text == a_line);
  BOOST_TEST(file.pieces[1].text == b_line);
}

BOOST_AUTO_TEST_CASE(a_record_that_a_person_laid_out_is_held_by_its_first_line) {
  const auto file = records("[2026-11-20-sam-aaaaa]\nkind = \"note\"\nat = 2026-11-20\ntext = \"\"\"\na\"\"\"\n");
  has_sorts(file, {Sort::LaidOut, Sort::Inside, Sort::Inside, Sort::Inside, Sort::Inside});
  BOOST_TEST(file.pieces[0].held->line == a_line);
}

BOOST_AUTO_TEST_CASE(a_line_is_held_as_closer_writes_it) {
  const auto file = records("  \"2026-11-20-sam-aaaaa\" = {text='a',kind='note',at=2026-11-20} # why\n");
  has_sorts(file, {Sort::Line});
  BOOST_TEST(file.pieces[0].held->line == a_line);
  BOOST_TEST(file.pieces[0].held->is_sound);
}

BOOST_AUTO_TEST_CASE(a_line_with_something_wrong_in_it_is_held_as_it_is) {
  const std::string wrong = "2026-11-20-sam-aaaaa = { rev = 0, kind = \"note\", minutes = \"long\" }";
  const auto file = records(wrong + "\n");
  has_sorts(file, {Sort::Line});
  BOOST_TEST(!file.pieces[0].held->is_sound);
  BOOST_TEST(file.pieces[0].held->line == wrong);
  BOOST_TEST(file.findings.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_record_that_is_gone_ranks_above_any_rev_and_a_hobby_below_a_higher_one) {
  const auto log = records("2026-11-20-sam-aaaaa = { gone = true, rev = 2 }\n"
                           "2026-11-20-sam-aaaaa = { kind = \"note\", rev = 9 }\n");
  BOOST_TEST((log.pieces[0].held->rank > log.pieces[1].held->rank));
  const auto own = hobbies("chess = { gone = true, rev = 2 }\nchess = { name = \"Chess\", rev = 3 }\n");
  BOOST_TEST((own.pieces[0].held->rank < own.pieces[1].held->rank));
}

BOOST_AUTO_TEST_CASE(a_record_inside_the_table_of_another_is_held_too) {
  const auto below = records("[2026-11-20-sam-aaaaa]\nkind = \"note\"\n" + b_line + "\n");
  BOOST_TEST(held_of(below, "2026-11-20-sam-aaaaa") == 1);
  BOOST_TEST(held_of(below, "2026-11-21-sam-bbbbb") == 1);
  const auto nested = records("[2026-11-20-sam-aaaaa.2026-11-21-sam-bbbbb]\nkind = \"note\"\n"
                              "[2026-11-20-sam-aaaaa]\nkind = \"note\"\n");
  BOOST_TEST(held_of(nested, "2026-11-20-sam-aaaaa") == 1);
  BOOST_TEST(held_of(nested, "2026-11-21-sam-bbbbb") == 1);
}

BOOST_AUTO_TEST_CASE(names_say_whose_a_file_is) {
  for (const auto* name : {"2026-11.sam.toml", "2026-11.sam 2.toml", "2026-11.sam (Ana's conflicted copy).toml",
                           "2026-11.sam.sync-conflict-20261122-210413-ABCDEFG.toml", "2026-11.sam-LAPTOP.toml"}) {
    BOOST_TEST(author_of_name(name, Holding::OfRecords) == "sam", name);
  }
  for (const auto* name : {"sam.toml", "sam 2.toml", "sam.sync-conflict-1.toml", "sam (1).toml"}) {
    BOOST_TEST(author_of_name(name, Holding::OfHobbies) == "sam", name);
  }
  BOOST_TEST(author_of_name("2026-11", Holding::OfRecords).empty());
  BOOST_TEST(author_of_name("2026-11..toml", Holding::OfRecords).empty());
  BOOST_TEST(author_of_name(" sam.toml", Holding::OfHobbies).empty());
}

BOOST_AUTO_TEST_CASE(lines_can_always_be_rewritten) {
  BOOST_TEST(can_be_laid_anew(records("# mine\n" + a_line + " # why\nnonsense\n=======\n")));
  BOOST_TEST(can_be_laid_anew(records("")));
}

BOOST_AUTO_TEST_CASE(what_a_person_laid_out_can_be_rewritten_without_comments_inside) {
  const std::string header = "[2026-11-20-sam-aaaaa]\n";
  BOOST_TEST(can_be_laid_anew(records("# mine\n" + header + "kind = \"note\"\ntext = \"a\"\n")));
  BOOST_TEST(!can_be_laid_anew(records(header + "kind = \"note\" # why\n")));
  BOOST_TEST(!can_be_laid_anew(records("[2026-11-20-sam-aaaaa] # why\nkind = \"note\"\n")));
  BOOST_TEST(!can_be_laid_anew(records(header + "kind = \"note\"\nminutes = \"long\"\n")));
  BOOST_TEST(!can_be_laid_anew(records(header + "kind = \"note\"\nnonsense\n")));
}

BOOST_AUTO_TEST_CASE(a_line_that_may_open_a_text_of_several_lines_stays_where_it_is) {
  for (const std::string opener :
       {"z = \"\"\"", "z = '''", "2026-11-25-sam-zzzzz = { kind = \"note\", text = \"\"\""}) {
    BOOST_TEST(depends_on_order(records(a_line + opener + "\n")), opener);
    BOOST_TEST(!can_be_laid_anew(records(a_line + opener + "\n")), opener);
  }
  BOOST_TEST(!depends_on_order(records("# \"\"\"\n" + a_line + "z = \"\n")));
  BOOST_TEST(!depends_on_order(records("[2026-11-20-sam-aaaaa]\nkind = \"note\"\ntext = \"\"\"a\nb\"\"\"\n")));
}

BOOST_AUTO_TEST_CASE(a_comment_on_a_line_of_its_own_can_be_among_values_too) {
  BOOST_TEST(!can_be_laid_anew(records("[2026-11-20-sam-aaaaa]\nkind = \"note\"\n# why\ntext = \"a\"\n")));
  BOOST_TEST(!can_be_laid_anew(records("[2026-11-20-sam-aaaaa]\nkind = \"note\"\ntags = [\n  # why\n  \"a\",\n]\n")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
