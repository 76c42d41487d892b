// SPDX-License-Identifier: MIT
// How far the series that runs has come: a pure function of the catalogue, the journal and the day.
//
// A step is done on the first day, from that of the start on, with an entry of its idea; a question is, too, once one
// of the two has answered it. The next step is the first that isn't done and can come to this couple: neither has said
// no to it, and if it is about a hobby, there is one. It comes as long as it takes, from the day of the step that was
// done last and the step's own time on. What was done on the day itself counts from the next day on, as for any idea.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "advice/request.hpp"
#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/ideas/idea.hpp"
#include "model/ideas/question.hpp"
#include "model/ideas/series.hpp"
#include "model/record.hpp"

namespace closer {

// Those that come with closer, compiled in: share/LANGUAGE/series. Sorted by language and id.
[[nodiscard]] std::span<const SeriesText> built_in_series();

struct StepState {
  const Idea* idea = nullptr; // of the catalogue; its `step` is set
  std::optional<Day> done;    // before the day asked about
  bool is_left_out = false;   // it can't come to this couple
};

// The steps in their order; none if no series runs, or this machine doesn't have it. Points into the catalogue.
[[nodiscard]] std::vector<StepState> steps_of(std::span<const Idea> catalogue, const Couple& couple,
                                              std::span<const Hobby> hobbies, const Records& records, Day day);

struct StepToCome {
  const Idea* idea = nullptr;
  Day from{}; // the first day on which it comes
};

// Nothing once all are done or left out.
[[nodiscard]] std::optional<StepToCome> step_to_come(const std::vector<StepState>& steps, const Couple& couple);

// The step that comes on the day asked about, if it is an idea that is asked for; or null.
[[nodiscard]] const Idea* step_for(std::span<const Idea> catalogue, const Couple& couple,
                                   std::span<const Hobby> hobbies, const Records& records, const Request& request);

// The question of the step that comes on that day, if it is one. Its deck is the series.
[[nodiscard]] std::optional<Question> question_of_step(std::span<const Idea> catalogue, const Couple& couple,
                                                       std::span<const Hobby> hobbies, const Records& records, Day day);

// "Step 4 of 18 of 'Four weeks to get close again'".
[[nodiscard]] std::string say_step(const Idea& step, const Couple& couple);

} // namespace closer
