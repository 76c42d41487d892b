// SPDX-License-Identifier: MIT
#include "cmd/listen/todays_question.hpp"

#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "advice/questions.hpp"
#include "cmd/context/context.hpp"
#include "cmd/line/choices.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"

namespace closer {
namespace {

std::vector<Question> read_questions(Context& context) {
  Reading reading;
  auto questions = questions_of_both(context.journal(), built_in_questions(), reading.findings);
  context.report(reading);
  return questions;
}

} // namespace

Question todays_question(Context& context, const std::string& deck) {
  const auto questions = read_questions(context);
  if (auto question = question_of(questions, context.journal().couple.id, context.now().day, deck)) {
    return *question;
  }
  std::set<std::string_view> known;
  std::vector<std::string_view> decks;
  for (const auto& question : questions) {
    if (known.insert(question.deck).second) {
      decks.push_back(question.deck);
    }
  }
  refuse_word("deck", deck, decks);
}

} // namespace closer
