// SPDX-License-Identifier: MIT
#include "journal/record/line_replacing.hpp"

#include "journal/record/hobby_line.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "merge_support.hpp"

namespace closer {
namespace {

const std::string b_id = "2026-11-21-sam-bbbbb";

const std::string a_line = write_line(revised("x", 1));
const std::string b_line = write_line(entry(b_id, Kind::Note, "y"));
const std::string edited_line = write_line(revised("z", 2));

Hobby hobby_of(std::string_view line) { return hobby_of_line(line, "sam").value(); }

} // namespace

BOOST_AUTO_TEST_SUITE(line_replacing)

BOOST_AUTO_TEST_CASE(only_the_touched_line_changes) {
  const std::string file = "# mine\n\n" + b_line + "\n  garbage\n" + a_line + "\n\n<<<<<<< HEAD\n\"\xFF\n";
  BOOST_TEST(with_line(file, revised("x", 1), revised("z", 2)) ==
             "# mine\n\n" + b_line + "\n  garbage\n" + edited_line + "\n\n<<<<<<< HEAD\n\"\xFF\n");
}

BOOST_AUTO_TEST_CASE(line_endings_and_a_byte_order_mark_stay) {
  const std::string mark = "\xEF\xBB\xBF";
  BOOST_TEST(with_line(mark + a_line + "\r\n" + b_line + "\r\n", revised("x", 1), revised("z", 2)) ==
             mark + edited_line + "\r\n" + b_line + "\r\n");
  BOOST_TEST(with_line(b_line + "\n" + a_line, revised("x", 1), revised("z", 2)) == b_line + "\n" + edited_line);
}

BOOST_AUTO_TEST_CASE(the_line_that_is_before_is_the_one_that_is_replaced) {
  const std::string file =
      write_line(revised("other", 1)) + "\n" + a_line + "\n" + write_line(revised("last", 1)) + "\n";
  BOOST_TEST(with_line(file, revised("x", 1), revised("z", 2)) ==
             write_line(revised("other", 1)) + "\n" + edited_line + "\n" + write_line(revised("last", 1)) + "\n");
}

BOOST_AUTO_TEST_CASE(removing_drops_every_other_line_of_the_key) {
  const std::string file = write_line(revised("other", 1)) + "\n" + a_line + "\n" + b_line + "\n" + a_line + "\n";
  BOOST_TEST(with_line(file, revised("x", 1), gone(2)) == write_line(gone(2)) + "\n" + b_line + "\n");
}

BOOST_AUTO_TEST_CASE(a_hand_written_table_gets_a_line_at_the_end) {
  const std::string file = "[" + a_id + "]\nkind = \"note\"\ntext = \"x\" # mine\n";
  const auto after = with_line(file, revised("x", 1), revised("z", 2));
  BOOST_TEST(after == file + edited_line + "\n");
  BOOST_TEST(with_line(file.substr(0, file.size() - 1), revised("x", 1), revised("z", 2)) == after);
  const auto read = read_records("f.toml", after).records;
  BOOST_REQUIRE(read.size() == 2U);
  BOOST_CHECK((wins(read[0], read[1]) ? read[0] : read[1]) == revised("z", 2));
}

BOOST_AUTO_TEST_CASE(what_is_nowhere_comes_to_the_end) {
  BOOST_TEST(with_line("", revised("x", 1), revised("z", 2)) == edited_line + "\n");
  BOOST_TEST(with_line(b_line, revised("x", 1), revised("z", 2)) == b_line + "\n" + edited_line + "\n");
}

BOOST_AUTO_TEST_CASE(a_line_laid_out_otherwise_is_replaced_where_it_means_the_same) {
  const auto spaced = "  \"" + a_id + "\"={at=2026-11-20,text='x',kind='note'}   # why";
  BOOST_TEST(with_line(spaced + "\n" + b_line + "\n", revised("x", 1), revised("z", 2)) ==
             edited_line + "   # why\n" + b_line + "\n");
}

BOOST_AUTO_TEST_CASE(the_line_of_a_hobby_is_replaced_in_place) {
  const std::string file =
      "# mine\nchess = { name = \"Chess\", share = \"open\" }\ngolf = { name = \"Golf\", share = \"solo\" }\n";
  const auto before = hobby_of("chess = { name = \"Chess\", share = \"open\" }");
  auto after = before;
  after.note = "Mondays";
  after.rev = 2;
  BOOST_TEST(with_line(file, before, after) ==
             "# mine\nchess = { name = \"Chess\", share = \"open\", note = \"Mondays\", rev = 2 }\ngolf = { name = "
             "\"Golf\", share = \"solo\" }\n");
}

BOOST_AUTO_TEST_CASE(many_are_replaced_at_once) {
  const auto c = entry("2026-11-20-sam-ccccc", Kind::Note, "c");
  auto c_gone = tombstone_of(c);
  c_gone.rev = 2;
  const std::vector<Replacement<Record>> both = {{revised("x", 1), gone(2)}, {c, c_gone}};
  const std::string file = "# mine\n" + write_line(c) + " # c\n" + b_line + "\n" + a_line + "\r\n" + edited_line;
  BOOST_TEST(with_lines(file, both) ==
             "# mine\n" + write_line(c_gone) + "\n" + b_line + "\n" + write_line(gone(2)) + "\r\n");
  BOOST_TEST(with_lines(b_line, both) == b_line + "\n" + write_line(gone(2)) + "\n" + write_line(c_gone) + "\n");
  BOOST_TEST(with_lines(b_line, {}) == b_line);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
