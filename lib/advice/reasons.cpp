// SPDX-License-Identifier: MIT
#include "advice/reasons.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

std::string say_quietness(Way way, const Couple& couple, const History& history, Day monday) {
  const auto& every = couple.rhythm[way];
  const auto& last = history.last.at(static_cast<std::size_t>(way));
  if (!every) {
    return fmt::format("{}: you asked for it.", title(way));
  }
  if (!last) {
    return fmt::format("{}: not lately, and your rhythm is {}.", title(way), say_every(*every));
  }
  return fmt::format("{}: when this week began, the last time was {}, and your rhythm is {}.", title(way),
                     say_distance(*last, monday), say_every(*every));
}

} // namespace

double quietness(Way way, const Couple& couple, const History& history, Day day) {
  const auto& every = couple.rhythm[way];
  const auto& last = history.last.at(static_cast<std::size_t>(way));
  if (!every) {
    return 1;
  }
  if (!last) {
    return most_quiet;
  }
  return std::clamp(static_cast<double>((day - *last).count()) / days_in(*every), least_quiet, most_quiet);
}

std::vector<std::string> reasons_for(const Idea& idea, const Hobby* hobby, const Couple& couple, const Memory& memory,
                                     Day monday) {
  const auto& history = memory.history();
  std::vector<std::string> reasons = {say_quietness(idea.way, couple, history, monday)};
  if (memory.ballot_of(idea).yeses() == 2) { // one yes alone is its owner's to tell
    reasons.emplace_back("Both of you said yes to it.");
  }
  if (hobby != nullptr) {
    const auto owner = couple.name_of(hobby->owner);
    if (!history.last_owner.empty() && history.last_owner != hobby->owner) {
      reasons.push_back(
          fmt::format("The last hobby was {}'s, so it's {}'s turn.", couple.name_of(history.last_owner), owner));
    } else if (hobby->share == Share::Share) {
      reasons.push_back(fmt::format("{} would love to share {}.", owner, printable(hobby->name)));
    }
    if (idea.hobby_kind) {
      reasons.push_back(fmt::format("It's made for {}.", name(*idea.hobby_kind)));
    }
  }
  if (idea.seasons != Idea().seasons) {
    reasons.emplace_back("It's for this time of year.");
  }
  if (idea.talk >= 2) {
    reasons.emplace_back("It leaves room to talk.");
  }
  return reasons;
}

} // namespace closer
