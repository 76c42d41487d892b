// SPDX-License-Identifier: MIT
#include "render/reminders.hpp"

#include <fmt/format.h>

#include "base/date/date_words.hpp"
#include "base/text/text.hpp"
#include "render/data/json_days.hpp"

namespace closer {
namespace {

std::string_view name(Reminder::About about) {
  switch (about) {
  case Reminder::About::Way: return "way";
  case Reminder::About::Quiet: return "quiet";
  case Reminder::About::Plan: return "plan";
  case Reminder::About::Closeness: return "closeness";
  case Reminder::About::Answer: return "answer";
  case Reminder::About::Question: return "question";
  case Reminder::About::MarkedDay: return "day";
  }
  return {};
}

std::string_view wish_of(Way way) {
  switch (way) {
  case Way::Hobby: return "Time for each other's thing";
  case Way::Outing: return "Time to go out together";
  case Way::Little: return "Time for a little thing";
  case Way::Listen: return "Time to listen to each other";
  }
  return {};
}

// The command that goes on from there.
std::string next_of(const Reminder& reminder) {
  switch (reminder.about) {
  case Reminder::About::Way:
    return reminder.way == Way::Listen ? "closer listen" : fmt::format("closer idea {}", name(*reminder.way));
  case Reminder::About::Quiet: return "closer idea";
  case Reminder::About::Plan: return "closer today";
  case Reminder::About::Closeness: return "closer log closeness";
  case Reminder::About::Answer: return "closer listen reveal";
  case Reminder::About::Question: return "closer listen question";
  case Reminder::About::MarkedDay: return "closer day list";
  }
  return {};
}

// "today", "tomorrow", "in two weeks".
std::string distance_in_words(Day day, Day today) {
  const auto said = say_distance(day, today);
  const auto parts = split(said, ' ');
  const auto count = parts.size() == 3 ? whole_number(parts[1]) : std::nullopt;
  return count ? fmt::format("{} {} {}", parts[0], in_words(*count), parts[2]) : said;
}

std::string line_of(const Reminder& reminder, Day today, Hours hours) {
  switch (reminder.about) {
  case Reminder::About::Way: return std::string(wish_of(*reminder.way));
  case Reminder::About::Quiet: return "It's been quiet for three weeks";
  case Reminder::About::Plan: {
    const auto& time = reminder.plan->on->time;
    return fmt::format("You have a plan for today{}{}", time ? ", at " + say_time(time->since_midnight, hours) : "",
                       reminder.plan->when.empty() ? "" : ", if it comes to that");
  }
  case Reminder::About::Closeness: return "How close do you feel this month, from 1 to 7?";
  case Reminder::About::Answer: return "There's an answer to read";
  case Reminder::About::Question: return "A question is waiting";
  case Reminder::About::MarkedDay: return "A day that matters is " + distance_in_words(reminder.day->on, today);
  }
  return {};
}

// Of a plan, or a day that matters.
std::string day_of(const Reminder& reminder) {
  return reminder.plan ? to_iso(*reminder.plan->on) : reminder.day ? iso_day(reminder.day->on) : "";
}

void write_reminder(JsonWriter& json, const Reminder& reminder, const Couple& couple) {
  json.begin_object().name("about").text(name(reminder.about)).name("next").text(next_of(reminder));
  json.name("said").truth(reminder.is_said);
  if (reminder.way) {
    json.name("way").text(name(*reminder.way));
  }
  if (reminder.about == Reminder::About::Way) {
    const auto& every = couple.rhythm[*reminder.way];
    json.name("every").text_or_null(every ? say(*every) : "");
    write_day(json.name("last"), reminder.last);
  }
  if (reminder.plan || reminder.day) {
    json.name("id").text(reminder.plan ? reminder.plan->id : reminder.day->record.id);
    json.name("on").text(day_of(reminder));
  }
  json.end_object();
}

} // namespace

std::string reminders_to(Format format, std::span<const Reminder> reminders, const Couple& couple, Day today,
                         Hours hours) {
  if (format == Format::Json) {
    return json_document([&](JsonWriter& json) {
      json.name("day").text(iso_day(today)).name("reminders");
      json.each(reminders, [&](const Reminder& each) { write_reminder(json, each, couple); });
    });
  }
  std::string result;
  std::string last;
  for (const auto& reminder : reminders) {
    if (!reminder.is_said) {
      continue;
    }
    if (format == Format::Tsv) {
      result += fmt::format("{}\t{}\t{}\t{}\n", name(reminder.about), reminder.way ? name(*reminder.way) : "",
                            day_of(reminder), next_of(reminder));
      continue;
    }
    const auto line = line_of(reminder, today, hours);
    if (line != last) { // of two days that matter at once, one line
      result += fmt::format("{}{} {}\n", line, line.ends_with('?') ? "" : ":", next_of(reminder));
    }
    last = line;
  }
  return result;
}

} // namespace closer
