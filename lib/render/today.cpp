// SPDX-License-Identifier: MIT
#include "render/today.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "listen/check_in.hpp"
#include "render/data/json_days.hpp"
#include "render/data/json_entries.hpp"
#include "render/ideas.hpp"
#include "render/words/day_words.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

constexpr std::size_t most_plans = 5;
constexpr std::size_t most_earlier = 3;

// The commands that go on from there.
std::string commands(std::span<const std::string> each, const Style& style) {
  return faint(hanging("    ", join(each, style.unicode ? " · " : " | "), style), style);
}

std::string indented(std::string_view text) {
  std::string result;
  for (const auto line : split(text.substr(0, text.size() - 1), '\n')) {
    result += fmt::format("  {}\n", line);
  }
  return result;
}

std::string news_to_text(const Today& today, const Couple& couple, const Style& style) {
  std::string result;
  for (const auto& line : say_news(today.news, couple, today.reader, style.width)) {
    result += line + "\n";
  }
  return result;
}

std::string days_to_text(const Today& today, const Style& style) {
  const auto lines = days_ahead_to_text(today.days, today.day, style);
  return lines.empty() ? lines : heading("Days that matter", style) + lines;
}

// "today 19:00: Go bowling (Sam)" and what to type once it is done.
std::string plans_to_text(const Today& today, const Couple& couple, const Style& style) {
  if (today.plans.empty()) {
    return {};
  }
  auto result = heading("Planned", style);
  for (const auto& plan : std::span(today.plans).first(std::min(most_plans, today.plans.size()))) {
    const auto on = plan.on ? say_briefly(*plan.on, today.day, style.hours) + ": " : std::string();
    const auto when = plan.when.empty() ? std::string() : plan.when + ": ";
    const auto who = plan.is_private ? say_private(plan) : couple.name_of(author_of(plan));
    result += hanging("  ", fmt::format("{}{}{} ({})", on, when, plan.text, who), style);
    result += commands(std::array{"closer did " + shell_word(parse_record_id(plan.id)->tail)}, style);
  }
  const auto more = today.plans.size() - std::min(most_plans, today.plans.size());
  return result + (more == 0 ? "" : hanging("  ", fmt::format("and {} more: closer review", more), style));
}

std::string idea_to_text(const Today& today, const Couple& couple, const Style& style) {
  if (!today.idea) {
    return {};
  }
  auto within = style;
  within.width = style.width - std::min<std::size_t>(style.width, 2);
  auto result = heading("An idea for today", style);
  const auto text = proposals_to(Format::Text, std::span(&*today.idea, 1), couple, today.day, Why::Unsaid, within);
  result += indented(text);
  if (today.idea_done) {
    const auto done = fmt::format("{} logged it today ({}). For another:", couple.name_of(author_of(*today.idea_done)),
                                  parse_record_id(today.idea_done->id)->tail);
    return result + hanging("  ", done, style) +
           commands(std::array<std::string, 1>{"closer idea --another one"}, style);
  }
  std::vector<std::string> all = {"closer did", "closer idea no"};
  if (!today.idea->is_for_a_free_day) { // which says how to plan it by itself
    all.insert(all.begin() + 1, "closer idea plan --on saturday");
  }
  return result + commands(all, style);
}

std::string question_to_text(const Today& today, const Couple& couple, const Style& style) {
  if (!today.question) {
    return {};
  }
  const auto partner =
      couple.person(today.reader) == nullptr ? std::string("your partner") : couple.partner_of(today.reader).name;
  auto result = heading(today.question->is_waiting ? fmt::format("A question that {} has answered", printable(partner))
                                                   : "A question for tonight",
                        style);
  result += hanging("  ", today.question->text, style);
  if (!today.question->step.empty()) {
    result += faint(hanging("  ", today.question->step, style), style);
  }
  if (today.question->is_waiting) {
    return result + commands(std::array<std::string, 1>{"closer listen answer"}, style);
  }
  return result + commands(std::array<std::string, 2>{"closer listen", "closer listen answer"}, style);
}

std::string check_in_to_text(const Today& today, const Style& style) {
  return !today.is_check_in
             ? std::string()
             : heading(check_in_title, style) +
                   hanging("  ", fmt::format("Talk about your week in {} short parts.", check_in_parts.size()), style) +
                   commands(std::array<std::string, 1>{"closer listen --check-in"}, style);
}

std::string earlier_to_text(const Today& today, const Couple& couple, const Style& style) {
  if (today.earlier_years.empty()) {
    return {};
  }
  auto result = heading("On this day", style);
  const auto count = std::min(most_earlier, today.earlier_years.size());
  for (const auto& entry : std::span(today.earlier_years).first(count)) {
    const auto year = static_cast<int>(std::chrono::year_month_day(entry.at.day).year());
    const auto way = way_of(entry.kind);
    result += hanging(fmt::format("  {}  ", year), fmt::format("{} ({})", say_words(entry), say_author(entry, couple)),
                      style, way ? ink_of(*way) : Ink::Plain);
  }
  const auto more = today.earlier_years.size() - count;
  return result + (more == 0 ? "" : hanging("  ", fmt::format("and {} more: closer list --on-this-day", more), style));
}

} // namespace

std::string today_to_text(const Today& today, const Couple& couple, const Style& style) {
  auto result = strong(say_day(today.day), style) + "\n";
  if (today.pause) {
    result += pause_to_text(*today.pause, style);
  }
  for (const auto& section :
       {news_to_text(today, couple, style), days_to_text(today, style), plans_to_text(today, couple, style),
        idea_to_text(today, couple, style), question_to_text(today, couple, style), check_in_to_text(today, style),
        today.due.empty() ? "" : painted(hanging("", today.due, style), Ink::Due, style),
        earlier_to_text(today, couple, style)}) {
    result += section.empty() ? "" : "\n" + section;
  }
  return result;
}

std::string today_to_json(const Today& today, const Couple& couple) {
  return json_document([&](JsonWriter& json) {
    json.name("day").text(iso_day(today.day)).name("for").text_or_null(today.reader);
    write_pause(json.name("pause"), today.pause);
    json.name("news").each(today.news.items, [&](const auto& item) {
      json.begin_object().name("label").text(item.label).name("text").text(item.words);
      json.name("at").text(to_iso(item.at)).end_object();
    });
    write_coming_days(json.name("days_ahead"), today.days, today.day);
    write_plans(json.name("plans"), today.plans);
    json.name("idea");
    today.idea ? write_proposal(json, *today.idea, couple) : void(json.null());
    json.name("idea_done").text_or_null(today.idea_done ? today.idea_done->id : "");
    json.name("question");
    if (const auto& question = today.question) {
      json.begin_object().name("id").text(question->id).name("text").text(question->text);
      json.name("waiting").truth(question->is_waiting).end_object();
    } else {
      json.null();
    }
    json.name("check_in").truth(today.is_check_in).name("due").text_or_null(today.due);
    write_entries(json.name("earlier_years"), today.earlier_years);
  });
}

} // namespace closer
