// SPDX-License-Identifier: MIT
// Today's question, the same on both machines.
#pragma once

#include <vector>

#include "advice/questions.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/idea_filters.hpp"
#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/ideas/question.hpp"

namespace closer {

class Context;

[[nodiscard]] constexpr Parameter deck_parameter(Parameter::Usage usage) {
  return {Parameter::Type::Value,
          "--deck",
          "DECK",
          "a question from this deck: today, light, thanks, apart, repair, ...",
          decks,
          usage};
}

inline constexpr Parameter depth_option = {Parameter::Type::Value, "--depth", "1-3",
                                           "a question that's easy (1), takes thought (2) or goes deep (3)", depths};

// What the two options ask for, if they are given. Throws UsageError.
[[nodiscard]] QuestionWish question_wish(const Arguments& arguments, const Parameter& deck_option);

// Those that come with closer and the couple's own; what can't be read of them comes to `findings`.
[[nodiscard]] std::vector<Question> read_questions(const Journal& journal, std::vector<Finding>& findings);

// Reports what can't be read of the couple's own questions. Throws UsageError if there is no such deck, or nothing of
// that depth in it.
[[nodiscard]] Question todays_question(Context& context, const QuestionWish& wish = {});

// The same without a wish, for those who have read what is known.
[[nodiscard]] Question todays_question(Context& context, const Known& known);

} // namespace closer
