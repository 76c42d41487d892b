// SPDX-License-Identifier: MIT
#include "model/ideas/series.hpp"

#include <algorithm>

namespace closer {

std::string_view words_of_question(const SeriesStep& step, const std::vector<Question>& questions) {
  if (!is_idea_id(step.question)) {
    return step.question;
  }
  const auto found = std::ranges::find(questions, step.question, &Question::id);
  return found == questions.end() ? std::string_view() : found->text;
}

void put_steps(const Series& series, const std::vector<Question>& questions, Catalogue& ideas) {
  for (const auto& step : series.steps) {
    auto idea = step.idea;
    if (step.place.is == Idea::Step::Is::Idea) {
      const auto* const known = ideas.find(step.id);
      if (known == nullptr) {
        continue;
      }
      idea = *known;
    } else {
      idea.id = step.id;
      idea.group = step.id; // like no other
      idea.title = step.place.is == Idea::Step::Is::Question ? words_of_question(step, questions) : step.title;
      idea.text = step.text;
    }
    idea.step = step.place;
    if (!idea.title.empty()) {
      ideas.put(idea);
    }
  }
}

} // namespace closer
