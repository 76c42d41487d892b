// SPDX-License-Identifier: MIT
#include "render/page/today_page.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/text/text.hpp"
#include "render/page/frame.hpp"
#include "render/page/page_files.hpp"
#include "render/page/pictures.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::object;

const Person& partner_of(std::string_view reader, const Couple& couple) {
  return couple.people[couple.people[0].id == reader ? 1 : 0];
}

// With its hour, if it is shown under its day, else with its day.
data plan_of(const Record& plan, const Couple& couple, bool is_under_its_day) {
  std::string when = plan.when;
  if (plan.on && is_under_its_day) {
    when = plan.on->time ? say_clock(*plan.on->time) : "";
  } else if (plan.on) {
    when = say(*plan.on);
  }
  return object{{"when", optional(when)}, {"text", plan.text}, {"name", couple.name_of(author_of(plan))}};
}

data idea_of(const std::optional<Proposal>& idea) {
  if (!idea) {
    return flag(false);
  }
  return object{{"way", std::string(name(idea->idea.way))},
                {"title", with_hobby(idea->title, idea->hobby)},
                {"text", optional(idea->text)},
                {"facts", next_facts(*idea)},
                {"later", flag(idea->is_for_a_free_day)}};
}

data question_of(const std::optional<QuestionToday>& question, const std::string& partner) {
  if (!question) {
    return flag(false);
  }
  return object{{"text", question->text}, {"answered_by", optional(question->is_waiting ? partner : "")}};
}

object day_of(const DayAhead& day, const TodayPage& page, const Couple& couple) {
  return object{{"day", iso_day(day.day)},
                {"said_day", say_day(day.day)},
                {"plans", part("items", day.plans, [&](const Record& plan) { return plan_of(plan, couple, true); })},
                {"idea", idea_of(day.idea)},
                {"question", question_of(day.question, partner_of(page.reader, couple).name)}};
}

data quote_of(const Record& entry) {
  return object{{"day", iso_day(entry.at.day)},
                {"said_day", say_day(entry.at.day)},
                {"question", optional(entry.question)},
                {"text", entry.text}};
}

data item_of(const NewsItem& item) {
  return object{{"day", iso_day(item.at.day)},
                {"said_day", say_day(item.at.day)},
                {"label", item.label},
                {"text", item.words}};
}

data way_of(const WayDigest& way, const Digest& month) {
  return object{{"way", std::string(name(way.way))},
                {"title", std::string(title(way.way))},
                {"count", counted(way.count, "time")},
                {"calendars", each(calendar_pictures(month, way.way), [](const CalendarPicture& picture) {
                   return object{{"picture", picture.svg}};
                 })}};
}

data finding_of(const Finding& finding) {
  return object{{"file", std::filesystem::path(finding.path).filename().string()},
                {"source", optional(finding.source)},
                {"message", finding.message}};
}

// What a line in the list of what was written says: its kind and its words.
data line_of(const Record& entry) {
  return object{{"day", iso_day(entry.at.day)},
                {"said_day", say_day(entry.at.day)},
                {"kind", std::string(kind_name(entry))},
                {"text", optional(entry.text)}};
}

} // namespace

std::vector<ExampleLine> example_lines(const TodayPage& page, const Couple& couple) {
  const auto& today = page.days.front();
  const auto& partner = partner_of(page.reader, couple).name;
  std::vector<ExampleLine> lines;
  if (today.idea) {
    lines.push_back({"did", fmt::format("that you did today's idea, \u201C{}\u201D", with_hobby(today.idea->title, today.idea->hobby))});
  } else {
    lines.push_back({"little coffee in bed", "that you did a little thing"});
  }
  if (today.question) {
    lines.push_back({"answer I remember the rain", "your answer to the question, and then in your own words"});
  } else {
    lines.push_back({"talk 20 min", "that you listened to each other"});
  }
  lines.push_back({"thanks for the soup", fmt::format("what you noticed that {} did", partner)});
  return lines;
}

std::string today_to_html(const TodayPage& page, const Couple& couple) {
  const auto& today = page.days.front();
  const auto& partner = partner_of(page.reader, couple).name;
  auto values = frame_of(couple, today.day);
  values["span"] = fmt::format("{}, for {}", say_day(today.day), couple.name_of(page.reader));
  values["partner"] = partner;
  values["reader"] = page.reader;
  values["first"] = day_of(today, page, couple);
  values["noticed"] = part("entries", page.noticed, quote_of);
  values["talks"] = part("entries", page.talks, quote_of);
  values["news"] = part("items", page.news, item_of);
  values["ahead"] = each(std::span(page.days).subspan(1),
                         [&](const DayAhead& day) { return day_of(day, page, couple); });
  values["later"] = part("items", page.later, [&](const Record& plan) { return plan_of(plan, couple, false); });
  values["month"] = page.month.entries == 0
                        ? flag(false)
                        : data(object{{"span", say_span(page.month.window)},
                                      {"ways", each(page.month.ways, [&](const WayDigest& way) {
                                         return way_of(way, page.month);
                                       })}});
  values["examples"] = each(example_lines(page, couple), [](const ExampleLine& example) {
    return object{{"line", example.line}, {"meaning", example.meaning}};
  });
  values["waiting"] = flag(page.has_waiting_answer);
  values["unread"] = part("items", page.unread, finding_of);
  values["written"] = part("items", page.written, line_of);
  return in_frame(std::move(values), today_template);
}

} // namespace closer
