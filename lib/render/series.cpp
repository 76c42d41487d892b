// SPDX-License-Identifier: MIT
#include "render/series.hpp"

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "render/data/json_days.hpp"
#include "render/words/table.hpp"

namespace closer {
namespace {

// How long it is; of the one that runs, how far it has come.
Cell say_length(const SeriesToday& series) {
  const auto length = series.series.steps.size();
  if (!series.began) {
    return counted(static_cast<long long>(length), "step");
  }
  return {series.next ? fmt::format("step {} of {}", series.next->idea->step->number, length) : "done", Ink::Due};
}

// All but its steps, in an open object.
void write_facts(JsonWriter& json, const SeriesToday& series, Day today) {
  json.name("id").text(series.series.id).name("title").text(series.series.title);
  json.name("about").text(series.series.about);
  json.name("length").count(series.series.steps.size());
  write_day(json.name("began"), series.began);
  json.name("over").truth(series.began && !series.next).name("next");
  if (!series.next) {
    json.null();
    return;
  }
  json.begin_object().name("number").whole(series.next->idea->step->number);
  json.name("from").text(iso_day(series.next->from)).name("today").truth(series.next->from <= today).end_object();
}

std::string_view kind_of(const Idea& step) { return step.step->is == Idea::Step::Is::Question ? "question" : "idea"; }

// A hobby is drawn when the step comes.
std::string words_for(std::string_view text, const Idea& idea, const Couple& couple, std::string_view reader) {
  return idea.is_about_hobby ? for_anybody(text) : fill(text, couple, nullptr, reader);
}

void write_step(JsonWriter& json, const StepState& step, const Couple& couple, std::string_view reader) {
  const auto& idea = *step.idea;
  json.begin_object().name("number").whole(idea.step->number).name("id").text(idea.id);
  json.name("kind").text(kind_of(idea)).name("way").text(name(idea.way));
  json.name("title").text(words_for(idea.title, idea, couple, reader));
  json.name("text").text(words_for(idea.text, idea, couple, reader));
  json.name("after").text(say(idea.step->after));
  write_day(json.name("done"), step.done);
  json.name("left_out").truth(step.is_left_out).end_object();
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
    return json_document([&](JsonWriter& json) {
      json.name("series").each(all, [&](const SeriesToday& each) {
        json.begin_object();
        write_facts(json, each, today);
        json.end_object();
      });
    });
  }
  const auto row_of = [](const SeriesToday& each) { return Row{each.series.title, each.series.id, say_length(each)}; };
  return table(mapped(all, row_of), style);
}

std::string series_to(Format format, const SeriesToday& series, const Couple& couple, std::string_view reader,
                      Day today, const Style& style) {
  if (format == Format::Json) {
    return json_document([&](JsonWriter& json) {
      write_facts(json, series, today);
      json.name("steps").each(series.steps, [&](const StepState& step) { write_step(json, step, couple, reader); });
    });
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
