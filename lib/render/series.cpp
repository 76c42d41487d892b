// SPDX-License-Identifier: MIT
#include "render/series.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "advice/fill.hpp"
#include "base/text/text.hpp"
#include "render/data/json_line.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

// How long it is; of the one that runs, how far it has come.
Cell say_length(const SeriesToday& series) {
  const auto length = series.series.steps.size();
  if (!series.began) {
    return counted(static_cast<long long>(length), "step");
  }
  return {series.next ? fmt::format("step {} of {}", series.next->idea->step->number, length) : "done", Ink::Due};
}

Json facts_of(const SeriesToday& series, Day today) {
  Json result = {{"id", series.series.id}, {"title", series.series.title}, {"about", series.series.about}};
  result["length"] = series.series.steps.size();
  result["began"] = series.began ? Json(iso_day(*series.began)) : Json();
  result["over"] = series.began.has_value() && !series.next;
  result["next"] = Json();
  if (series.next) {
    result["next"] = {{"number", series.next->idea->step->number},
                      {"from", iso_day(series.next->from)},
                      {"today", series.next->from <= today}};
  }
  return result;
}

std::string_view kind_of(const Idea& step) { return step.step->is == Idea::Step::Is::Question ? "question" : "idea"; }

// A hobby is drawn when the step comes.
std::string words_for(std::string_view text, const Idea& idea, const Couple& couple, std::string_view reader) {
  return idea.is_about_hobby ? for_anybody(text) : fill(text, couple, nullptr, reader);
}

Json step_of(const StepState& step, const Couple& couple, std::string_view reader) {
  const auto& idea = *step.idea;
  return {{"number", idea.step->number},
          {"id", idea.id},
          {"kind", kind_of(idea)},
          {"way", name(idea.way)},
          {"title", words_for(idea.title, idea, couple, reader)},
          {"text", words_for(idea.text, idea, couple, reader)},
          {"after", say(idea.step->after)},
          {"done", step.done ? Json(iso_day(*step.done)) : Json()},
          {"left_out", step.is_left_out}};
}

// "done on Monday 23 November", "next", "left out"; "" for the others.
std::string say_step_state(const SeriesToday& series, const StepState& step, Day today) {
  if (step.done) {
    return fmt::format("done on {}", say_day(*step.done));
  }
  if (step.is_left_out) {
    return "left out";
  }
  const bool is_next = series.next && series.next->idea == step.idea;
  return !is_next                     ? std::string()
         : series.next->from <= today ? "next"
                                      : fmt::format("next, from {}", say_day(series.next->from));
}

} // namespace

std::string for_reader(const Idea& step, const Couple& couple, std::string_view reader) {
  return words_for(step.title, step, couple, reader);
}

std::string series_list_to(Format format, std::span<const SeriesToday> all, Day today, const Style& style) {
  if (format == Format::Json) {
    Json document = {{"v", 1}, {"series", Json::array()}};
    for (const auto& each : all) {
      document["series"].push_back(facts_of(each, today));
    }
    return json_line(document);
  }
  std::vector<Row> rows;
  for (const auto& each : all) {
    rows.push_back({each.series.title, each.series.id, say_length(each)});
  }
  return table(rows, style);
}

std::string series_to(Format format, const SeriesToday& series, const Couple& couple, std::string_view reader,
                      Day today, const Style& style) {
  if (format == Format::Json) {
    auto document = facts_of(series, today);
    Json steps = Json::array();
    for (const auto& step : series.steps) {
      steps.push_back(step_of(step, couple, reader));
    }
    document["steps"] = std::move(steps);
    Json whole = {{"v", 1}};
    whole.update(document);
    return json_line(whole);
  }
  auto result = strong(hanging("", series.series.title, style), style);
  result += series.series.about.empty() ? std::string() : hanging("", series.series.about, style);
  result += "\n";
  for (const auto& step : series.steps) {
    const auto& idea = *step.idea;
    const auto words = words_for(idea.title, idea, couple, reader);
    result += hanging(fmt::format("{:>4}  ", idea.step->number), words, style,
                      step.done || step.is_left_out ? Ink::Faint : ink_of(idea.way));
    const auto state = say_step_state(series, step, today);
    const auto facts =
        fmt::format("{} ({}){}{}", idea.step->is == Idea::Step::Is::Question ? "Question" : title(idea.way), idea.id,
                    state.empty() ? "" : ", ", state);
    result += faint(hanging("      ", facts, style), style);
  }
  return result;
}

} // namespace closer
