// SPDX-License-Identifier: MIT
// Today's question: the same for both, with no network.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/ideas/question.hpp"
#include "model/ideas/wording.hpp"

namespace closer {

// The questions that come with closer, compiled in: share/questions, and their words in share/LANGUAGE/questions.
[[nodiscard]] std::vector<Question> built_in_questions();

// Their words in a language; none for English, which they have, and for a language that there isn't.
[[nodiscard]] std::span<const Wording> built_in_question_words(std::string_view language);

// What is asked for; else any deck but those on request, and depths that climb.
struct QuestionWish {
  std::string deck = {};
  std::optional<int> depth = {};
};

// The question of a day, which follows from the couple, the day and the questions alone. Every other day it is from the
// deck 'today', and one in 14 days it is deep (one in 7, of a deck that is asked for), but in the couple's first four
// weeks of depth 2 at most. Each sort of question has an order that follows from the journal's id, and none comes twice
// before all of its sort have come. closer-journal(5) has the whole rule. Nothing if there is no such question.
[[nodiscard]] std::optional<Question> question_of(std::span<const Question> questions, const Couple& couple, Day day,
                                                  const QuestionWish& wish = {});

} // namespace closer
