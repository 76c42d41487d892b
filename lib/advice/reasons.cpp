// SPDX-License-Identifier: MIT
#include "advice/reasons.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

std::string say_quietness(Way way, const Couple& couple, const History& history, Day day) {
  const auto& every = couple.rhythm[way];
  const auto& last = history.last.at(static_cast<std::size_t>(way));
  if (!every) {
    return fmt::format("{}: you asked for it.", title(way));
  }
  if (!last) {
    return fmt::format("{}: nothing in the last months, and you agreed on {}.", title(way), say_every(*every));
  }
  return fmt::format("{}: last {}, and you agreed on {}.", title(way), say_distance(*last, day), say_every(*every));
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

std::vector<std::string> reasons_for(const Candidate& candidate, const HobbyCandidate* horse, const Couple& couple,
                                     const History& history, Day day) {
  constexpr unsigned all_seasons = 0xF;
  const auto& idea = *candidate.idea;
  std::vector<std::string> reasons = {say_quietness(idea.way, couple, history, day)};
  if (candidate.ballot.yes[0] && candidate.ballot.yes[1]) { // one yes alone is its owner's to tell
    reasons.emplace_back("Both of you said yes to it.");
  }
  if (horse != nullptr) {
    const auto owner = couple.name_of(horse->hobby->owner);
    if (!history.last_owner.empty() && history.last_owner != horse->hobby->owner) {
      reasons.push_back(
          fmt::format("The last hobby was {}'s, so it is {}'s turn.", couple.name_of(history.last_owner), owner));
    } else if (horse->hobby->share == Share::Share) {
      reasons.push_back(fmt::format("{} would love to share {}.", owner, printable(horse->hobby->name)));
    }
    if (idea.hobby_kind) {
      reasons.push_back(fmt::format("It is made for {}.", name(*idea.hobby_kind)));
    }
  }
  if (idea.seasons != all_seasons) {
    reasons.emplace_back("It is bound to this time of the year.");
  }
  if (idea.novelty >= 2) {
    reasons.emplace_back("It is likely to be new to both of you.");
  }
  if (idea.talk >= 2) {
    reasons.emplace_back("It leaves room to talk.");
  }
  return reasons;
}

} // namespace closer
