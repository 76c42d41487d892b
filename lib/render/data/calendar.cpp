// SPDX-License-Identifier: MIT
#include "render/data/calendar.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text/position.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/pause.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

std::string date(Day day) { return fmt::format("{:04}{:02}{:02}", year_of(day), month_of(day), day_of_month(day)); }

std::string clock(std::chrono::seconds since_midnight) {
  const auto seconds = since_midnight.count();
  return fmt::format("T{:02}{:02}{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

When on_clock_of_utc(Instant instant) {
  return at_instant(instant, [](Instant) { return std::chrono::minutes(0); });
}

std::string in_utc(Instant instant) {
  const auto when = on_clock_of_utc(instant);
  return date(when.day) + clock(when.time->since_midnight) + "Z";
}

// The day, the moment, or where no offset is known the time on whatever wall it is read by. Of a moment that is in no
// year of four digits elsewhere, the day.
std::string start_of(const When& when) {
  if (!when.time || !is_in_calendar(on_clock_of_utc(instant_of(when)).day)) {
    return "DTSTART;VALUE=DATE:" + date(when.day);
  }
  return "DTSTART:" +
         (when.time->offset ? in_utc(instant_of(when)) : date(when.day) + clock(when.time->since_midnight));
}

// Of months among which one is too short for that day, which then has it on its last day; else "".
std::string days_of_months(unsigned day) {
  std::string days;
  for (unsigned each = 28; day > 28 && each <= day; ++each) {
    days += fmt::format("{}{}", each == 28 ? ";BYMONTHDAY=" : ",", each);
  }
  return days.empty() ? days : days + ";BYSETPOS=-1";
}

std::string rule_of(const Interval& every, Day first) {
  const auto days = days_of_months(day_of_month(first));
  switch (every.unit) {
  case Interval::Unit::Days: return fmt::format("RRULE:FREQ=DAILY;INTERVAL={}", every.count);
  case Interval::Unit::Weeks: return fmt::format("RRULE:FREQ=WEEKLY;INTERVAL={}", every.count);
  case Interval::Unit::Months: return fmt::format("RRULE:FREQ=MONTHLY;INTERVAL={}{}", every.count, days);
  case Interval::Unit::Years:
    return fmt::format("RRULE:FREQ=YEARLY;INTERVAL={}{}{}", every.count,
                       days.empty() ? "" : fmt::format(";BYMONTH={}", month_of(first)), days);
  }
  return {};
}

using Lines = std::vector<std::string>;

void add_event(Lines& lines, const std::string& uid, Instant now, const Lines& own) {
  lines.insert(lines.end(), {"BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:" + in_utc(now), "TRANSP:TRANSPARENT"});
  lines.insert(lines.end(), own.begin(), own.end());
  lines.emplace_back("END:VEVENT");
}

// Of an event that an earlier file had, which the program that read it then takes away.
void cancel_event(Lines& lines, const std::string& uid, Instant now, Day day, std::string_view title) {
  add_event(lines, uid, now,
            {"DTSTART;VALUE=DATE:" + date(day), "STATUS:CANCELLED", "SEQUENCE:1", "SUMMARY:" + ics_text(title)});
}

// Of a plan, or a day that matters.
std::string uid_of(const Record& record, const Couple& couple) {
  return fmt::format("{}-{}@closer", record.id, couple.id);
}

// An event on every day would say nothing.
bool is_worth_an_event(const Interval& every) { return every != Interval{1, Interval::Unit::Days}; }

bool had_rhythm(const Records& standing, Way way) {
  return std::ranges::any_of(
      standing, [&](const auto& item) { return item.second.kind == Kind::Rhythm && item.second.way == name(way); });
}

// Whether an earlier file may have had it as a plan: what is removed no longer says of what kind it was.
bool may_be_plan(const Record& record, Day today) { return record.gone && record.at.day > today - plan_shelf_life; }

Lines lines_of(const Record& plan, std::span<const Idea> ideas) {
  const auto idea = std::ranges::find(ideas, std::string_view(plan.idea), &Idea::id);
  const std::int64_t minutes = plan.minutes ? *plan.minutes : idea == ideas.end() ? 0 : idea->minutes;
  const auto start = start_of(*plan.on);
  const bool has_time = start.find('T', start.find(':')) != std::string::npos;
  Lines lines = {start, "SUMMARY:" + ics_text(plan.text)};
  if (has_time && minutes > 0) {
    lines.push_back(fmt::format("DURATION:PT{}M", minutes));
  }
  if (!plan.when.empty()) {
    lines.push_back("DESCRIPTION:" + ics_text(plan.when));
  }
  // An hour before, or of a whole day the evening before.
  lines.insert(lines.end(), {"BEGIN:VALARM", "ACTION:DISPLAY", has_time ? "TRIGGER:-PT1H" : "TRIGGER:-PT4H",
                             "DESCRIPTION:" + ics_text(plan.text), "END:VALARM"});
  return lines;
}

// "" of one that doesn't come again.
std::string rule_of(const Record& day) {
  const auto of_month = day_of_month(day.on->day);
  switch (*recurrence_of(day)) {
  case Recurrence::Once: return {};
  case Recurrence::Monthly: return "RRULE:FREQ=MONTHLY" + days_of_months(of_month);
  case Recurrence::Yearly:
    return of_month == 29 && month_of(day.on->day) == 2 ? "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
                                                        : "RRULE:FREQ=YEARLY";
  }
  return {};
}

// At nine in the morning of the first day of the time ahead, and of the day before.
Lines alarms_of(const ComingDay& coming) {
  std::vector<std::string> triggers = {"-PT15H"};
  if (const auto ahead = (coming.on - first_day_ahead(coming)).count(); ahead > 1) {
    triggers.insert(triggers.begin(), fmt::format("-P{}DT15H", ahead - 1));
  }
  Lines lines;
  for (const auto& trigger : triggers) {
    lines.insert(lines.end(), {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:" + trigger,
                               "DESCRIPTION:" + ics_text(coming.record.name), "END:VALARM"});
  }
  return lines;
}

Lines lines_of(const ComingDay& coming) {
  Lines lines = {"DTSTART;VALUE=DATE:" + date(coming.on), "SUMMARY:" + ics_text(coming.record.name)};
  if (const auto rule = rule_of(coming.record); !rule.empty()) {
    lines.push_back(rule);
  }
  if (!coming.record.text.empty()) {
    lines.push_back("DESCRIPTION:" + ics_text(coming.record.text));
  }
  const auto alarms = alarms_of(coming);
  lines.insert(lines.end(), alarms.begin(), alarms.end());
  return lines;
}

// The first day of today and after on which the way asks to be done; nothing in a pause that nobody ended.
std::optional<Day> next_day(const std::optional<Day>& last, const Interval& every, const Pauses& pauses, Day today) {
  const auto pause = pauses.on(today);
  if (pause && !pause->last) {
    return std::nullopt;
  }
  const Day begin = pause ? *pause->last + std::chrono::days(1) : today;
  if (!last) {
    return begin;
  }
  return std::max(begin, after(*last, every) + std::chrono::days(pauses.days_in(*last + std::chrono::days(1), begin)));
}

} // namespace

std::string fold_line(std::string_view line) {
  constexpr std::size_t most = 75;
  std::string result;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto end = next_character(line, at);
    if (used + end - at > most) {
      result += "\r\n ";
      used = 1;
    }
    result += line.substr(at, end - at);
    used += end - at;
    at = end;
  }
  return result + "\r\n";
}

