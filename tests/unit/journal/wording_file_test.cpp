// SPDX-License-Identifier: MIT
// Words of a language: the files, and their way into ideas and questions.
#include "journal/config/wording_file.hpp"

#include "../support.hpp"
#include "advice/catalogue.hpp"
#include "advice/questions.hpp"
#include "model/ideas/wording.hpp"

namespace closer {
namespace {

const std::filesystem::path esperanto = CLOSER_TEST_LANGUAGE;

WordsById read(const std::string& text, WordsOf what, std::vector<Finding>& findings) {
  WordsById words;
  read_words("words.toml", text, what, words, findings);
  return words;
}

WordsById read_few(std::string_view folder, WordsOf what) {
  std::vector<Finding> findings;
  auto words = read(contents_of(esperanto / folder / "few.toml"), what, findings);
  BOOST_TEST(findings.empty());
  return words;
}

std::vector<Wording> wordings(const WordsById& words) {
  std::vector<Wording> result;
  for (const auto& [id, each] : words) {
    result.push_back({id, each.title, each.text});
  }
  return result;
}

// What reading says of words that can't be used.
std::string said_of(const std::string& text, WordsOf what) {
  std::vector<Finding> findings;
  (void)read(text, what, findings);
  std::string said;
  for (const auto& finding : findings) {
    said += finding.message + "\n";
  }
  return said;
}

} // namespace

BOOST_AUTO_TEST_SUITE(wording_file)

BOOST_AUTO_TEST_CASE(ideas_speak_another_language_and_fall_back_to_english) {
  const auto words = read_few("ideas", WordsOf::Ideas);
  Catalogue ideas(built_in_ideas());
  translate(ideas, wordings(words));
  BOOST_TEST(ideas.ideas().size() == built_in_ideas().size());
  BOOST_TEST(ideas.find("coffee-in-bed")->title == "Portu al {name} kafon en la liton");
  BOOST_TEST(ideas.find("coffee-in-bed")->text == "Varman, kaj sen hasto.");
  BOOST_TEST(ideas.find("bowling")->title == "Ludu keglojn kune");
  BOOST_TEST(ideas.find("hike")->title == Catalogue(built_in_ideas()).find("hike")->title);
}

BOOST_AUTO_TEST_CASE(the_fields_and_the_day_of_an_idea_are_the_same_in_all_languages) {
  Catalogue ideas(built_in_ideas());
  const auto before = *ideas.find("bowling");
  const auto words = read_few("ideas", WordsOf::Ideas);
  translate(ideas, wordings(words));
  const auto* after = ideas.find("bowling");
  BOOST_TEST(after->minutes == before.minutes);
  BOOST_TEST(after->group == before.group);
  BOOST_TEST(after->derived.value().slot == before.derived.value().slot);
}

BOOST_AUTO_TEST_CASE(words_of_an_idea_that_is_not_there_are_ignored) {
  Catalogue ideas;
  const std::vector<Wording> words = {{"bowling", "Ludu", ""}};
  translate(ideas, words);
  BOOST_TEST(ideas.ideas().empty());
}

BOOST_AUTO_TEST_CASE(questions_speak_another_language_too) {
  auto questions = built_in_questions();
  const auto words = read_few("questions", WordsOf::Questions);
  translate(questions, wordings(words));
  const auto english = built_in_questions();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const bool is_translated = questions[i].id == "how-was-the-day";
    BOOST_TEST(questions[i].text == (is_translated ? "Kia estis via tago?" : english[i].text));
    BOOST_TEST(questions[i].deck == english[i].deck);
  }
}

BOOST_AUTO_TEST_CASE(there_is_english_alone_which_needs_no_translation) {
  for (const auto* const language : {"en", "eo", "de", ""}) {
    BOOST_TEST(built_in_idea_words(language).empty());
    BOOST_TEST(built_in_question_words(language).empty());
  }
}

BOOST_AUTO_TEST_CASE(words_that_can_not_be_used_are_reported) {
  BOOST_TEST(holds(said_of("[bowling]\ntext = \"x\"\n", WordsOf::Ideas), "'title'"));
  BOOST_TEST(holds(said_of("[bowling]\ntitel = \"x\"\ntitle = \"y\"\n", WordsOf::Ideas), "did you mean 'title'?"));
  BOOST_TEST(holds(said_of("[today]\ntitle = \"x\"\n", WordsOf::Questions), "'text'"));
  BOOST_TEST(holds(said_of("[Bowling]\ntitle = \"x\"\n", WordsOf::Ideas), "an id"));
  std::vector<Finding> findings;
  auto words = read("[bowling]\ntitle = \"x\"\n", WordsOf::Ideas, findings);
  read_words("more.toml", "[bowling]\ntitle = \"y\"\n", WordsOf::Ideas, words, findings);
  BOOST_REQUIRE(findings.size() == 1U);
  BOOST_TEST(holds(findings[0].message, "'bowling' is there twice"));
  BOOST_TEST(words.at("bowling").title == "x");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
