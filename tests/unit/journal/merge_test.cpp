// SPDX-License-Identifier: MIT
// Who wins an id, and how a line is put in the place of another.
#include <algorithm>

#include "../support.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

const std::string a_id = "2026-11-20-sam-aaaaa";
const std::string b_id = "2026-11-21-sam-bbbbb";

Record revised(const std::string& text, std::int64_t rev) {
  auto record = entry(a_id, Kind::Note, text);
  record.rev = rev;
  return record;
}

Record gone(std::int64_t rev) {
  auto record = removed(entry(a_id, Kind::Note));
  record.rev = rev;
  return record;
}

// Who holds the id once all have been seen, in that order.
Record winner(const std::vector<Record>& records) {
  auto held = records.front();
  for (const auto& record : records) {
    held = wins(record, held) ? record : held;
  }
  return held;
}

void same_in_any_order(std::vector<Record> records, const Record& expected) {
  const auto less = [](const Record& left, const Record& right) { return write_line(left) < write_line(right); };
  std::sort(records.begin(), records.end(), less);
  int orders = 0;
  do {
    BOOST_REQUIRE(winner(records) == expected);
    ++orders;
  } while (std::next_permutation(records.begin(), records.end(), less));
  BOOST_TEST(orders > 1);
}

const std::string a_line = write_line(revised("x", 1));
const std::string b_line = write_line(entry(b_id, Kind::Note, "y"));
const std::string edited_line = write_line(revised("z", 2));

} // namespace

BOOST_AUTO_TEST_SUITE(merge)

BOOST_AUTO_TEST_CASE(a_removed_record_wins_over_a_higher_rev) {
  BOOST_TEST(wins(gone(2), revised("x", 9)));
  BOOST_TEST(!wins(revised("x", 9), gone(2)));
}

BOOST_AUTO_TEST_CASE(a_higher_rev_wins_over_a_greater_line) {
  BOOST_TEST(wins(revised("a", 10), revised("z", 9)));
  BOOST_TEST(!wins(revised("z", 9), revised("a", 10)));
  BOOST_TEST(wins(gone(3), gone(2)));
  BOOST_TEST(!wins(gone(2), gone(3)));
}

BOOST_AUTO_TEST_CASE(of_equal_revs_the_greater_line_by_bytes_wins) {
  BOOST_TEST(wins(revised("b", 2), revised("a", 2)));
  BOOST_TEST(!wins(revised("a", 2), revised("b", 2)));
  BOOST_TEST(wins(revised("\u00E9", 2), revised("z", 2))); // bytes are not signed
  BOOST_TEST(!wins(revised("a", 2), revised("a", 2)));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_records_does_not_matter) {
  same_in_any_order({revised("a", 1), revised("b", 1), revised("c", 3), revised("\u00E9", 3), revised("z", 2)}, revised("\u00E9", 3));
  same_in_any_order({revised("a", 1), gone(2), revised("b", 7), gone(3), revised("c", 7)}, gone(3));
}

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
  const std::string file = write_line(revised("other", 1)) + "\n" + a_line + "\n" + write_line(revised("last", 1)) + "\n";
  BOOST_TEST(with_line(file, revised("x", 1), revised("z", 2)) ==
             write_line(revised("other", 1)) + "\n" + edited_line + "\n" + write_line(revised("last", 1)) + "\n");
}

BOOST_AUTO_TEST_CASE(removing_drops_every_other_line_of_the_key) {
  const std::string file = write_line(revised("other", 1)) + "\n" + a_line + "\n" + b_line + "\n" + a_line + "\n";
  BOOST_TEST(with_line(file, revised("x", 1), gone(2)) == write_line(gone(2)) + "\n" + b_line + "\n");
}

BOOST_AUTO_TEST_CASE(a_hand_laid_table_gets_a_line_at_the_end) {
  const std::string file = "[" + a_id + "]\nkind = \"note\"\ntext = \"x\" # mine\n";
  const auto after = with_line(file, revised("x", 1), revised("z", 2));
  BOOST_TEST(after == file + edited_line + "\n");
  BOOST_TEST(with_line(file.substr(0, file.size() - 1), revised("x", 1), revised("z", 2)) == after);
  const auto read = read_records("f.toml", after).records;
  BOOST_TEST(read.size() == 2U);
  BOOST_CHECK(winner(read) == revised("z", 2));
}

BOOST_AUTO_TEST_CASE(what_stands_nowhere_comes_to_the_end) {
  BOOST_TEST(with_line("", revised("x", 1), revised("z", 2)) == edited_line + "\n");
  BOOST_TEST(with_line(b_line, revised("x", 1), revised("z", 2)) == b_line + "\n" + edited_line + "\n");
}

BOOST_AUTO_TEST_CASE(a_line_laid_out_otherwise_is_replaced_where_it_means_the_same) {
  const auto spaced = "  \"" + a_id + "\"={at=2026-11-20,text='x',kind='note'}   # why";
  BOOST_TEST(with_line(spaced + "\n" + b_line + "\n", revised("x", 1), revised("z", 2)) == edited_line + "   # why\n" + b_line + "\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
