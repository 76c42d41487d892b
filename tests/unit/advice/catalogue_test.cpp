// SPDX-License-Identifier: MIT
#include "advice/catalogue.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "../support.hpp"
#include "base/text.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(ideas_are_sorted_by_way_and_id_and_come_once) {
  const auto ideas = built_in_ideas();
  BOOST_TEST(std::is_sorted(ideas.begin(), ideas.end(),
                            [](const Idea& left, const Idea& right) { return std::tie(left.way, left.id) < std::tie(right.way, right.id); }));
  std::set<std::string> ids;
  for (const auto& idea : ideas) {
    BOOST_TEST_CONTEXT(idea.id) { BOOST_TEST(ids.insert(idea.id).second); }
  }
}

BOOST_AUTO_TEST_CASE(every_way_has_ideas_in_every_season) {
  std::map<Way, std::array<int, 4>> counts;
  for (const auto& idea : built_in_ideas()) {
    for (unsigned season = 0; season < 4; ++season) {
      counts[idea.way].at(season) += (idea.seasons >> season & 1U) != 0 ? 1 : 0;
    }
  }
  for (const Way way : all_ways) {
    for (const int count : counts[way]) {
      BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(count > 0); }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_idea_is_as_the_model_says) {
  for (const auto& idea : built_in_ideas()) {
    BOOST_TEST_CONTEXT(idea.id) {
      BOOST_TEST(idea.id.size() >= 3U);
      BOOST_TEST(idea.id.size() <= 40U);
      BOOST_TEST(idea.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
      BOOST_TEST(printable(idea.text) == idea.text);
      BOOST_TEST(nfc(idea.text) == idea.text);
      BOOST_TEST(!idea.text.empty());
      BOOST_TEST((idea.minutes >= 1 && idea.minutes <= 1440));
      BOOST_TEST((idea.cost >= 0 && idea.cost <= 3));
      BOOST_TEST((idea.talk >= 0 && idea.talk <= 3));
      BOOST_TEST((idea.novelty >= 0 && idea.novelty <= 3));
      BOOST_TEST((idea.seasons >= 1U && idea.seasons <= 15U));
      BOOST_TEST(!idea.group.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(only_placeholders_that_are_filled_in_stand_in_a_text) {
  for (const auto& idea : built_in_ideas()) {
    BOOST_TEST_CONTEXT(idea.id << ": " << idea.text) {
      auto rest = idea.text;
      for (const std::string word : {"{thing}", "{whose}", "{other}"}) {
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
          rest.erase(at, word.size());
        }
      }
      BOOST_TEST(rest.find_first_of("{}") == std::string::npos);
      BOOST_TEST((rest == idea.text || (idea.way == Way::Thing && needs_thing(idea)))); // names are filled in beside a thing only
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
