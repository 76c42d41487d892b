// SPDX-License-Identifier: MIT
#include "journal/config/couple_merge.hpp"

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

const std::string head = "format = 1\nid = \"j7k2m9x4qd0tvw\"\n";
const std::string people = "[people.ana]\nname = \"Ana\"\n[people.sam]\n";
const std::string usual = head + people + "[rhythm]\nhobby = \"2 weeks\"\nouting = \"1 month\"\n";

std::string with(std::string text, std::string_view old, std::string_view now) {
  BOOST_TEST_REQUIRE(text.find(old) != std::string::npos, text);
  return text.replace(text.find(old), old.size(), now);
}

// The same whichever side is which.
CoupleMerge merged(const std::optional<std::string>& base, const std::string& one, const std::string& other) {
  auto merge = merge_couples(base, one, other);
  const auto turned = merge_couples(base, other, one);
  BOOST_TEST(merge.text == turned.text);
  BOOST_TEST((merge.kept == turned.kept));
  return merge;
}

} // namespace

BOOST_AUTO_TEST_SUITE(couple_merge)

BOOST_AUTO_TEST_CASE(what_each_changed_is_in_it) {
  const auto one = with(usual, "\"2 weeks\"", "\"3 weeks\" # for now");
  const auto other = with(usual, "\"1 month\"", "'5 weeks'");
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == with(one, "\"1 month\"", "'5 weeks'"));
  BOOST_TEST(!merge.kept);
}

BOOST_AUTO_TEST_CASE(keys_and_sections_that_one_added_are_where_they_belong) {
  const auto one = usual + "little = \"1 day\"\n";
  const auto other =
      with(usual, "[people.ana]", "language = \"de\"\n[people.ana]") + "\n[wishes]\ncar = false\napart = true\n";
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == with(usual, "[people.ana]", "language = \"de\"\n[people.ana]") +
                               "little = \"1 day\"\n\n[wishes]\ncar = false\napart = true\n");
  BOOST_TEST(!merge.kept);
}

BOOST_AUTO_TEST_CASE(what_one_dropped_goes_unless_the_other_changed_it) {
  const auto dropped = with(usual, "hobby = \"2 weeks\"\n", "");
  const auto other = with(usual, "1 month", "5 weeks");
  BOOST_TEST(merged(usual, dropped, other).text == with(dropped, "1 month", "5 weeks"));
  const auto changed = with(usual, "2 weeks", "6 weeks");
  const auto merge = merged(usual, with(dropped, "1 month", "5 weeks"), changed);
  BOOST_TEST(merge.text.find("hobby = \"6 weeks\"") != std::string::npos);
  BOOST_TEST(merge.text.find("outing = \"5 weeks\"") != std::string::npos);
  BOOST_TEST(!merge.kept);
}

BOOST_AUTO_TEST_CASE(of_a_key_that_both_changed_the_greater_text_wins_and_the_other_is_kept) {
  const auto one = with(usual, "2 weeks", "3 weeks");
  const auto other = with(with(usual, "2 weeks", "4 weeks"), "1 month", "2 months");
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == other);
  BOOST_TEST(merge.kept.value_or("") == one);
}

BOOST_AUTO_TEST_CASE(comments_of_the_one_who_changed_no_key_stay) {
  const auto one = with(usual, "[rhythm]\n", "# as agreed in the kitchen\n[rhythm] # for now\n");
  const auto other = with(usual, "2 weeks", "3 weeks");
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == with(one, "2 weeks", "3 weeks"));
  BOOST_TEST(!merge.kept);
}

BOOST_AUTO_TEST_CASE(a_version_with_a_comment_that_would_be_lost_is_kept) {
  const auto one = with(usual, "[rhythm]", "# as agreed\n[rhythm]");
  const auto other = with(usual, "[rhythm]", "# of the winter\n[rhythm]");
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == std::max(one, other));
  BOOST_TEST(merge.kept.value_or("") == std::min(one, other));
}

BOOST_AUTO_TEST_CASE(without_a_start_in_common_all_that_one_has_is_there) {
  const auto one = with(usual, "hobby = \"2 weeks\"\n", "");
  const auto other = with(usual, "outing = \"1 month\"\n", "");
  const auto merge = merged(std::nullopt, one, other);
  BOOST_TEST(merge.text.find("hobby = \"2 weeks\"") != std::string::npos);
  BOOST_TEST(merge.text.find("outing = \"1 month\"") != std::string::npos);
  BOOST_TEST(!merge.kept);
}

BOOST_AUTO_TEST_CASE(what_is_not_laid_out_line_by_line_stays_whole) {
  const auto one = head + people + "rhythm = { hobby = \"2 weeks\", outing = \"5 weeks\" }\n";
  const auto in_line = with(one, "5 weeks", "1 month");
  const auto inside = head + "rhythm = { hobby = \"3 weeks\", outing = \"1 month\" }\n" + people;
  const auto base = head + "rhythm = { hobby = \"2 weeks\", outing = \"1 month\" }\n" + people;
  const auto other = with(base, "1 month", "5 weeks");
  const auto merge = merged(base, inside, other);
  BOOST_TEST(merge.text == std::max(inside, other));
  BOOST_TEST(merge.kept.value_or("") == std::min(inside, other));
  BOOST_TEST(
      merged(usual, in_line, with(usual, "[rhythm]", "[rhythm]\nlisten = \"\"\"\n2 days\"\"\"")).kept.has_value());
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_together_stays_apart) {
  const auto one = with(usual, "[people.sam]", "[people.samuel]");
  const auto other = with(usual, "[people.sam]", "[people.sammy]");
  const auto merge = merged(usual, one, other);
  BOOST_TEST(merge.text == std::max(one, other));
  BOOST_TEST(merge.kept.value_or("") == std::min(one, other));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
