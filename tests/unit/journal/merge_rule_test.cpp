// SPDX-License-Identifier: MIT
#include "journal/record/merge_rule.hpp"

#include <algorithm>

#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "merge_support.hpp"

namespace closer {
namespace {

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

Hobby hobby_of(std::string_view line) { return hobby_of_line(line, "sam").value(); }

} // namespace

BOOST_AUTO_TEST_SUITE(merge_rule)

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
  BOOST_TEST(wins(revised("\u00E9", 2), revised("z", 2))); // bytes aren't signed
  BOOST_TEST(!wins(revised("a", 2), revised("a", 2)));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_records_does_not_matter) {
  same_in_any_order({revised("a", 1), revised("b", 1), revised("c", 3), revised("\u00E9", 3), revised("z", 2)},
                    revised("\u00E9", 3));
  same_in_any_order({revised("a", 1), gone(2), revised("b", 7), gone(3), revised("c", 7)}, gone(3));
}

BOOST_AUTO_TEST_CASE(hobbies_are_won_by_rev_then_gone_then_bytes) {
  const auto first = hobby_of("chess = { name = \"Chess\", rev = 2 }");
  const auto later = hobby_of("chess = { name = \"Aikido\", rev = 3 }");
  const auto gone = hobby_of("chess = { gone = true }");
  const auto same_rev_gone = hobby_of("chess = { gone = true, rev = 2 }");
  const auto same = hobby_of("chess = { name = \"Dance\", rev = 2 }");
  BOOST_TEST(wins(later, first));
  BOOST_TEST(!wins(first, later));
  BOOST_TEST(!wins(gone, first)); // what is gone can be taken up again
  BOOST_TEST(wins(first, gone));
  BOOST_TEST(wins(same_rev_gone, first));
  BOOST_TEST(!wins(first, same_rev_gone));
  BOOST_TEST(wins(same, first));
  BOOST_TEST(!wins(first, same));
  BOOST_TEST(!wins(first, first));
}

BOOST_AUTO_TEST_CASE(a_contest_ends_as_the_rule_says_however_many_come) {
  AllBytes bytes;
  auto held = revised("b", 1);
  BOOST_CHECK(contest(held, revised("b", 1), bytes) == Contest::Lost);
  BOOST_CHECK(contest(held, revised("a", 1), bytes) == Contest::Tied);
  BOOST_TEST(held.text == "b");
  BOOST_CHECK(contest(held, revised("c", 1), bytes) == Contest::Tied);
  BOOST_TEST(held.text == "c");
  BOOST_CHECK(bytes == all_bytes(held));
  BOOST_CHECK(contest(held, revised("a", 2), bytes) == Contest::Won);
  BOOST_CHECK(contest(held, revised("z", 1), bytes) == Contest::Lost);
  BOOST_CHECK(contest(held, revised("b", 2), bytes) == Contest::Tied);
  BOOST_TEST(held.text == "b");
  BOOST_CHECK(contest(held, gone(1), bytes) == Contest::Won);
  BOOST_TEST(held.gone);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
