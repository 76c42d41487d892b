// SPDX-License-Identifier: MIT
#include "render/data/calendar.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text/position.hpp"

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

// A month that is too short has it on its last day.
std::string rule_of(const Interval& every, Day first) {
  const auto day = day_of_month(first);
  std::string days;
  for (unsigned each = 28; day > 28 && each <= day; ++each) {
    days += fmt::format("{}{}", each == 28 ? ";BYMONTHDAY=" : ",", each);
  }
  days += days.empty() ? "" : ";BYSETPOS=-1";
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
  lines.insert(lines.end(), {"BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:" + in_utc(now)});
  lines.insert(lines.end(), own.begin(), own.end());
  lines.insert(lines.end(), {"TRANSP:TRANSPARENT", "END:VEVENT"});
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

std::string calendar_of(const Couple& couple, const Records& records, const DaysDone& done, Day today, Instant now) {
  const Pauses pauses(records);
  Lines lines = {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//closer//closer//EN", "CALSCALE:GREGORIAN",
                 "X-WR-CALNAME:closer"};
  for (const Way way : all_ways) {
    const auto& every = couple.rhythm[way];
    const auto first =
        every ? next_day(done.last.at(static_cast<std::size_t>(way)), *every, pauses, today) : std::nullopt;
    if (first && is_in_calendar(*first)) {
      add_event(lines, fmt::format("{}-{}@closer", name(way), couple.id), now,
                {"DTSTART;VALUE=DATE:" + date(*first), rule_of(*every, *first), "SUMMARY:" + ics_text(title(way))});
    }
  }
  for (const auto* plan : open_plans(records, today)) {
    if (plan->on) {
      const auto text = plan->when.empty() ? plan->text : plan->when + ": " + plan->text;
      add_event(lines, fmt::format("{}-{}@closer", plan->id, couple.id), now,
                {start_of(*plan->on), "SUMMARY:A plan for two", "DESCRIPTION:" + ics_text(text)});
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
