// SPDX-License-Identifier: MIT
// How the catalogue is worded: as the guide to its content asks.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "../support.hpp"
#include "advice/catalogue.hpp"

namespace closer {
namespace {

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

// The words of a title by number, each once; a placeholder is "person" or a hobby's name.
std::vector<int> numbers_of(std::string_view title, std::map<std::string, int>& numbers) {
  std::set<int> result;
  for (const auto& word : words_of(title)) {
    result.insert(numbers.try_emplace(word, static_cast<int>(numbers.size())).first->second);
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

// As one counts them: what is between spaces.
std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool is_in_word = false;
  for (const char each : text) {
    count += each != ' ' && !is_in_word ? 1 : 0;
    is_in_word = each != ' ';
  }
  return count;
}

// A mark at the end of a sentence has a space or nothing after it.
int count_sentences(std::string_view text) {
  int count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_mark = std::string_view(".!?").find(text[i]) != std::string_view::npos;
    count += is_mark && (i + 1 == text.size() || text[i + 1] == ' ') ? 1 : 0;
  }
  return count;
}

// A name at the beginning is left out: another is there for every couple.
std::string first_word(std::string_view title) {
  for (const std::string_view name : {"{whose} ", "{other} ", "{hobby} ", "{name} "}) {
    if (title.starts_with(name)) {
      title.remove_prefix(name.size());
    }
  }
  return words_of(title).front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue_wording)

BOOST_AUTO_TEST_CASE(the_finder_finds_what_is_nearly_the_same) {
  std::map<std::string, int> numbers;
  const auto first = numbers_of("Walk to the lake at dusk", numbers);
  BOOST_TEST(likeness(first, first) == 1);
  BOOST_TEST(likeness(first, numbers_of("At dusk, walk to a lake", numbers)) > 0.7);
  BOOST_TEST(likeness(first, numbers_of("Bake bread together", numbers)) == 0);
}

BOOST_AUTO_TEST_CASE(no_two_titles_are_nearly_the_same) {
  constexpr double most_alike = 0.72;
  const auto ideas = built_in_ideas();
  std::map<std::string, int> numbers;
  std::vector<std::vector<int>> titles;
  for (const auto& idea : ideas) {
    titles.push_back(numbers_of(idea.title, numbers));
  }
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto likeness_of_both = likeness(titles[i], titles[j]);
      if (likeness_of_both >= most_alike) {
        BOOST_TEST(likeness_of_both < most_alike, ideas[i].id << " is nearly " << ideas[j].id);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_title_has_three_to_seven_words_and_no_full_stop) {
  for (const auto& idea : built_in_ideas()) {
    const auto count = count_words(idea.title);
    BOOST_TEST((count >= 3 && count <= 7), idea.id << ": " << idea.title);
    BOOST_TEST((idea.title.back() != '.' && idea.title.back() != '!'), idea.id << ": " << idea.title);
  }
}

BOOST_AUTO_TEST_CASE(a_text_is_one_sentence_at_most) {
  for (const auto& idea : built_in_ideas()) {
    if (!idea.text.empty()) {
      BOOST_TEST(count_sentences(idea.text) == 1, idea.id << ": " << idea.text);
      BOOST_TEST(std::string_view(".!?").find(idea.text.back()) != std::string_view::npos, idea.id);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_idea_has_fourteen_words_on_average_and_28_at_most) {
  constexpr double most_on_average = 14;
  constexpr std::size_t most = 28;
  std::size_t sum = 0;
  for (const auto& idea : built_in_ideas()) {
    const auto count = count_words(idea.title) + count_words(idea.text);
    sum += count;
    BOOST_TEST(count <= most, idea.id);
  }
  BOOST_TEST(static_cast<double>(sum) / static_cast<double>(built_in_ideas().size()) <= most_on_average);
}

BOOST_AUTO_TEST_CASE(no_word_begins_more_than_six_in_a_hundred_ideas_of_a_way) {
  constexpr double most = 0.06;
  std::map<Way, std::map<std::string, int>> openings;
  std::map<Way, int> counts;
  for (const auto& idea : built_in_ideas()) {
    ++openings[idea.way][first_word(idea.title)];
    ++counts[idea.way];
  }
  for (const auto& [way, words] : openings) {
    for (const auto& [word, count] : words) {
      BOOST_TEST(count <= most * counts[way], name(way) << ": " << count << " begin with " << word);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
