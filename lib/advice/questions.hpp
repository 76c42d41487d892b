// SPDX-License-Identifier: MIT
// Today's question: the same for both, with no network.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/ideas/question.hpp"

namespace closer {

// The questions of share/, compiled in by lib/embed/embed_questions.cpp.
[[nodiscard]] std::vector<Question> built_in_questions();

// The question of a day: the couple's questions in an order of their own, which follows from the journal's id, one a
// day and round again. So none comes twice before all have come. Of `deck` alone where it is not ""; else of every deck
// that does not come on request only. Nothing where there is no such question.
[[nodiscard]] std::optional<Question> question_of(std::span<const Question> questions, std::string_view couple_id,
                                                  Day day, std::string_view deck = {});

} // namespace closer
