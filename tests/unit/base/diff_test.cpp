// SPDX-License-Identifier: MIT
// What a change does to a text, and that whoever applies it gets the text after it.
#include "base/text/diff.hpp"

#include <cstddef>
#include <random>
#include <vector>

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
  Lines lines;
  for (const auto line : split(text, '\n')) {
    lines.emplace_back(line);
  }
  if (lines.back().empty()) {
    lines.pop_back();
  }
  return lines;
}

// "3,2" of "@@ -3,2 +3,1 @@", as a first line and a count.
std::pair<std::size_t, std::size_t> range_behind(const std::string& header, char sign) {
  std::istringstream range(header.substr(header.find(sign) + 1));
  std::size_t first = 0;
  std::size_t count = 0;
  char comma = 0;
  BOOST_REQUIRE(static_cast<bool>(range >> first >> comma >> count));
  BOOST_REQUIRE_EQUAL(comma, ',');
  return {first, count};
}

// Does what patch(1) does, and requires of each header what it promises.
Lines patched(const Lines& before, const std::string& diff) {
  Lines after;
  std::size_t taken = 0; // lines of before
  const auto edits = lines_of(diff);
  for (std::size_t i = 0; i < edits.size();) {
    BOOST_REQUIRE(edits[i].starts_with("@@ -"));
    const auto [old_first, old_count] = range_behind(edits[i], '-');
    const auto [new_first, new_count] = range_behind(edits[i], '+');
    const auto start = old_first - (old_count == 0 ? 0 : 1);
    BOOST_REQUIRE(start >= taken);
    BOOST_REQUIRE(start + old_count <= before.size());
    for (; taken < start; ++taken) {
      after.push_back(before[taken]);
    }
    BOOST_TEST(after.size() + (new_count == 0 ? 0 : 1) == new_first);
    const auto after_start = after.size();
    for (++i; i < edits.size() && !edits[i].starts_with("@@"); ++i) {
      const char sign = edits[i].front();
      const auto line = edits[i].substr(1);
      BOOST_REQUIRE(sign == ' ' || sign == '-' || sign == '+');
      if (sign != '+') {
        BOOST_REQUIRE_EQUAL(before.at(taken), line);
        ++taken;
      }
      if (sign != '-') {
        after.push_back(line);
      }
    }
    BOOST_TEST(taken == start + old_count);
    BOOST_TEST(after.size() == after_start + new_count);
  }
  after.insert(after.end(), before.begin() + static_cast<std::ptrdiff_t>(taken), before.end());
  return after;
}

void applies(const std::string& before, const std::string& after) {
  BOOST_TEST(patched(lines_of(before), unified_diff(before, after)) == lines_of(after),
             boost::test_tools::per_element());
}

std::string numbers(int first, int last) {
  std::string text;
  for (int i = first; i <= last; ++i) {
    text += std::to_string(i) + "\n";
  }
  return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(diff)

BOOST_AUTO_TEST_CASE(the_same_texts_differ_nowhere) {
  BOOST_TEST(unified_diff("", "").empty());
  BOOST_TEST(unified_diff("a\nb\n", "a\nb\n").empty());
}

BOOST_AUTO_TEST_CASE(a_new_file_is_one_hunk_after_line_nothing) {
  BOOST_TEST(unified_diff("", "a\nb\n") == "@@ -0,0 +1,2 @@\n+a\n+b\n");
  BOOST_TEST(unified_diff("a\nb\n", "") == "@@ -1,2 +0,0 @@\n-a\n-b\n");
}

BOOST_AUTO_TEST_CASE(a_change_has_three_lines_of_context) {
  BOOST_TEST(unified_diff(numbers(1, 9), numbers(1, 4) + "five\n" + numbers(6, 9)) ==
             "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

BOOST_AUTO_TEST_CASE(at_both_ends_there_is_less_context) {
  BOOST_TEST(unified_diff(numbers(1, 9), numbers(2, 9)) == "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n");
  BOOST_TEST(unified_diff(numbers(1, 9), numbers(1, 8)) == "@@ -6,4 +6,3 @@\n 6\n 7\n 8\n-9\n");
  BOOST_TEST(unified_diff(numbers(1, 9), numbers(1, 10)) == "@@ -7,3 +7,4 @@\n 7\n 8\n 9\n+10\n");
  BOOST_TEST(unified_diff("b\n", "a\nb\nc\n") == "@@ -1,1 +1,3 @@\n+a\n b\n+c\n");
}

BOOST_AUTO_TEST_CASE(changes_far_apart_are_hunks_of_their_own) {
  const auto before = numbers(1, 30);
  const auto after = numbers(2, 14) + "new\n" + numbers(15, 29);
  const auto diff = unified_diff(before, after);
  BOOST_TEST(std::count(diff.begin(), diff.end(), '@') == 3 * 4);
  applies(before, after);
}

BOOST_AUTO_TEST_CASE(changes_close_together_share_a_hunk) {
  const auto diff = unified_diff(numbers(1, 20), numbers(1, 4) + numbers(6, 10) + numbers(12, 20));
  BOOST_TEST(std::count(diff.begin(), diff.end(), '@') == 4);
  applies(numbers(1, 20), numbers(1, 4) + numbers(6, 10) + numbers(12, 20));
}

BOOST_AUTO_TEST_CASE(hunks_never_overlap_however_far_apart_changes_are) {
  for (int distance = 1; distance <= 12; ++distance) {
    applies(numbers(1, 30), "new\n" + numbers(1, distance) + "new\n" + numbers(distance + 1, 30));
    applies(numbers(1, 30), numbers(2, distance + 1) + numbers(distance + 3, 30));
  }
}

BOOST_AUTO_TEST_CASE(lines_are_as_they_are) {
  BOOST_TEST(unified_diff("a\r\n", "a\n") == "@@ -1,1 +1,1 @@\n-a\r\n+a\n");
  BOOST_TEST(unified_diff("\n", "\n\n") == "@@ -1,1 +1,2 @@\n \n+\n");
  applies("-a\n+b\n@ c\n", "+b\n-a\n\n@ c\n");
}

BOOST_AUTO_TEST_CASE(whatever_changes_can_be_applied) {
  std::mt19937 dice(20261122);
  const auto some_text = [&] {
    std::string text;
    for (auto length = dice() % 40; length > 0; --length) {
      text += std::string(1, static_cast<char>('a' + dice() % 3)) + "\n";
    }
    return text;
  };
  for (int i = 0; i < 500; ++i) {
    applies(some_text(), some_text());
  }
}

BOOST_AUTO_TEST_CASE(long_texts_without_a_common_line_are_compared_soon_enough) {
  applies(numbers(1, 5000), numbers(5001, 10000) + "end\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