std::string ics_text(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const bool is_control = static_cast<unsigned char>(letter) < ' ' || letter == '\x7f';
    if (letter == '\n') {
      result += "\\n";
    } else if (letter == '\\' || letter == ';' || letter == ',') {
      result += {'\\', letter};
    } else if (!is_control) {
      result += letter;
    }
  }
  return result;
}

std::string calendar_of(const Couple& couple, const CalendarSource& source, Day today, Instant now) {
  const auto& [records, standing, ideas, done] = source;
  const Pauses pauses(records);
  Lines lines = {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//closer//closer//EN", "CALSCALE:GREGORIAN",
                 "X-WR-CALNAME:closer"};
  for (const Way way : all_ways) {
    const auto& every = couple.rhythm[way];
    const auto uid = fmt::format("{}-{}@closer", name(way), couple.id);
    const auto first = every && is_worth_an_event(*every)
                           ? next_day(done.last.at(static_cast<std::size_t>(way)), *every, pauses, today)
                           : std::nullopt;
    if (first && is_in_calendar(*first)) {
      add_event(lines, uid, now,
                {"DTSTART;VALUE=DATE:" + date(*first), rule_of(*every, *first), "SUMMARY:" + ics_text(title(way))});
    } else if (had_rhythm(standing, way)) {
      cancel_event(lines, uid, now, today, title(way));
    }
  }
  for (const auto* plan : open_plans(records, today)) {
    if (plan->on) {
      add_event(lines, uid_of(*plan, couple), now, lines_of(*plan, ideas));
    }
  }
  for (const auto& coming : coming_marked_days(standing, today)) {
    add_event(lines, uid_of(coming.record, couple), now, lines_of(coming));
  }
  for (const auto& [id, record] : standing) {
    if (may_be_plan(record, today)) {
      cancel_event(lines, uid_of(record, couple), now, record.at.day, "Removed");
    }
  }
  lines.emplace_back("END:VCALENDAR");
  std::string result;
  for (const auto& line : lines) {
    result += fold_line(line);
  }
  return result;
}

} // namespace closer
