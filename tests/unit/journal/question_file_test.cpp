// SPDX-License-Identifier: MIT
#include "journal/config/question_file.hpp"

#include "../support.hpp"

namespace closer {
namespace {

struct QuestionsRead {
  std::vector<Question> questions;
  std::vector<Finding> findings;
};

QuestionsRead read(const std::string& text, Omission omission, std::vector<Question> questions = {}) {
  QuestionsRead result{std::move(questions), {}};
  read_questions("us/questions/ours.toml", text, omission, result.questions, result.findings);
  return result;
}

// As closer's own files are read; and the couple's, over the questions that are there.
QuestionsRead read_own(const std::string& text) { return read(text, Omission::IsWrong); }
QuestionsRead read_theirs(const std::string& text, std::vector<Question> questions = {}) {
  return read(text, Omission::HasDefault, std::move(questions));
}

std::string question(const std::string& id, const std::string& fields = "text = \"Why?\"\ndeck = \"us\"\ndepth = 2\n") {
  return "[" + id + "]\n" + fields;
}

// That a question between two others is reported with `what` in the message, at its own lines, and costs no other.
void left_out(const std::string& text, std::string_view what, Omission omission) {
  BOOST_TEST_CONTEXT(text) {
    const auto result = read(question("before") + text + question("behind"), omission);
    BOOST_TEST(result.questions.size() == 2U);
    BOOST_REQUIRE(!result.findings.empty());
    BOOST_TEST(holds(result.findings[0].message, what));
    BOOST_TEST(result.findings[0].where.line > 4U);
    BOOST_TEST(result.findings[0].where.line <= 8U);
    BOOST_TEST(result.findings[0].path == "us/questions/ours.toml");
  }
}

const std::vector<Question> built_in = {{"bus-window", "What did you see?", "today", 1},
                                        {"old-kitchen", "What stood where?", "memories", 3}};

} // namespace

BOOST_AUTO_TEST_SUITE(question_file)

BOOST_AUTO_TEST_CASE(a_whole_question_is_read) {
  const auto result =
      read_own("# of mornings\n[first-light]\ntext = \"  Wo\u0308 warst du?\"\ndeck = \"us\"\ndepth = 3\n");
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.questions.size() == 1U);
  BOOST_TEST(result.questions[0].id == "first-light");
  BOOST_TEST(result.questions[0].text == "W\u00F6 warst du?"); // composed, and trimmed
  BOOST_TEST(result.questions[0].deck == "us");
  BOOST_TEST(result.questions[0].depth == 3);
}

BOOST_AUTO_TEST_CASE(they_stay_in_the_order_of_the_file) {
  const auto result = read_own(question("bbb") + question("aaa"));
  BOOST_REQUIRE(result.questions.size() == 2U);
  BOOST_TEST(result.questions[0].id == "bbb");
}

BOOST_AUTO_TEST_CASE(in_closers_own_files_every_field_is_needed_but_the_words) {
  left_out(question("abc", "text = \"Why?\"\ndepth = 1\n"), "needs 'deck', a string", Omission::IsWrong);
  left_out(question("abc", "text = \"Why?\"\ndeck = \"us\"\n"), "needs 'depth', from 1 to 3", Omission::IsWrong);
}

BOOST_AUTO_TEST_CASE(in_the_couples_only_the_text_is_needed) {
  const auto result = read_theirs("[our-bench]\ntext = \"Why that bench?\"\n");
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.questions.size() == 1U);
  BOOST_TEST(result.questions[0].deck == "ours");
  BOOST_TEST(result.questions[0].depth == 1);
  left_out(question("abc", "deck = \"us\"\n"), "needs 'text', a string", Omission::HasDefault);
}

BOOST_AUTO_TEST_CASE(a_question_with_anything_wrong_is_left_out_and_no_other) {
  for (const auto omission : {Omission::IsWrong, Omission::HasDefault}) {
    left_out(question("abc", "text = \"  \"\ndeck = \"us\"\ndepth = 1\n"), "'text'", omission);
    left_out(question("abc", "text = 5\ndeck = \"us\"\ndepth = 1\n"), "'text'", omission);
    left_out(question("abc", "text = \"Why?\"\ndeck = [\"us\"]\ndepth = 1\n"), "'deck'", omission);
    left_out(question("abc", "text = \"Why?\"\ndeck = \"\"\ndepth = 1\n"), "'deck'", omission);
    for (const std::string depth : {"0", "4", "-1", "1.5", "\"1\"", "9223372036854775807"}) {
      left_out(question("abc", "text = \"Why?\"\ndeck = \"us\"\ndepth = " + depth + "\n"),
               "'depth' of the question 'abc' must be from 1 to 3", omission);
    }
    left_out(question("abc", "text = \"Why?\"\ndeck = \"us\"\ndepht = 1\n"), "dep", omission);
  }
}

