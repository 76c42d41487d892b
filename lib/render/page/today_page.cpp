// SPDX-License-Identifier: MIT
#include "render/page/today_page.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/date/hours.hpp"
#include "base/text/text.hpp"
#include "listen/check_in.hpp"
#include "render/page/frame.hpp"
#include "render/page/page_files.hpp"
#include "render/page/pictures.hpp"
#include "render/words/day_words.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::object;

object dated(const TodayPage& page, Day day) {
  return object{{"day", iso_day(day)}, {"said_day", say_day(day, page.days.front().day)}};
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

data coming_day(const TodayPage& page, const ComingDay& coming) {
  auto values = dated(page, coming.on);
  values["text"] = say_marked_day(coming);
  return values;
}

data idea_of(const std::optional<Proposal>& idea) {
  if (!idea) {
    return flag(false);
  }
  return object{{"way", std::string(name(idea->idea.way))},
                {"title", with_hobby(idea->title, idea->hobby)},
                {"text", optional(idea->text)},
                {"facts", next_facts(*idea)},
                {"step", optional(idea->step)},
                {"later", flag(idea->is_for_a_free_day)}};
}

data question_of(const std::optional<QuestionToday>& question, const std::string& partner) {
  if (!question) {
    return flag(false);
  }
  return object{{"text", question->text},
                {"step", optional(question->step)},
                {"answered_by", optional(question->is_waiting ? partner : "")}};
}

object day_of(const DayAhead& day, const TodayPage& page, const Couple& couple) {
  auto values = dated(page, day.day);
  values["marked"] = part("items", day.marked, [&](const ComingDay& coming) { return coming_day(page, coming); });
  values["plans"] = part("items", day.plans, [&](const Record& plan) { return plan_of(plan, couple, true); });
  values["idea"] = idea_of(day.idea);
  values["question"] = question_of(day.question, couple.partner_of(page.reader).name);
  values["check_in"] = flag(false);
  if (day.is_check_in) {
    values["check_in"] =
        data(object{{"title", std::string(check_in_title)},
                    {"parts", each(std::span(check_in_parts), [](const CheckInPart& part) {
                       return object{{"question", std::string(part.question)}, {"how", std::string(part.how)}};
                     })}});
  }
  return values;
}

data entry_of(const Record& entry, const TodayPage& page) {
  auto values = dated(page, entry.at.day);
  values["kind"] = std::string(kind_name(entry));
  values["question"] = optional(entry.question);
  values["text"] = optional(entry.text);
  return values;
}

data item_of(const NewsItem& item, const TodayPage& page) {
  auto values = dated(page, item.at.day);
  values["label"] = item.label;
  values["text"] = item.words;
  return values;
}

data picture_of(const WayDigest& way, const Digest& month) {
  return object{{"way", std::string(name(way.way))},
                {"title", std::string(title(way.way))},
                {"count", counted(way.count, "time")},
                {"calendars", each(calendar_pictures(month, way.way), [](const CalendarPicture& picture) {
                   return object{{"picture", picture.svg}};
                 })}};
}

// Of the ways that came.
data pictures_of(const Digest& month) {
  auto ways = month.ways;
  std::erase_if(ways, [](const WayDigest& way) { return way.count == 0; });
  return ways.empty()
             ? flag(false)
             : data(object{{"span", say_span(month.window)},
                           {"ways", each(ways, [&](const WayDigest& way) { return picture_of(way, month); })}});
}

data finding_of(const Finding& finding) {
  return object{{"file", std::filesystem::path(finding.path).filename().string()},
                {"source", optional(finding.source)},
                {"message", finding.message}};
}

} // namespace

std::vector<ExampleLine> example_lines(const TodayPage& page, const Couple& couple) {
  const auto& today = page.days.front();
  const auto& partner = couple.partner_of(page.reader).name;
  std::vector<ExampleLine> lines;
  lines.push_back(today.idea ? ExampleLine{"did", fmt::format("you did the idea of the day: \u201C{}\u201D",
                                                              with_hobby(today.idea->title, today.idea->hobby))}
                             : ExampleLine{"little coffee in bed", "you did a little thing"});
  lines.push_back(today.question ? ExampleLine{"answer I remember the rain", "your answer to the question of the day"}
                                 : ExampleLine{"talk 20 min", "you listened to each other"});
  lines.push_back({"thanks for the soup", fmt::format("you noticed what {} did", partner)});
  return lines;
}

std::string today_to_html(const TodayPage& page, const Couple& couple) {
  const auto& today = page.days.front();
  const auto& partner = couple.partner_of(page.reader).name;
  auto values = frame_of(couple, today.day);
  values["span"] = fmt::format("{}, for {}", say_day(today.day), couple.name_of(page.reader));
  values["body_class"] = "today";
  values["partner"] = partner;
  values["reader"] = page.reader;
  values["coming"] = part("items", page.marked, [&](const ComingDay& coming) { return coming_day(page, coming); });
  values["first"] = day_of(today, page, couple);
  const auto entry = [&](const Record& record) { return entry_of(record, page); };
  values["noticed"] = part("entries", page.noticed, entry);
  values["talks"] = part("entries", page.talks, entry);
  values["news"] = part("items", page.news, [&](const NewsItem& item) { return item_of(item, page); });
  values["more_news"] = optional(page.more_news == 0 ? "" : fmt::format("{}", page.more_news));
  values["ahead"] =
      each(std::span(page.days).subspan(1), [&](const DayAhead& day) { return day_of(day, page, couple); });
  values["later"] = part("items", page.later, [&](const Record& plan) { return plan_of(plan, couple, false); });
  values["month"] = pictures_of(*page.month);
  values["examples"] = each(example_lines(page, couple), [](const ExampleLine& example) {
    return object{{"line", example.line}, {"meaning", example.meaning}};
  });
  values["waiting"] = flag(page.has_waiting_answer);
  values["unread"] = part("items", page.unread, finding_of);
  values["written"] = part("entries", page.written, entry);
  return in_frame(std::move(values), today_template);
}

} // namespace closer
