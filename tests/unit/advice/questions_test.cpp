// SPDX-License-Identifier: MIT
#include "advice/questions.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "../support.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "model/ideas/idea.hpp"

namespace closer {
namespace {

const std::array<std::string, 5> journals = {"j7k2m9x4qd0tvw", "00000000", "zzzzzzzzzzzzzz", "a1b2c3d4e5f6g7",
                                             "j7k2m9x4qd0tvx"};

const std::vector<Question>& all_questions() {
  static const auto all = built_in_questions();
  return all;
}

Couple couple_of(const std::string& journal, std::optional<Day> begun = {}) {
  Couple couple;
  couple.id = journal;
  couple.begun = begun;
  return couple;
}

std::string asked(std::span<const Question> from, const std::string& journal, Day day, const QuestionWish& wish = {}) {
  const auto question = question_of(from, couple_of(journal), day, wish);
  return question ? question->id : "";
}

// The questions of so many days from a couple's first one on.
std::vector<Question> asked_from_the_start(const std::string& journal, int days, const QuestionWish& wish = {}) {
  const auto begun = on("2026-11-22");
  std::vector<Question> result;
  for (int i = 0; i < days; ++i) {
    result.push_back(
        question_of(all_questions(), couple_of(journal, begun), begun + std::chrono::days(i), wish).value());
  }
  return result;
}

// The most that fit within any `days` days running.
template <typename Predicate>
std::ptrdiff_t most_within(const std::vector<Question>& asked, int days, Predicate is_it) {
  std::ptrdiff_t most = 0;
  for (auto first = asked.begin(); asked.end() - first >= days; ++first) {
    most = std::max(most, std::count_if(first, first + days, is_it));
  }
  return most;
}

bool is_deep(const Question& question) { return question.depth == 3; }

// Words that say nothing of what a question is about.
const std::set<std::string, std::less<>> small_words = {
    "a",     "an",    "and",  "are",  "as",   "at",   "be",   "been",  "but", "by",   "can",   "could", "did",
    "do",    "does",  "for",  "from", "had",  "has",  "have", "how",   "i",   "if",   "in",    "is",    "it",
    "its",   "me",    "my",   "no",   "not",  "of",   "on",   "one",   "or",  "our",  "so",    "some",  "that",
    "the",   "their", "them", "they", "this", "to",   "too",  "us",    "was", "we",   "were",  "what",  "when",
    "where", "which", "who",  "whom", "why",  "will", "with", "would", "you", "your", "yours", "there"};

std::vector<std::string> content_words(const Question& question) {
  std::set<std::string> words;
  std::string word;
  for (const char c : fold(question.text) + " ") {
    if ((c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else {
      if (!word.empty() && small_words.find(word) == small_words.end()) {
        words.insert(word);
      }
      word.clear();
    }
  }
  return {words.begin(), words.end()};
}

// How much two have in common: 0 nothing, 1 all.
double likeness(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::vector<std::string> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  const auto all = left.size() + right.size() - common.size();
  return all == 0 ? 1 : static_cast<double>(common.size()) / static_cast<double>(all);
}

} // namespace

BOOST_AUTO_TEST_SUITE(questions)

BOOST_AUTO_TEST_CASE(every_question_is_as_the_model_says) {
  const auto decks = deck_names();
  std::set<std::string> ids;
  std::set<std::string> texts;
  for (const auto& question : all_questions()) {
    BOOST_TEST_CONTEXT(question.id << ": " << question.text) {
      BOOST_TEST(is_idea_id(question.id));
      BOOST_TEST(ids.insert(question.id).second);
      BOOST_TEST(texts.insert(fold(question.text)).second);
      BOOST_TEST(printable(question.text) == question.text);
      BOOST_TEST(nfc(question.text) == question.text);
      BOOST_TEST(trim(question.text) == question.text);
      BOOST_TEST(!holds(question.text, "  "));
      BOOST_TEST(width(question.text) <= 140U); // two lines on most terminals
      BOOST_TEST((question.text.ends_with('?') || question.text.ends_with('.')));
      BOOST_TEST(std::count(decks.begin(), decks.end(), question.deck) == 1);
      BOOST_TEST((question.depth >= 1 && question.depth <= 3));
    }
  }
}

BOOST_AUTO_TEST_CASE(there_are_many_and_enough_of_each_deck_and_depth) {
  BOOST_TEST(all_questions().size() >= 420U);
  std::map<std::string_view, int> by_deck;
  std::map<int, int> by_depth;
  for (const auto& question : all_questions()) {
    ++by_deck[question.deck];
    ++by_depth[question.depth];
  }
  for (const auto deck : deck_names()) {
    BOOST_TEST_CONTEXT(deck) { BOOST_TEST(by_deck[deck] >= (deck == "today" ? 80 : 10)); }
    BOOST_TEST(by_deck[deck] <= by_deck["today"]);
  }
  BOOST_TEST(by_depth[1] > by_depth[2]); // more that are easy than that are deep
  BOOST_TEST(by_depth[2] > by_depth[3]);
  BOOST_TEST(by_depth[3] >= 30);
}

BOOST_AUTO_TEST_CASE(a_question_is_short_and_asks_one_thing) {
  constexpr std::ptrdiff_t most = 18;
  constexpr double most_on_average = 12;
  std::ptrdiff_t sum = 0;
  for (const auto& question : all_questions()) {
    const auto count = 1 + std::ranges::count(question.text, ' ');
    BOOST_TEST(count <= most, question.text);
    BOOST_TEST(std::ranges::count(question.text, '?') <= 1, question.text);
    sum += count;
  }
  BOOST_TEST(static_cast<double>(sum) / static_cast<double>(all_questions().size()) <= most_on_average);
}

BOOST_AUTO_TEST_CASE(no_two_are_nearly_the_same) {
  std::vector<std::vector<std::string>> words;
  for (const auto& question : all_questions()) {
    words.push_back(content_words(question));
    BOOST_TEST(!words.back().empty(), question.text);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      if (const auto found = likeness(words[i], words[j]); found >= 0.7) {
        BOOST_ERROR(all_questions()[i].text << "\n" << all_questions()[j].text << "\nare alike: " << found);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(none_comes_twice_within_five_months) {
  for (const auto& journal : journals) {
    BOOST_TEST_CONTEXT(journal) {
      std::map<std::string, int> last;
      const auto questions = asked_from_the_start(journal, 3 * 365);
      for (int i = 0; i < std::ssize(questions); ++i) {
        const auto& id = questions[static_cast<std::size_t>(i)].id;
        if (const auto before = last.find(id); before != last.end()) {
          BOOST_TEST(i - before->second >= 150, id << " after " << i - before->second << " days");
        }
        last[id] = i;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(all_come_within_two_years_but_those_on_request) {
  for (const auto& journal : journals) {
    std::set<std::string> seen;
    for (const auto& question : asked_from_the_start(journal, 2 * 366)) {
      seen.insert(question.id);
    }
    for (const auto& question : all_questions()) {
      BOOST_TEST(seen.count(question.id) == (is_on_request(question.deck) ? 0U : 1U), question.id);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_other_day_is_about_the_day) {
  for (const auto& journal : journals) {
    const auto questions = asked_from_the_start(journal, 366);
    BOOST_TEST(most_within(questions, 2, [](const auto& each) { return each.deck != "today"; }) == 1);
  }
}

BOOST_AUTO_TEST_CASE(the_first_month_is_easy_with_a_few_that_take_thought) {
  for (const auto& journal : journals) {
    const auto questions = asked_from_the_start(journal, 28);
    BOOST_TEST(std::ranges::count_if(questions, is_deep) == 0);
    const auto thoughtful = std::ranges::count(questions, 2, &Question::depth);
    BOOST_TEST((thoughtful >= 2 && thoughtful <= 8), thoughtful);
    for (const auto deck : deck_names()) {
      BOOST_TEST(std::ranges::count_if(asked_from_the_start(journal, 28, {std::string(deck), {}}), is_deep) == 0);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_goes_deep_comes_once_a_week_at_most) {
  for (const auto& journal : journals) {
    const auto questions = asked_from_the_start(journal, 366);
    BOOST_TEST(std::ranges::count_if(questions, is_deep) >= 20);
    BOOST_TEST(most_within(questions, 7, is_deep) == 1);
    for (const auto deck : deck_names()) {
      BOOST_TEST(most_within(asked_from_the_start(journal, 366, {std::string(deck), {}}), 7, is_deep) <= 1);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_depth_that_is_asked_for_comes_alone) {
  for (const int depth : {1, 2, 3}) {
    for (const auto& question : asked_from_the_start(journals[0], 60, {{}, depth})) {
      BOOST_TEST(question.depth == depth);
      BOOST_TEST(!is_on_request(question.deck));
    }
    for (const auto& question : asked_from_the_start(journals[0], 20, {"repair", depth})) {
      BOOST_TEST((question.depth == depth && question.deck == "repair"));
    }
  }
  BOOST_TEST(asked(all_questions(), journals[0], on("2026-11-22"), {"light", 3}).empty());
}

BOOST_AUTO_TEST_CASE(without_a_sort_the_others_come) {
  const std::vector<Question> few = {{"aaa", "?", "ours", 3}, {"bbb", "?", "ours", 3}};
  for (int i = 0; i < 14; ++i) {
    BOOST_TEST(!asked(few, journals[0], on("2026-11-22") + std::chrono::days(i)).empty());
    BOOST_TEST(!asked(few, journals[0], on("1960-11-22") + std::chrono::days(i)).empty());
  }
}

BOOST_AUTO_TEST_CASE(it_follows_from_the_journal_and_the_day_alone) {
  auto shuffled = all_questions(); // as another machine may have read them
  std::reverse(shuffled.begin(), shuffled.end());
  std::rotate(shuffled.begin(), shuffled.begin() + 100, shuffled.end());
  for (const auto& journal : journals) {
    for (auto day = on("2026-11-22"); day < on("2027-02-01"); day += std::chrono::days(1)) {
      BOOST_TEST(asked(all_questions(), journal, day) == asked(shuffled, journal, day));
      BOOST_TEST(asked(all_questions(), journal, day, {"repair", {}}) == asked(shuffled, journal, day, {"repair", {}}));
    }
  }
}

// So that a change of the rule is seen: two versions of closer would ask two questions. Computed with Python's hashlib.
BOOST_AUTO_TEST_CASE(the_rule_stays) {
  std::vector<Question> few;
  for (const std::string id : {"aaa", "bbb", "ccc", "ddd", "eee"}) {
    few.push_back({id, "?", "us", 1});
    few.push_back({id + "-today", "?", "today", 1});
    few.push_back({id + "-deep", "?", "us", 3});
    few.push_back({id + "-thought", "?", "us", 2});
  }
  const auto order = [&](int days, const QuestionWish& wish) {
    std::string result;
    for (int i = 0; i < days; ++i) {
      result += asked(few, "j7k2m9x4qd0tvw", on("2026-11-22") + std::chrono::days(i), wish) + " ";
    }
    return result;
  };
  BOOST_TEST(order(14, {}) == "bbb bbb-today ddd eee-today aaa-deep ddd-today aaa ccc-today eee aaa-today ccc bbb-today eee-thought eee-today ");
  BOOST_TEST(order(7, {{}, 1}) == "ccc bbb-today bbb ddd eee-today ddd-today aaa ");
  BOOST_TEST(order(14, {"us", {}}) == "eee-thought bbb aaa-thought bbb-thought aaa-deep ddd aaa ccc-thought eee ddd-thought ccc ddd-deep eee-thought bbb ");
}

BOOST_AUTO_TEST_CASE(each_journal_has_an_order_of_its_own) {
  std::set<std::string> orders;
  for (const auto& journal : journals) {
    std::string order;
    for (int i = 0; i < 5; ++i) {
      order += asked(all_questions(), journal, on("2026-11-22") + std::chrono::days(i)) + " ";
    }
    orders.insert(order);
  }
  BOOST_TEST(orders.size() == journals.size());
}

BOOST_AUTO_TEST_CASE(a_deck_that_is_asked_for_comes_alone) {
  for (const auto deck : deck_names()) {
    for (int i = 0; i < 60; ++i) {
      const auto question = question_of(all_questions(), couple_of(journals[0]),
                                        on("2026-11-22") + std::chrono::days(i), {std::string(deck), {}});
      BOOST_REQUIRE(question.has_value());
      BOOST_TEST(question->deck == deck);
    }
  }
  BOOST_TEST(!question_of(all_questions(), couple_of(journals[0]), on("2026-11-22"), {"no-such", {}}).has_value());
  BOOST_TEST(!question_of({}, couple_of(journals[0]), on("2026-11-22")).has_value());
}

BOOST_AUTO_TEST_CASE(questions_of_their_own_join) {
  auto all = all_questions();
  all.push_back({"our-bench", "Why that bench?", "ours", 1});
  bool came = false;
  for (int i = 0; i < 600 && !came; ++i) {
    came = asked(all, journals[0], on("2026-11-22") + std::chrono::days(i)) == "our-bench";
  }
  BOOST_TEST(came);
  BOOST_TEST(asked(all, journals[0], on("2026-11-22"), {"ours", {}}) == "our-bench");
  const std::vector<Question> alone = {{"our-bench", "Why that bench?", "ours", 1}};
  BOOST_TEST(asked(alone, journals[0], on("2026-11-22")) == "our-bench");
  BOOST_TEST(asked(alone, journals[0], on("2026-11-23")) == "our-bench");
}

BOOST_AUTO_TEST_CASE(days_before_1970_have_questions_too) {
  const auto& few = all_questions();
  std::set<std::string> seen;
  for (auto day = on("1969-12-01"); day < on("1970-02-01"); day += std::chrono::days(1)) {
    BOOST_TEST(seen.insert(asked(few, journals[0], day)).second);
  }
  BOOST_TEST(!asked(few, journals[0], on("0001-01-01")).empty());
  BOOST_TEST(!asked(few, journals[0], on("9999-12-31")).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
