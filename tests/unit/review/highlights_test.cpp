// SPDX-License-Identifier: MIT
#include "review/highlights.hpp"

#include <algorithm>

#include "../support.hpp"

namespace closer {
namespace {

Record noticed(const std::string& id, const std::string& text) { return entry(id, Kind::Noticed, text); }

// The ids of those that are chosen.
std::vector<std::string> chosen(const std::vector<Record>& entries, std::size_t most, bool needs_words = true,
                                ToldTexts told = {}) {
  std::vector<const Record*> pointers;
  for (const auto& each : entries) {
    pointers.push_back(&each);
  }
  std::vector<std::string> ids;
  for (const auto* each : highlights(pointers, {most, needs_words}, told)) {
    ids.push_back(each->id.substr(8)); // without the month
  }
  return ids;
}

using Ids = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(highlights_of_a_chapter)

BOOST_AUTO_TEST_CASE(the_longest_are_chosen_and_told_in_the_order_of_their_days) {
  const std::vector<Record> entries = {noticed("2026-03-01-ana-aaaaa", "Tea"),
                                       noticed("2026-03-02-ana-bbbbb", "The last slice"),
                                       noticed("2026-03-03-ana-ccccc", "You let me sleep until ten")};
  BOOST_TEST(chosen(entries, 2) == Ids({"02-ana-bbbbb", "03-ana-ccccc"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_equals_the_earlier_is_chosen) {
  const std::vector<Record> entries = {noticed("2026-03-01-ana-aaaaa", "Tea"), noticed("2026-03-02-ana-bbbbb", "Jam"),
                                       noticed("2026-03-03-ana-ccccc", "Pie")};
  BOOST_TEST(chosen(entries, 1) == Ids({"01-ana-aaaaa"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(beyond_160_characters_length_counts_no_more) {
  const std::vector<Record> entries = {noticed("2026-03-01-ana-aaaaa", std::string(160, 'a')),
                                       noticed("2026-03-02-ana-bbbbb", std::string(9000, 'b'))};
  BOOST_TEST(chosen(entries, 1) == Ids({"01-ana-aaaaa"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_tagged_keep_is_chosen_however_many_there_are) {
  std::vector<Record> entries;
  for (const std::string tail : {"aaaaa", "bbbbb", "ccccc"}) {
    entries.push_back(noticed("2026-03-01-ana-" + tail, "Tea"));
    entries.back().tags = {"Keep"};
  }
  entries.push_back(noticed("2026-03-02-ana-ddddd", "You let me sleep until ten"));
  BOOST_TEST(chosen(entries, 2) == Ids({"01-ana-aaaaa", "01-ana-bbbbb", "01-ana-ccccc"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(new_comes_before_answers_before_what_was_heard_before_length) {
  auto fresh = entry("2026-03-04-ana-ddddd", Kind::Listen, "x");
  fresh.is_new = true;
  auto talk = entry("2026-03-03-ana-ccccc", Kind::Listen, "xy");
  talk.answers = {{"ana", "x"}, {"sam", "y"}};
  auto heard = entry("2026-03-02-ana-bbbbb", Kind::Listen, "z");
  heard.question = "What?";
  const auto longest = entry("2026-03-01-ana-aaaaa", Kind::Listen, "About the new job, and what it costs");
  const std::vector<Record> entries = {longest, heard, talk, fresh};
  BOOST_TEST(chosen(entries, 1) == Ids({"04-ana-ddddd"}), boost::test_tools::per_element());
  BOOST_TEST(chosen(entries, 2) == Ids({"03-ana-ccccc", "04-ana-ddddd"}), boost::test_tools::per_element());
  BOOST_TEST(chosen(entries, 3) == Ids({"02-ana-bbbbb", "03-ana-ccccc", "04-ana-ddddd"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_has_half_of_the_places_and_leaves_what_they_have_no_words_for) {
  std::vector<Record> entries;
  for (int day = 1; day <= 6; ++day) {
    entries.push_back(noticed("2026-03-0" + std::to_string(day) + "-ana-aaaaa",
                              "A long line of Ana's, number " + std::to_string(day)));
  }
  entries.push_back(noticed("2026-03-08-sam-bbbbb", "Tea"));
  BOOST_TEST(chosen(entries, 4) == Ids({"01-ana-aaaaa", "02-ana-aaaaa", "03-ana-aaaaa", "08-sam-bbbbb"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_one_tags_takes_no_place_of_the_other) {
  std::vector<Record> entries;
  for (int day = 1; day <= 5; ++day) {
    entries.push_back(
        noticed("2026-03-0" + std::to_string(day) + "-ana-aaaaa", "Ana's, number " + std::to_string(day)));
    entries.back().tags = {"keep"};
    entries.push_back(noticed("2026-03-0" + std::to_string(day) + "-sam-bbbbb", "Tea " + std::to_string(day)));
  }
  const auto ids = chosen(entries, 4);
  BOOST_TEST(ids.size() == 7U);
  BOOST_TEST(std::ranges::count(ids, "01-sam-bbbbb") == 1);
  BOOST_TEST(std::ranges::count(ids, "02-sam-bbbbb") == 1);
}

BOOST_AUTO_TEST_CASE(a_text_is_told_once_in_any_case) {
  const std::vector<Record> entries = {noticed("2026-03-01-ana-aaaaa", "Coffee in bed"),
                                       noticed("2026-03-02-sam-bbbbb", "coffee in bed "),
                                       noticed("2026-03-03-ana-ccccc", "Tea")};
  BOOST_TEST(chosen(entries, 4) == Ids({"01-ana-aaaaa", "03-ana-ccccc"}), boost::test_tools::per_element());
  BOOST_TEST(chosen(entries, 4, true, {"tea"}) == Ids({"01-ana-aaaaa"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_says_nothing_is_chosen_only_where_words_are_not_needed) {
  const std::vector<Record> entries = {entry("2026-03-01-ana-aaaaa", Kind::Outing),
                                       entry("2026-03-02-ana-bbbbb", Kind::Outing)};
  BOOST_TEST(chosen(entries, 4).empty());
  BOOST_TEST(chosen(entries, 4, false).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
