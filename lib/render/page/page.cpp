// SPDX-License-Identifier: MIT
#include "render/page/page.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/text/text.hpp"
#include "render/page/frame.hpp"
#include "render/page/page_files.hpp"
#include "render/page/pictures.hpp"
#include "render/words/day_words.hpp"
#include "render/words/listing.hpp"
#include "render/words/sections.hpp"
#include "render/words/style.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::object;

data entry_of(const Record& entry, const Couple& couple) {
  return object{{"day", iso_day(entry.at.day)},
                {"said_day", say_day(entry.at.day)},
                {"name", say_author(entry, couple)},
                {"text", say_words(entry)},
                {"only_you", optional(say_private(entry))}};
}

data card_of(const WayDigest& way, const Digest& digest) {
  const bool has_pictures = digest.entries != 0;
  const auto decimal = [](const std::optional<double>& value) { return value ? say_number(*value) : std::string(); };
  return object{{"way", std::string(name(way.way))},
                {"title", std::string(title(way.way))},
                {"count", counted(way.count, "time")},
                {"times", number(way.count)},
                {"due", way.due},
                {"minutes", optional(way.minutes == 0 ? "" : say_minutes(way.minutes))},
                {"total_minutes", number(way.minutes)},
                {"last_day", optional(way.last ? iso_day(*way.last) : "")},
                {"last", way.last ? say_distance(*way.last, digest.today) : std::string()},
                {"every", optional(way.every ? say_every(*way.every) : "")},
                {"agreed", decimal(way.agreed)},
                {"usual", decimal(way.usual)},
                {"rhythm", say_rhythm(way)},
                {"rhythm_picture", optional(has_pictures ? rhythm_picture(way) : "")},
                {"weeks_picture", optional(has_pictures ? weeks_picture(way, digest.weeks) : "")},
                {"calendars", each(has_pictures ? calendar_pictures(digest, way.way) : std::vector<CalendarPicture>(),
                                   [](const CalendarPicture& picture) {
                                     return object{{"span", say_span(picture.days)}, {"picture", picture.svg}};
                                   })}};
}

data plan_of(const Record& plan) {
  return object{{"day", optional(plan.on ? iso_day(plan.on->day) : "")},
                {"said_day", plan.on ? say(*plan.on) : std::string()},
                {"when", optional(plan.when)},
                {"text", plan.text},
                {"only_you", optional(say_private(plan))}};
}

data coming_day(const ComingDay& coming) {
  return object{{"day", iso_day(coming.on)}, {"said_day", say_day(coming.on)}, {"text", say_marked_day(coming)}};
}

data month_of_closeness(const Closeness& closeness) {
  const auto first = parse_iso_day(closeness.month + "-01").value();
  return object{{"month", closeness.month},
                {"said_month", say_month(first)},
                {"marks", fmt::format("{} and {}", closeness.marks[0], closeness.marks[1])},
                {"picture", closeness_picture(closeness)}};
}

data weeks_of(const Digest& digest) {
  if (digest.weeks.size() < 2) {
    return flag(false);
  }
  list rows;
  for (std::size_t week = 0; week < digest.weeks.size(); ++week) {
    rows.push_back(object{{"week", iso_day(digest.weeks[week])},
                          {"counts", each(digest.ways,
                                          [&](const WayDigest& way) {
                                            return object{{"count", number(way.weeks[week])}};
                                          })},
                          {"new", number(digest.new_weeks[week])}});
  }
  return data("rows", rows);
}

data next_of(const Proposal* next) {
  if (next == nullptr) {
    return flag(false);
  }
  return object{{"way", std::string(name(next->idea.way))},
                {"idea", with_hobby(next->title, next->hobby)},
                {"facts", next_facts(*next)},
                {"command", next_command(*next)}};
}

data new_to_both(const Digest& digest) {
  if (digest.new_minutes == 0) {
    return flag(false);
  }
  return object{{"minutes", say_minutes(digest.new_minutes)}, {"picture", optional(new_picture(digest))}};
}

// What the template of a section is filled with; false where it is left out.
data values_of(const SectionRow& row, const Digest& digest, const Couple& couple, const Proposal* next) {
  if (!has_section(row, digest)) {
    return flag(false);
  }
  const auto entry = [&](const Record& record) { return entry_of(record, couple); };
  switch (row.section) {
  case Section::Ways: return part("cards", digest.ways, [&](const WayDigest& way) { return card_of(way, digest); });
  case Section::Quieter: return optional(say_quieter(digest));
  case Section::Pauses: return optional(say_pauses(digest));
  case Section::Weeks: return weeks_of(digest);
  case Section::Days: break; // each way has its calendars
  case Section::New: return new_to_both(digest);
  case Section::Noticed: return part("entries", digest.noticed, entry);
  case Section::Answers: return part("entries", digest.answers, entry);
  case Section::Closeness: return part("months", digest.closeness, month_of_closeness);
  case Section::EarlierYears: return part("entries", digest.earlier_years, entry);
  case Section::Plans: return part("items", digest.plans, plan_of);
  case Section::DaysAhead: return part("items", digest.days_ahead, coming_day);
  case Section::OnlyYou: return part("entries", digest.only_you, entry);
  case Section::Next: return next_of(next);
  }
  return flag(false);
}

} // namespace

std::string digest_to_html(const Digest& digest, const Couple& couple, const Proposal* next) {
  auto page = frame_of(couple, digest.today);
  page["span"] = say_span(digest.window);
  page["filter"] = optional(say_filter(digest.filter, couple));
  page["nothing"] = optional(say_nothing(digest));
  page["invitation"] = digest.is_unwritten ? invitation() : flag(false);
  for (const auto& row : sections) {
    auto values = values_of(row, digest, couple, next);
    if (values.is_object()) {
      values.set("heading", std::string(row.heading));
    }
    page[std::string(row.name)] = std::move(values);
  }
  return in_frame(std::move(page), review_template);
}

std::string entries_to_html(std::span<const Record> entries, const Couple& couple, std::span<const Hobby> hobbies,
                            Day today) {
  const HobbyIndex index(hobbies);
  std::vector<std::pair<Day, list>> days;
  for (const auto& entry : entries) {
    if (days.empty() || days.back().first != entry.at.day) {
      days.emplace_back(entry.at.day, list());
    }
    days.back().second.push_back(
        object{{"facts", entry_facts(entry, couple, index)}, {"text", optional(entry_body(entry))}});
  }
  auto page = frame_of(couple, today);
  page["span"] = days.empty() ? say_day(today) : say_span({days.front().first, days.back().first});
  page["nothing"] = optional(days.empty() ? "No entries." : "");
  page["days"] = each(days, [](const auto& day) {
    return object{{"day", iso_day(day.first)}, {"said_day", say_day(day.first)}, {"entries", day.second}};
  });
  return in_frame(std::move(page), entries_template);
}

} // namespace closer
