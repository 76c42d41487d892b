// SPDX-License-Identifier: MIT
#include "cmd/words/running_series.hpp"

#include "advice/questions.hpp"
#include "advice/series.hpp"
#include "journal/folder/catalogue_files.hpp"

namespace closer {

void put_running_series(const Journal& journal, Couple& couple, Catalogue& ideas, std::vector<Finding>& findings) {
  if (!couple.series) {
    return;
  }
  for (const auto& series : series_of_both(journal, built_in_series(), couple.series->id, findings)) {
    put_series(journal, series, couple, ideas, findings);
  }
}

void put_series(const Journal& journal, const Series& series, Couple& couple, Catalogue& ideas,
                std::vector<Finding>& findings) {
  couple.series->title = series.title;
  couple.series->steps = series.steps.size();
  const auto questions =
      questions_of_both(journal, built_in_questions(), built_in_question_words(couple.language), findings);
  put_steps(series, questions, ideas);
}

} // namespace closer
