// SPDX-License-Identifier: MIT
#include "advice/race.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "advice/reasons.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

constexpr int season_days = 61;
constexpr int idea_rest = 60;      // days
constexpr int group_rest = 7;      // days
constexpr int group_recovery = 28; // days

// How weary a candidate is: 0 to 2 where it is fresh itself.
constexpr int came_already = 3;
constexpr int came_lately = 4;
constexpr int worst = 5; // of none

// The bit of Idea::seasons for a day.
unsigned season_of_year(Day day, bool is_southern) {
  constexpr unsigned first_month_of_spring = 3;
  const unsigned shift = is_southern ? 6 : 0;
  return 1U << ((month_of(day) + 12 + shift - first_month_of_spring) % 12 / 3);
}

double recovery(Day done, Day today, int days) {
  return done == never ? 1.0 : std::clamp(static_cast<double>((today - done).count()) / days, 0.0, 1.0);
}

} // namespace

int season_of_draw(Day day) {
  const auto days = day.time_since_epoch().count();
  return static_cast<int>(days >= 0 ? days / season_days : (days + 1) / season_days - 1);
}

Day first_of_season(Day day) { return Day(std::chrono::days(season_of_draw(day) * season_days)); }

std::vector<std::size_t> Race::run(Day day, std::size_t count) {
  if (const auto entry = entry_of(day); entry != m_entry) {
    enter(entry);
  }
  const auto today = conditions_of(day);
  line_up(today, count > 1 ? Line::All : Line::Best); // nobody but the least weary of each way can come first
  weigh(today);
  const auto key = hash64(fmt::format("{} {} {}", iso_day(day), m_couple.id, m_request.seed));
  return count == 0 ? std::vector<std::size_t>() : count == 1 ? first_home(key) : first_unlike(key, count);
}

bool Race::is_wanted(Way way) const {
  const auto& every = m_couple.rhythm.every;
  const bool has_rhythm = std::any_of(every.begin(), every.end(), [](const auto& each) { return each.has_value(); });
  return m_request.filters.way || !has_rhythm || m_couple.rhythm[way].has_value();
}

Race::Entry Race::entry_of(Day day) const {
  const auto& turn = m_pool.hobbies_in_turn();
  Entry entry{season_of_year(day, m_couple.is_southern), !turn.empty(), 0, {}};
  for (const auto* each : turn) {
    entry.hobby_kinds |= each->hobby->kind ? 1U << static_cast<unsigned>(*each->hobby->kind) : 0U;
  }
  for (const Way way : all_ways) {
    entry.wanted.at(static_cast<std::size_t>(way)) = is_wanted(way);
  }
  return entry;
}

Race::Conditions Race::conditions_of(Day day) const {
  Conditions conditions{day, season_of_draw(day) % 2 == 0, {}};
  for (const Way way : all_ways) {
    conditions.quietness.at(static_cast<std::size_t>(way)) = quietness(way, m_couple, m_pool.history(), day);
  }
  return conditions;
}

void Race::enter(const Entry& entry) {
  const auto& candidates = m_pool.candidates();
  m_entry = entry;
  m_entrants.clear();
  m_is_entrant.assign(candidates.size(), 0);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& candidate = candidates[i];
    const auto& idea = *candidate.idea;
    const bool has_hobby = idea.hobby_kind ? (entry.hobby_kinds >> static_cast<unsigned>(*idea.hobby_kind) & 1U) != 0
                                           : entry.is_some_hobby;
    if ((idea.seasons & entry.season) != 0 && entry.wanted.at(static_cast<std::size_t>(idea.way)) &&
        (!candidate.needs_hobby || has_hobby)) {
      m_entrants.push_back(i);
      m_is_entrant[i] = 1;
    }
  }
  std::vector<std::size_t> first_of_group(m_pool.groups.size(), candidates.size()); // whatever order groups are in
  for (const auto index : m_entrants) {
    auto& first = first_of_group[candidates[index].group];
    first = std::min(first, index);
  }
  const auto place_of = [&](std::size_t index) { return std::pair(first_of_group[candidates[index].group], index); };
  std::sort(m_entrants.begin(), m_entrants.end(),
            [&](std::size_t left, std::size_t right) { return place_of(left) < place_of(right); });
  m_teams.clear();
  for (std::size_t i = 0; i < m_entrants.size(); ++i) {
    const auto& candidate = candidates[m_entrants[i]];
    if (m_teams.empty() || m_teams.back().group != candidate.group) {
      m_teams.push_back({candidate.group, static_cast<std::size_t>(candidate.idea->way), i, i, 0});
    }
    ++m_teams.back().last;
  }
}

// 0 where all its rests are over; the higher, the worse to come again.
int Race::weariness_of_group(std::size_t index, const Conditions& today) const {
  const auto& group = m_pool.groups[index];
  const bool is_rested = (today.day - std::max(group.done, group.proposed)).count() >= group_rest;
  return !is_rested ? 2 : group.is_even == today.is_even ? 0 : 1;
}

int Race::weariness_of_touched(const Candidate& candidate, const Conditions& today) const {
  if (count_of(candidate.ballot.no) != 0 || candidate.planned_until >= today.day) {
    return worst;
  }
  const bool is_fresh = (today.day - candidate.done).count() >= idea_rest && candidate.proposed == never;
  if (is_fresh) {
    return weariness_of_group(candidate.group, today);
  }
  const auto last = std::max(candidate.done, candidate.proposed);
  return (today.day - last).count() >= group_rest ? came_already : came_lately;
}

