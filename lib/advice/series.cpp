// SPDX-License-Identifier: MIT
#include "advice/series.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "model/voting.hpp"

namespace closer {
namespace {

bool is_question(const Idea& idea) { return idea.step->is == Idea::Step::Is::Question; }

bool does(const Record& record, const Idea& step) {
  const bool is_entry_of_it = way_of(record.kind) && record.idea == step.id;
  return is_entry_of_it || (is_question(step) && record.kind == Kind::Seal && record.question == step.title);
}

std::optional<Day> first_done(const Idea& step, const Records& records, Day from, Day before) {
  std::optional<Day> first;
  for (const auto& [id, record] : records) {
    const Day day = record.at.day;
    if (!record.gone && day >= from && day < before && (!first || day < *first) && does(record, step)) {
      first = day;
    }
  }
  return first;
}

bool is_for(const Idea& step, const Couple& couple, std::span<const Hobby> hobbies, const Records& records) {
  const bool is_vetoed = std::ranges::any_of(
      couple.people, [&](const Person& person) { return own_vote(records, person.id, step.id) == "no"; });
  const bool has_hobby = !step.is_about_hobby || std::ranges::any_of(hobbies, [&](const Hobby& hobby) {
    return !hobby.gone && hobby.share != Share::Solo && (!step.hobby_kind || hobby.kind == step.hobby_kind);
  });
  return !is_vetoed && has_hobby;
}

} // namespace

std::vector<StepState> steps_of(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies,
                                const Records& records, Day day) {
  std::vector<StepState> steps;
  if (!couple.series) {
    return steps;
  }
  for (const auto& idea : catalogue) {
    if (idea.step && !idea.id.empty()) {
      steps.push_back(
          {&idea, first_done(idea, records, couple.series->began, day), !is_for(idea, couple, hobbies, records)});
    }
  }
  std::ranges::sort(steps, {}, [](const StepState& step) { return step.idea->step->number; });
  return steps;
}

std::optional<StepToCome> step_to_come(const std::vector<StepState>& steps, const Couple& couple) {
  const auto next = std::ranges::find_if(steps, [](const StepState& step) { return !step.done && !step.is_left_out; });
  if (next == steps.end()) {
    return std::nullopt;
  }
  std::optional<Day> last;
  for (const auto& step : steps) {
    last = step.done && (!last || *step.done > *last) ? step.done : last;
  }
  return StepToCome{next->idea, last ? after(*last, next->idea->step->after) : couple.series->began};
}

const Idea* step_for(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies,
                     const Records& records, const Request& request) {
  if (!couple.series || !request.seed.empty()) {
    return nullptr;
  }
  const auto next = step_to_come(steps_of(catalogue, couple, hobbies, records, request.day), couple);
  if (!next || next->from > request.day || is_question(*next->idea)) {
    return nullptr;
  }
  auto asked = request.filters; // what a step is made for comes with the series
  asked.occasion = asked.occasion ? asked.occasion : next->idea->only;
  asked.apart = asked.apart || next->idea->apart == Idea::Apart::Only;
  const bool is_asked_for = fits(*next->idea, asked) && (!next->idea->is_secret || !request.reader.empty());
  return is_asked_for ? next->idea : nullptr;
}

std::optional<Question> question_of_step(std::span<const Idea> catalogue, const Couple& couple,
                                         std::span<const Hobby> hobbies, const Records& records, Day day) {
  const auto next = step_to_come(steps_of(catalogue, couple, hobbies, records, day), couple);
  if (!next || next->from > day || !is_question(*next->idea)) {
    return std::nullopt;
  }
  return Question{std::string(next->idea->id), std::string(next->idea->title), couple.series->id, 1,
                  say_step(*next->idea, couple)};
}

std::string say_step(const Idea& step, const Couple& couple) {
  return fmt::format("Step {} of {} of '{}'", step.step->number, couple.series->steps, printable(couple.series->title));
}

} // namespace closer
