// SPDX-License-Identifier: MIT
#include "cmd/line/choices.hpp"

#include <array>

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> words = {"text", "json", "tsv"};

std::string refusal(std::string_view word) {
  try {
    refuse_word("format", word, words);
  } catch (const UsageError& error) {
    return std::string(error.what()) + "\n" + error.hint();
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(choices)

BOOST_AUTO_TEST_CASE(a_list_reads_as_a_person_would_say_it) {
  BOOST_TEST(listed(words) == "text, json and tsv");
  BOOST_TEST(listed(std::span(words).first(2)) == "text and json");
  BOOST_TEST(listed(std::span(words).first(1)) == "text");
  BOOST_TEST(listed({}) == "");
}

BOOST_AUTO_TEST_CASE(a_wrong_word_gets_what_was_meant_and_all_that_there_are) {
  BOOST_TEST(refusal("jsno") == "unknown format 'jsno'; did you mean 'json'?\nThe formats are text, json and tsv.");
  BOOST_TEST(refusal("TEXT") == "unknown format 'TEXT'; did you mean 'text'?\nThe formats are text, json and tsv.");
  BOOST_TEST(refusal("picture") == "unknown format 'picture'\nThe formats are text, json and tsv.");
  BOOST_TEST(refusal("a\x1b[2J") == "unknown format 'a\\x1b[2J'\nThe formats are text, json and tsv.");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
