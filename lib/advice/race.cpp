// SPDX-License-Identifier: MIT
#include "advice/race.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "advice/reasons.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

constexpr int season_days = 61;
constexpr int idea_rest = 60;      // days
constexpr int group_rest = 7;      // days
constexpr int group_recovery = 28; // days
constexpr int worst = 5;           // above any weariness

// The bit of Idea::seasons for a day.
unsigned season_of_year(Day day, bool is_southern) {
  constexpr unsigned first_month_of_spring = 3;
  const unsigned shift = is_southern ? 6 : 0;
  return 1U << ((month_of(day) + 12 + shift - first_month_of_spring) % 12 / 3);
}

double recovery(Day done, Day today, int days) {
  return done == never ? 1.0 : std::clamp(static_cast<double>((today - done).count()) / days, 0.0, 1.0);
}

std::size_t way_index(const Candidate& candidate) { return static_cast<std::size_t>(candidate.idea->way); }

} // namespace

int season_of_draw(Day day) {
  const auto days = day.time_since_epoch().count();
  return static_cast<int>(days >= 0 ? days / season_days : (days + 1) / season_days - 1);
}

Day first_of_season(Day day) { return Day(std::chrono::days(season_of_draw(day) * season_days)); }

std::vector<std::size_t> Race::run(Day day, std::size_t count) {
  see_things();
  const auto today = conditions_of(day);
  line_up(today);
  if (count <= 1) { // nobody but the least weary of each way can come first
    std::erase_if(m_runners, [](const Runner& runner) { return runner.weariness != 0; });
  }
  weigh(today);
  const auto key = hash64(fmt::format("{} {} {}", iso_day(day), m_couple.id, m_request.seed));
  return count == 0 ? std::vector<std::size_t>() : count == 1 ? first_home(key) : first_unlike(key, count);
}

// What can be about a thing, by the kinds of hobby of the things whose turn it is.
void Race::see_things() {
  m_turn = m_pool.things_in_turn();
  m_hobbies = 0;
  for (const auto* each : m_turn) {
    m_hobbies |= each->thing->hobby ? 1U << static_cast<unsigned>(*each->thing->hobby) : 0U;
  }
}

bool Race::has_thing_for(const Candidate& candidate) const {
  const auto& hobby = candidate.idea->hobby;
  return !candidate.needs_thing || (hobby ? (m_hobbies >> static_cast<unsigned>(*hobby) & 1U) != 0 : !m_turn.empty());
}

bool Race::is_wanted(Way way) const {
  const auto& every = m_couple.rhythm.every;
  const bool has_rhythm = std::any_of(every.begin(), every.end(), [](const auto& each) { return each.has_value(); });
  return m_request.filters.way || !has_rhythm || m_couple.rhythm[way].has_value();
}

Race::Conditions Race::conditions_of(Day day) const {
  Conditions conditions{day, season_of_year(day, m_couple.is_southern), season_of_draw(day) % 2 == 0, {}, {}};
  for (const Way way : all_ways) {
    conditions.wanted.at(static_cast<std::size_t>(way)) = is_wanted(way);
    conditions.quietness.at(static_cast<std::size_t>(way)) = quietness(way, m_couple, m_pool.history(), day);
  }
  return conditions;
}

bool Race::may_come(const Candidate& candidate, const Conditions& today) const {
  return count_of(candidate.ballot.no) == 0 && candidate.planned_until < today.day &&
         (candidate.idea->seasons & today.season) != 0 && today.wanted[way_index(candidate)] &&
         has_thing_for(candidate);
}

// 0 where all its rests are over; the higher, the worse to come again.
int Race::weariness_of(const Candidate& candidate, const Conditions& today) const {
  const auto& group = m_pool.groups[candidate.group];
  const bool is_fresh = (today.day - candidate.done).count() >= idea_rest && candidate.proposed == never;
  if (is_fresh) {
    const bool is_rested = (today.day - std::max(group.done, group.proposed)).count() >= group_rest;
    return !is_rested ? 2 : group.is_even == today.is_even ? 0 : 1;
  }
  const auto last = std::max(candidate.done, candidate.proposed);
  return (today.day - last).count() >= group_rest ? 3 : 4;
}

double Race::merit_of(const Candidate& candidate, Day day) const {
  constexpr double once_done = 0.02; // where the rests had to give way
  const auto& group = m_pool.groups[candidate.group];
  const double rest = recovery(candidate.done, day, idea_recovery) * recovery(group.done, day, group_recovery);
  return candidate.merit * (1 << count_of(candidate.ballot.yes)) * std::max(rest, once_done);
}

// Those that may come, each with how weary it is against the best of its way.
void Race::line_up(const Conditions& today) {
  std::array<int, all_ways.size()> least{};
  least.fill(worst);
  m_runners.clear();
  for (std::size_t i = 0; i < m_pool.candidates.size(); ++i) {
    const auto& candidate = m_pool.candidates[i];
    if (may_come(candidate, today)) {
      auto& runner = m_runners.emplace_back();
      runner.index = i;
      runner.weariness = weariness_of(candidate, today);
      auto& level = least[way_index(candidate)];
      level = std::min(level, runner.weariness);
    }
  }
  // A way of which nothing is left but what came already gives way to those that have something.
  constexpr int came_already = 3;
  const bool is_some_left = *std::min_element(least.begin(), least.end()) < came_already;
  std::for_each(least.begin(), least.end(),
                [&](int& level) { level = is_some_left && level >= came_already ? 0 : level; });
  for (auto& runner : m_runners) {
    runner.weariness -= least[way_index(candidate_of(runner))];
  }
}

// A way's share is its quietness, whatever the number of its ideas.
void Race::weigh(const Conditions& today) {
  std::array<std::array<double, worst + 1>, all_ways.size()> sums{}; // by way and weariness
  const auto sum_of = [&](const Runner& runner, std::size_t way) -> double& {
    return sums[way][static_cast<std::size_t>(runner.weariness)];
  };
  for (auto& runner : m_runners) {
    const auto& candidate = candidate_of(runner);
    runner.merit = merit_of(candidate, today.day);
    sum_of(runner, way_index(candidate)) += runner.merit;
  }
  for (auto& runner : m_runners) {
    const auto way = way_index(candidate_of(runner));
    runner.weight = today.quietness[way] * (runner.merit / sum_of(runner, way));
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
