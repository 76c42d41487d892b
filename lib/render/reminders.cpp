// SPDX-License-Identifier: MIT
#include "render/reminders.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(Reminder::About about) {
  switch (about) {
  case Reminder::About::Way: return "way";
  case Reminder::About::Plan: return "plan";
  case Reminder::About::Closeness: return "closeness";
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
  case Reminder::About::Plan: return "closer review";
  case Reminder::About::Closeness: return "closer log closeness";
  }
  return {};
}

// "19:30", or "" where the plan is for the day.
std::string clock_of(const Record& plan) {
  if (!plan.on->time) {
    return {};
  }
  const auto minutes = plan.on->time->since_midnight.count() / 60;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string line_of(const Reminder& reminder) {
  switch (reminder.about) {
  case Reminder::About::Way: return std::string(wish_of(*reminder.way));
  case Reminder::About::Plan: {
    const auto clock = clock_of(*reminder.plan);
    return fmt::format("You have a plan for today{}{}{}", clock.empty() ? "" : ", at ", clock,
                       reminder.plan->when.empty() ? "" : ", if it comes to that");
  }
  case Reminder::About::Closeness: return "How close do you feel this month, from 1 to 7?";
  }
  return {};
}

Json to_json(const Reminder& reminder, const Couple& couple) {
  Json result = {{"about", name(reminder.about)}, {"next", next_of(reminder)}};
  if (reminder.way) {
    const auto& every = couple.rhythm[*reminder.way];
    result["way"] = name(*reminder.way);
    result["every"] = every ? Json(say(*every)) : Json();
    result["last"] = reminder.last ? Json(iso_day(*reminder.last)) : Json();
  }
  if (reminder.plan != nullptr) {
    result["id"] = reminder.plan->id;
    result["on"] = to_iso(*reminder.plan->on);
  }
  return result;
}

} // namespace

std::string reminders_to(Shape shape, std::span<const Reminder> reminders, const Couple& couple, Day today) {
  if (shape == Shape::Json) {
    Json document = {{"v", 1}, {"day", iso_day(today)}, {"reminders", Json::array()}};
    for (const auto& reminder : reminders) {
      document["reminders"].push_back(to_json(reminder, couple));
    }
    return document.dump() + "\n";
  }
  std::string result;
  for (const auto& reminder : reminders) {
    if (shape == Shape::Tsv) {
      result += fmt::format("{}\t{}\t{}\t{}\n", name(reminder.about), reminder.way ? name(*reminder.way) : "",
                            reminder.plan != nullptr ? to_iso(*reminder.plan->on) : "", next_of(reminder));
    } else {
      const auto line = line_of(reminder);
      result += fmt::format("{}{} {}\n", line, line.ends_with('?') ? "" : ":", next_of(reminder));
    }
  }
  return result;
}

} // namespace closer