BOOST_AUTO_TEST_CASE(an_id_is_3_to_40_of_small_letters_digits_and_hyphens) {
  BOOST_TEST(read_own(question("a-1") + question(std::string(40, 'a'))).questions.size() == 2U);
  for (const std::string& id : {std::string("ab"), std::string(41, 'a'), std::string("Abc"), std::string("a_bc"),
                                std::string("\"a bc\""), std::string("\"\\u001b[2J\""), std::string("\"caf\u00E9\"")}) {
    left_out(question(id), "question", Omission::IsWrong);
  }
}

BOOST_AUTO_TEST_CASE(fields_of_a_later_version_are_skipped) {
  const auto result = read_theirs("[abc]\ntext = \"Why?\"\nfor_children = true\nrev = 2\n");
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.questions.size() == 1U);
}

BOOST_AUTO_TEST_CASE(one_that_is_there_already_changes_only_what_it_names) {
  const auto result = read_theirs("[bus-window]\ndepth = 2\n", built_in);
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.questions.size() == 2U);
  BOOST_TEST(result.questions[0].id == "bus-window");
  BOOST_TEST(result.questions[0].text == "What did you see?");
  BOOST_TEST(result.questions[0].deck == "today");
  BOOST_TEST(result.questions[0].depth == 2);
  BOOST_TEST(result.questions[1].depth == 3);
}

BOOST_AUTO_TEST_CASE(a_change_with_a_mistake_changes_nothing) {
  const auto result = read_theirs("[bus-window]\ntext = \"What did you hear?\"\ndepth = 9\n", built_in);
  BOOST_TEST(result.findings.size() == 1U);
  BOOST_TEST(result.questions.at(0).text == "What did you see?");
  BOOST_TEST(result.questions.at(0).depth == 1);
}

BOOST_AUTO_TEST_CASE(off_takes_one_out) {
  const auto result = read_theirs("[bus-window]\noff = true\n[not-there]\noff = true\n", built_in);
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.questions.size() == 1U);
  BOOST_TEST(result.questions[0].id == "old-kitchen");
  BOOST_TEST(read_theirs("[bus-window]\noff = false\n", built_in).questions.size() == 2U);
  const auto wrong = read_theirs("[bus-window]\noff = \"yes\"\n", built_in);
  BOOST_TEST(wrong.questions.size() == 2U);
  BOOST_REQUIRE(wrong.findings.size() == 1U);
  BOOST_TEST(holds(wrong.findings[0].message, "'off' must be true or false"));
}

BOOST_AUTO_TEST_CASE(in_closers_own_files_nothing_is_there_twice) {
  const auto result = read_own(question("abc") + "[x-1]\ntext = \"A?\"\ndeck = \"us\"\ndepth = 1\n");
  BOOST_TEST(result.findings.empty());
  auto twice = result;
  read_questions("b.toml", question("abc"), Omission::IsWrong, twice.questions, twice.findings);
  BOOST_TEST(twice.questions.size() == 2U);
  BOOST_REQUIRE(twice.findings.size() == 1U);
  BOOST_TEST(holds(twice.findings[0].message, "'abc' is there twice"));
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_reported_and_not_thrown) {
  BOOST_TEST(read_theirs("").questions.empty());
  BOOST_TEST(read_theirs("abc = 1\n").findings.size() == 1U);
  const auto result = read_theirs(question("abc") + "oops\n" + question("def"));
  BOOST_TEST(result.findings.size() == 1U);
  BOOST_TEST(result.questions.size() == 2U);
  const auto marked = read_theirs("<<<<<<< HEAD\n" + question("abc") + "=======\n" + question("def") + ">>>>>>> x\n");
  BOOST_TEST(marked.questions.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
