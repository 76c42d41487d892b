// SPDX-License-Identifier: MIT
// No idea of the catalogue is another one in other words.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "../support.hpp"
#include "advice/catalogue.hpp"

namespace closer {
namespace {

// Words that any two sentences share.
constexpr std::string_view stop_words =
    " a about after all an and any are as at back be before between both but by can come day do each else every first "
    "for from get give go has have hear her him his how if in into is it its just last leave let little long make many "
    "may more most much must no not nothing now of off on once one only or other others out over own part put say see "
    "set she she's side so some something start take tell than that the their them then there they thing things this "
    "time to together too turn two under until up use was way what when where which while who whose why will with "
    "without would you your yours minutes minute hour ";

// The words of a text in lower case, in their order.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : std::string(text) + " ") {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || letter == '\'' || (letter & 0x80) != 0;
    const bool is_capital = letter >= 'A' && letter <= 'Z';
    if (is_letter || is_capital) {
      word += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

// The words that carry the meaning, each once and by a number.
std::vector<int> content_of(std::string_view text, std::map<std::string, int>& numbers) {
  std::set<int> result;
  for (const auto& word : words_of(text)) {
    if (stop_words.find(" " + word + " ") == std::string_view::npos) {
      result.insert(numbers.try_emplace(word, static_cast<int>(numbers.size())).first->second);
    }
  }
  return {result.begin(), result.end()};
}

// The words that both have over the words that either has (Jaccard's index).
double likeness(const std::vector<int>& left, const std::vector<int>& right) {
  std::vector<int> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
  const auto all = left.size() + right.size() - shared.size();
  return all == 0 ? 0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_wording)

BOOST_AUTO_TEST_CASE(the_finder_finds_what_is_nearly_the_same) {
  std::map<std::string, int> numbers;
  const auto first = content_of("Walk to the lake at dusk and count the swans.", numbers);
  BOOST_TEST(likeness(first, first) == 1);
  BOOST_TEST(likeness(first, content_of("At dusk, walk to a lake: count swans, then ducks.", numbers)) > 0.8);
  BOOST_TEST(likeness(first, content_of("Bake bread, and burn the second loaf on purpose.", numbers)) == 0);
}

BOOST_AUTO_TEST_CASE(no_two_ideas_are_nearly_the_same) {
  constexpr double most_alike = 0.34;
  const auto ideas = built_in_ideas();
  std::map<std::string, int> numbers;
  std::vector<std::vector<int>> contents;
  for (const auto& idea : ideas) {
    contents.push_back(content_of(idea.text, numbers));
    BOOST_TEST(contents.back().size() >= 4U, idea.id << " says too little: " << idea.text);
  }
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto likeness_of_both = likeness(contents[i], contents[j]);
      if (likeness_of_both >= most_alike) {
        BOOST_TEST(likeness_of_both < most_alike, ideas[i].id << " is nearly " << ideas[j].id);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_more_than_four_ideas_begin_with_the_same_three_words) {
  std::map<std::string, int> openings;
  for (const auto& idea : built_in_ideas()) {
    const auto words = words_of(idea.text);
    std::string opening;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, words.size()); ++i) {
      opening += words[i] + " ";
    }
    ++openings[opening];
  }
  for (const auto& [opening, count] : openings) {
    if (count > 4) {
      BOOST_TEST(count <= 4, count << " ideas begin with " << opening);
    }
  }
  BOOST_TEST(openings.size() > 400U);
}

BOOST_AUTO_TEST_CASE(every_idea_ends_like_a_sentence) {
  for (const auto& idea : built_in_ideas()) {
    BOOST_TEST(std::string_view(".!?)\"'").find(idea.text.back()) != std::string_view::npos,
               idea.id << ": " << idea.text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
