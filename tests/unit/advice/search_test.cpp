// SPDX-License-Identifier: MIT
#include "advice/search.hpp"

#include "advice_support.hpp"

namespace closer {
namespace {

bool finds(const std::vector<std::string>& words) {
  auto idea = make_idea("cafe-you-pass", Way::Outing, "Try the caf\u00E9 you always pass", "coffee");
  idea.text = "A \u65E5\u672C\u8A9E menu for {name} is fine.";
  return has_words(idea, words);
}

} // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(title_text_group_and_id_are_searched) {
  for (const std::string word : {"always", "menu", "coffee", "cafe-you"}) {
    BOOST_TEST(finds({word}), word);
  }
  BOOST_TEST(!finds({"bowling"}));
}

BOOST_AUTO_TEST_CASE(case_and_accents_do_not_matter) {
  for (const std::string word : {"CAF\u00C9", "cafe", "Caf\u00E9", "cafe\u0301", "\u65E5\u672C"}) {
    BOOST_TEST(finds({word}), word);
  }
  BOOST_TEST(!finds({"\u8A9E\u672C"}));
}

BOOST_AUTO_TEST_CASE(every_word_must_be_there_and_none_finds_all) {
  BOOST_TEST(finds({"menu", "try"}));
  BOOST_TEST(!finds({"menu", "bowling"}));
  BOOST_TEST(finds({}));
}

BOOST_AUTO_TEST_CASE(a_placeholder_is_found_as_it_is_shown) {
  BOOST_TEST(finds({"your partner"}));
  BOOST_TEST(!finds({"{name}"}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
