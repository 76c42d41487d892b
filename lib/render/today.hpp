// SPDX-License-Identifier: MIT
// What one of the two is shown today: what is new, what is planned, an idea, a question, and this day in earlier years.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/pause.hpp"
#include "news/news.hpp"
#include "render/words/style.hpp"

namespace closer {

struct QuestionToday {
  std::string id; // of the question, or of the seal of the partner who has answered it already
  std::string text;
  bool is_waiting = false; // the partner has answered it
  std::string step = {};   // Question::step
};

// Nothing in it is seen by its owner alone, but for days and plans that say so.
struct Today {
  Day day;
  std::optional<Pause> pause;      // that covers it
  std::string reader;              // a person's id, or "" for nobody's
  News news;                       // that the reader wasn't told yet
  std::vector<ComingDay> days;     // that matter and are ahead, the next one first
  std::vector<Record> plans;       // ahead, the next one first
  std::optional<Proposal> idea;    // whose little thing it is depends on the reader
  std::optional<Record> idea_done; // the entry that says it was done today
  std::optional<QuestionToday> question;
  bool is_check_in = false;          // the weekly check-in is offered
  std::string due;                   // one line; "" where nothing is
  std::vector<Record> earlier_years; // the entries of this day, the earliest first
};

[[nodiscard]] std::string today_to_text(const Today& today, const Couple& couple, const Style& style);

// A JSON object, "v": 1; closer-today(1) lists its fields.
[[nodiscard]] std::string today_to_json(const Today& today, const Couple& couple);

} // namespace closer