bool Race::has_untouched(const Team& team) const {
  const auto entrants = std::span(m_entrants).subspan(team.first, team.last - team.first);
  return std::any_of(entrants.begin(), entrants.end(), [&](std::size_t index) { return m_pool.is_untouched(index); });
}

// Of each way, today.
std::array<int, all_ways.size()> Race::least_weariness(const Conditions& today) {
  std::array<int, all_ways.size()> least{};
  least.fill(worst);
  for (auto& team : m_teams) {
    team.weariness = weariness_of_group(team.group, today);
    if (team.weariness < least[team.way] && has_untouched(team)) {
      least[team.way] = team.weariness;
    }
  }
  m_touched.clear();
  for (const auto index : m_pool.touched()) {
    const auto& candidate = m_pool.candidates()[index];
    const auto weariness = m_is_entrant[index] != 0 ? weariness_of_touched(candidate, today) : worst;
    auto& level = least[static_cast<std::size_t>(candidate.idea->way)];
    level = std::min(level, weariness);
    m_touched.push_back(weariness);
  }
  // A way of which nothing is left but what came already gives way to those that have something.
  const bool is_some_left = *std::min_element(least.begin(), least.end()) < came_already;
  std::for_each(least.begin(), least.end(),
                [&](int& level) { level = is_some_left && level >= came_already ? 0 : level; });
  return least;
}

double Race::merit_of(const Candidate& candidate, Day day) const {
  constexpr double once_done = 0.02; // where the rests had to give way
  const auto& group = m_pool.groups[candidate.group];
  const double rest = recovery(candidate.done, day, idea_recovery) * recovery(group.done, day, group_recovery);
  return candidate.merit * (1 << count_of(candidate.ballot.yes)) * std::max(rest, once_done);
}

// Those that may come, each with how weary it is against the best of its way; or those alone that are the best.
void Race::line_up(const Conditions& today, Line line) {
  const auto least = least_weariness(today);
  m_runners.clear();
  const auto add = [&](std::size_t index, std::size_t way, int weariness) {
    if (line == Line::All || weariness == least[way]) {
      m_runners.push_back({index, way, weariness - least[way], 0, 0, 0});
    }
  };
  for (const auto& team : m_teams) {
    if (line == Line::Best && team.weariness != least[team.way]) {
      continue;
    }
    for (auto i = team.first; i < team.last; ++i) {
      if (m_pool.is_untouched(m_entrants[i])) {
        add(m_entrants[i], team.way, team.weariness);
      }
    }
  }
  for (std::size_t i = 0; i < m_touched.size(); ++i) {
    const auto index = m_pool.touched()[i];
    if (m_touched[i] != worst) {
      add(index, static_cast<std::size_t>(m_pool.candidates()[index].idea->way), m_touched[i]);
    }
  }
}

// A way's share is its quietness, whatever the number of its ideas.
void Race::weigh(const Conditions& today) {
  std::array<std::array<double, worst + 1>, all_ways.size()> sums{}; // by way and weariness
  const auto sum_of = [&](const Runner& runner) -> double& {
    return sums[runner.way][static_cast<std::size_t>(runner.weariness)];
  };
  for (auto& runner : m_runners) {
    const auto& candidate = candidate_of(runner);
    runner.merit = merit_of(candidate, today.day);
    sum_of(runner) += runner.merit;
  }
  for (auto& runner : m_runners) {
    runner.weight = today.quietness[runner.way] * (runner.merit / sum_of(runner));
  }
}

// The one that comes first of runners that are all as fresh. A logarithm takes long, and -ln(1 - u) is never below u,
// so most are out of the race without one.
std::vector<std::size_t> Race::first_home(std::uint64_t key) const {
  constexpr double margin = 1 + 1e-9; // of rounding
  std::vector<std::size_t> first;
  double earliest = std::numeric_limits<double>::infinity();
  for (const auto& runner : m_runners) {
    const double u = unit_mix(key, candidate_of(runner).hash);
    if (!first.empty() && u > earliest * runner.weight * margin) {
      continue;
    }
    const double arrival = -std::log1p(-u) / runner.weight;
    if (first.empty() || arrival < earliest) {
      first = {runner.index};
      earliest = arrival;
    }
  }
  return first;
}

// No two of a group, as long as there are others.
std::vector<std::size_t> Race::first_unlike(std::uint64_t key, std::size_t count) {
  for (auto& runner : m_runners) {
    runner.arrival = -std::log1p(-unit_mix(key, candidate_of(runner).hash)) / runner.weight;
  }
  std::sort(m_runners.begin(), m_runners.end(), [](const Runner& left, const Runner& right) {
    return std::tie(left.weariness, left.arrival, left.index) < std::tie(right.weariness, right.arrival, right.index);
  });
  std::vector<std::size_t> chosen;
  std::vector<std::size_t> alike;
  std::set<std::size_t> seen;
  for (const auto& runner : m_runners) {
    (seen.insert(candidate_of(runner).group).second ? chosen : alike).push_back(runner.index);
  }
  chosen.insert(chosen.end(), alike.begin(), alike.end());
  chosen.resize(std::min(count, chosen.size()));
  return chosen;
}

} // namespace closer
