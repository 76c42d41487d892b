// SPDX-License-Identifier: MIT
#include "advice/choice.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/random.hpp"

namespace closer {
namespace {

// The bit of Idea::seasons for a day.
unsigned season_of(Day day) {
  constexpr unsigned first_month_of_spring = 3;
  return 1U << ((month_of(day) + 12 - first_month_of_spring) % 12 / 3);
}

std::size_t index(Way way) { return static_cast<std::size_t>(way); }

double quietness(Way way, const Couple& couple, const History& history, Day day) {
  constexpr double least = 0.25;
  constexpr double most = 4;
  const auto& every = couple.rhythm[way];
  const auto& last = history.last.at(index(way));
  if (!every) {
    return 1;
  }
  if (!last) {
    return most;
  }
  return std::clamp(static_cast<double>((day - *last).count()) / days_in(*every), least, most);
}

bool is_wanted(Way way, const Couple& couple, const Request& request) {
  if (request.way) {
    return way == *request.way;
  }
  const bool has_rhythm = std::any_of(couple.rhythm.every.begin(), couple.rhythm.every.end(),
                                      [](const auto& every) { return every.has_value(); });
  return !has_rhythm || couple.rhythm[way].has_value();
}

// The things that an idea may be about: the other one's after one's own.
std::vector<const Thing*> things_in_turn(std::span<const Thing> things, const History& history) {
  std::vector<const Thing*> all;
  std::vector<const Thing*> others;
  for (const auto& thing : things) {
    if (thing.gone || thing.share == Share::Solo) {
      continue;
    }
    all.push_back(&thing);
    if (thing.owner != history.last_owner) {
      others.push_back(&thing);
    }
  }
  return others.empty() ? all : others;
}

// In one pass, so that a thing called "{other}" stays one.
std::string fill(std::string_view text, const Couple& couple, const Thing& thing) {
  const auto other = std::find_if(couple.people.begin(), couple.people.end(),
                                  [&](const Person& person) { return person.id != thing.owner; });
  const std::array<std::pair<std::string_view, std::string>, 3> values = {{
      {"{thing}", thing.name},
      {"{whose}", couple.name_of(thing.owner)},
      {"{other}", other == couple.people.end() ? std::string() : other->name},
  }};
  std::string result;
  while (!text.empty()) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return text.starts_with(value.first); });
    if (found != values.end()) {
      result += found->second;
      text.remove_prefix(found->first.size());
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

const Thing* draw_thing(const std::vector<const Thing*>& things, const std::string& seed, const Idea& idea) {
  return *std::max_element(things.begin(), things.end(), [&](const Thing* left, const Thing* right) {
    const auto luck = [&](const Thing& thing) {
      return unit_hash(seed, fmt::format("{}/{}/{}", idea.id, thing.owner, thing.slug));
    };
    return luck(*left) < luck(*right);
  });
}

} // namespace

History history_before(const Records& records, Day day) {
  History history;
  std::optional<When> last_thing;
  for (const auto& [id, record] : records) {
    const auto way = record.gone ? std::nullopt : way_of(record.kind);
    if (!way || record.at.day >= day) {
      continue;
    }
    auto& last = history.last.at(index(*way));
    last = std::max(last.value_or(record.at.day), record.at.day);
    if (!record.whose.empty() && (!last_thing || compare(record.at, *last_thing) >= 0)) {
      last_thing = record.at;
      history.last_owner = record.whose;
    }
  }
  return history;
}

std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple, std::span<const Thing> things,
                             const History& history, const Request& request) {
  const auto turn = things_in_turn(things, history);
  std::vector<const Idea*> eligible;
  std::array<std::size_t, all_ways.size()> of_way{};
  for (const auto& idea : catalogue) {
    const bool in_season = (idea.seasons & season_of(request.day)) != 0;
    if (is_wanted(idea.way, couple, request) && in_season && (!needs_thing(idea) || !turn.empty())) {
      eligible.push_back(&idea);
      ++of_way.at(index(idea.way));
    }
  }

  const auto seed = fmt::format("{} {}", iso_day(request.day), couple.id);
  std::vector<std::pair<double, const Idea*>> arrivals;
  arrivals.reserve(eligible.size());
  for (const auto* idea : eligible) {
    const double weight =
        quietness(idea->way, couple, history, request.day) / static_cast<double>(of_way.at(index(idea->way)));
    arrivals.emplace_back(-std::log1p(-unit_hash(seed, idea->id)) / weight, idea);
  }
  std::sort(arrivals.begin(), arrivals.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first < right.first : left.second->id < right.second->id;
  });

  std::vector<Proposal> proposals;
  for (const auto& [arrival, idea] : arrivals) {
    if (proposals.size() == request.count) {
      break;
    }
    const auto* thing = needs_thing(*idea) ? draw_thing(turn, seed, *idea) : nullptr;
    proposals.push_back({*idea, thing == nullptr ? idea->text : fill(idea->text, couple, *thing), thing});
  }
  return proposals;
}

} // namespace closer
