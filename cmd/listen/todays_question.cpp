// SPDX-License-Identifier: MIT
#include "cmd/listen/todays_question.hpp"

#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/line/choices.hpp"
#include "history/couple_now.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

std::vector<Question> read_questions(const Journal& journal, std::vector<Finding>& findings) {
  return questions_of_both(journal, built_in_questions(), built_in_question_words(journal.couple.language), findings);
}

QuestionWish question_wish(const Arguments& arguments, const Parameter& deck_option) {
  QuestionWish wish;
  if (const auto deck = arguments.value(deck_option)) {
    wish.deck = *deck;
  }
  if (const auto depth = arguments.value(depth_option)) {
    if (depth->size() != 1 || depth->front() < '1' || depth->front() > '3') {
      throw UsageError(fmt::format("'{}' isn't a depth", printable(*depth)),
                       "A depth is 1 (easy), 2 (takes thought) or 3 (deep).");
    }
    wish.depth = depth->front() - '0';
  }
  return wish;
}

namespace {

Question drawn_question(Context& context, const QuestionWish& wish) {
  Reading reading;
  const auto questions = read_questions(context.journal(), reading.findings);
  context.report(reading);
  if (auto question = question_of(questions, context.journal().couple, context.now().day, wish)) {
    return *question;
  }
  std::set<std::string_view> known;
  std::vector<std::string_view> decks;
  for (const auto& question : questions) {
    if (known.insert(question.deck).second) {
      decks.push_back(question.deck);
    }
  }
  if (wish.depth && (wish.deck.empty() || known.contains(wish.deck))) {
    throw UsageError(fmt::format("no question{} has depth {}",
                                 wish.deck.empty() ? "" : fmt::format(" of '{}'", printable(wish.deck)), *wish.depth),
                     "Leave out --depth, or choose another one.");
  }
  refuse_word("deck", wish.deck, decks);
}

} // namespace

Question todays_question(Context& context, const Known& known) {
  const auto step = question_of_step(known, context.now().day);
  return step ? *step : drawn_question(context, {});
}

Question todays_question(Context& context, const QuestionWish& wish) {
  const bool may_be_step = wish.deck.empty() && !wish.depth && couple_now(context.journal()).series;
  return may_be_step ? todays_question(context, read_known(context, context.now().day)) : drawn_question(context, wish);
}

} // namespace closer
