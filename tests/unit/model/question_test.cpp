// SPDX-License-Identifier: MIT
#include "model/ideas/question.hpp"

#include <set>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(question)

BOOST_AUTO_TEST_CASE(each_deck_is_there_once) {
  const auto names = deck_names();
  BOOST_TEST(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
  for (const auto name : names) {
    BOOST_TEST(!name.empty());
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_for_everybody_or_can_hurt_comes_on_request_only) {
  std::set<std::string_view> found;
  for (const auto name : deck_names()) {
    if (is_on_request(name)) {
      found.insert(name);
    }
  }
  BOOST_CHECK((found == std::set<std::string_view>{"apart", "families", "health", "money", "parenting", "repair",
                                                   "values", "work", "worries"}));
  BOOST_TEST(!is_on_request("ours"));
  BOOST_TEST(!is_on_request(""));
  BOOST_TEST(!is_on_request("Repair"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
