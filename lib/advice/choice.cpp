// SPDX-License-Identifier: MIT
#include "advice/choice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "advice/pool.hpp"
#include "advice/reasons.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

constexpr int season_days = 61;    // of the draw
constexpr int idea_rest = 60;      // days
constexpr int group_rest = 7;      // days
constexpr int idea_recovery = 120; // days until it weighs as much as ever
constexpr int group_recovery = 28; // days

int season_of_draw(Day day) {
  const auto days = day.time_since_epoch().count();
  return static_cast<int>(days >= 0 ? days / season_days : (days + 1) / season_days - 1);
}

Day first_of_season(Day day) { return Day(std::chrono::days(season_of_draw(day) * season_days)); }

// The bit of Idea::seasons for a day.
unsigned season_of_year(Day day, bool is_southern) {
  constexpr unsigned first_month_of_spring = 3;
  const unsigned shift = is_southern ? 6 : 0;
  return 1U << ((month_of(day) + 12 + shift - first_month_of_spring) % 12 / 3);
}

double recovery(Day done, Day today, int days) {
  return std::clamp(static_cast<double>((today - done).count()) / days, 0.0, 1.0);
}

int count_of(const std::array<bool, 2>& votes) { return static_cast<int>(votes[0]) + static_cast<int>(votes[1]); }

class Draw {
  static constexpr int worst = 5; // above any weariness

public:
  Draw(std::span<const Idea> catalogue, const Couple& couple, std::span<const Thing> things, const Records& records,
       const Request& request, std::span<const DoneDay> done)
      : m_couple(couple), m_request(request), m_pool(catalogue, couple, things, request.filters),
        m_events(in_order(records)), m_done(done), m_horizon(first_day_that_matters(couple, request.day)) {}

  std::vector<Proposal> draw() {
    for (Day day = first_of_season(m_request.day); day < m_request.day; day += std::chrono::days(1)) {
      catch_up(day);
      auto winners = remember(day);
      // One that was turned down on its day has made room for another on the same day.
      for (auto event = m_next; event != m_events.cend() && (*event)->at.day == day; ++event) {
        m_pool.add_veto(**event);
        if (!winners.empty() && count_of(m_pool.candidates[winners.front()].ballot.no) != 0) {
          winners = remember(day);
        }
      }
    }
    catch_up(m_request.day);
    std::for_each(m_next, m_events.cend(), [&](const Record* record) { m_pool.add_veto(*record); });
    std::vector<Proposal> proposals;
    for (const auto index : race(m_request.day, m_request.count)) {
      proposals.push_back(propose(m_pool.candidates[index]));
    }
    return proposals;
  }

private:
  // Draws the idea of a day that is over, which then rests.
  std::vector<std::size_t> remember(Day day) {
    const auto winners = race(day, 1);
    if (!winners.empty()) {
      auto& winner = m_pool.candidates[winners.front()];
      winner.proposed = day;
      m_pool.groups[winner.group].proposed = day;
    }
    return winners;
  }

  // Takes in what happened before the day.
  void catch_up(Day day) {
    for (; m_next != m_events.cend() && (*m_next)->at.day < day; ++m_next) {
      if ((*m_next)->at.day >= m_horizon || is_standing((*m_next)->kind)) {
        m_pool.add(**m_next);
      }
    }
    for (; !m_done.empty() && m_done.front().day < day; m_done = m_done.subspan(1)) {
      if (m_done.front().day >= m_horizon) {
        m_pool.add(m_done.front());
      }
    }
  }

  // What can be about a thing, by the kinds of hobby of the things whose turn it is.
  void see_things() {
    m_turn = m_pool.things_in_turn();
    m_hobbies = 0;
    for (const auto* each : m_turn) {
      m_hobbies |= each->thing->hobby ? 1U << static_cast<unsigned>(*each->thing->hobby) : 0U;
    }
  }

  [[nodiscard]] bool has_thing_for(const Candidate& candidate) const {
    const auto& hobby = candidate.idea->hobby;
    return !candidate.needs_thing || (hobby ? (m_hobbies >> static_cast<unsigned>(*hobby) & 1U) != 0 : !m_turn.empty());
  }

  [[nodiscard]] bool is_wanted(Way way) const {
    const auto& every = m_couple.rhythm.every;
    const bool has_rhythm = std::any_of(every.begin(), every.end(), [](const auto& each) { return each.has_value(); });
    return m_request.filters.way || !has_rhythm || m_couple.rhythm[way].has_value();
  }

  // What holds for all candidates of a day.
  struct Conditions {
    Day day;
    unsigned season = 0; // the bit of Idea::seasons
    bool is_even = false;
    std::array<bool, all_ways.size()> wanted{};
    std::array<double, all_ways.size()> quietness{};
  };

  [[nodiscard]] Conditions conditions_of(Day day) const {
    Conditions conditions{day, season_of_year(day, m_couple.is_southern), season_of_draw(day) % 2 == 0, {}, {}};
    for (const Way way : all_ways) {
      conditions.wanted.at(static_cast<std::size_t>(way)) = is_wanted(way);
      conditions.quietness.at(static_cast<std::size_t>(way)) = quietness(way, m_couple, m_pool.history(), day);
    }
    return conditions;
  }

  [[nodiscard]] bool may_come(const Candidate& candidate, const Conditions& today) const {
    return count_of(candidate.ballot.no) == 0 && candidate.planned_until < today.day &&
           (candidate.idea->seasons & today.season) != 0 && today.wanted[way_index(candidate)] &&
           has_thing_for(candidate);
  }

  // 0 where all its rests are over; the higher, the worse to come again.
  [[nodiscard]] int weariness(const Candidate& candidate, const Conditions& today) const {
    const auto& group = m_pool.groups[candidate.group];
    const bool is_fresh = (today.day - candidate.done).count() >= idea_rest && candidate.proposed == never;
    if (is_fresh) {
      const bool is_rested = (today.day - std::max(group.done, group.proposed)).count() >= group_rest;
      return !is_rested ? 2 : group.is_even == today.is_even ? 0 : 1;
    }
    const auto last = std::max(candidate.done, candidate.proposed);
    return (today.day - last).count() >= group_rest ? 3 : 4;
  }

  [[nodiscard]] double merit(const Candidate& candidate, Day day) const {
    constexpr double once_done = 0.02; // where the rests had to give way
    const auto& group = m_pool.groups[candidate.group];
    const double rest = recovery(candidate.done, day, idea_recovery) * recovery(group.done, day, group_recovery);
    return candidate.merit * (1 << count_of(candidate.ballot.yes)) * std::max(rest, once_done);
  }

  // The first `count` of the day, as indices of candidates.
  std::vector<std::size_t> race(Day day, std::size_t count) {
    see_things();
    const auto today = conditions_of(day);
    line_up(today);
    if (count <= 1) { // nobody but the least weary of each way can come first
      std::erase_if(m_runners, [](const Runner& runner) { return runner.weariness != 0; });
    }
    std::array<std::array<double, worst + 1>, all_ways.size()> sums{};
    for (auto& runner : m_runners) {
      const auto& candidate = m_pool.candidates[runner.index];
      runner.merit = merit(candidate, day);
      sums.at(way_index(candidate)).at(static_cast<std::size_t>(runner.weariness)) += runner.merit;
    }
    const auto key = hash64(fmt::format("{} {} {}", iso_day(day), m_couple.id, m_request.seed));
    const auto weight_of = [&](const Runner& runner, std::size_t way) {
      return today.quietness.at(way) * (runner.merit / sums.at(way).at(static_cast<std::size_t>(runner.weariness)));
    };
    if (count <= 1) {
      return count == 0 ? std::vector<std::size_t>() : first_home(key, weight_of);
    }
    for (auto& runner : m_runners) {
      const auto& candidate = m_pool.candidates[runner.index];
      runner.arrival = -std::log1p(-unit_mix(key, candidate.hash)) / weight_of(runner, way_index(candidate));
    }
    std::sort(m_runners.begin(), m_runners.end(), [](const Runner& left, const Runner& right) {
      return std::tie(left.weariness, left.arrival, left.index) < std::tie(right.weariness, right.arrival, right.index);
    });
    return unlike_first(count);
  }

  // Those that may come, each with how weary it is against the best of its way.
  void line_up(const Conditions& today) {
    std::array<int, all_ways.size()> least{};
    least.fill(worst);
    m_runners.clear();
    for (std::size_t i = 0; i < m_pool.candidates.size(); ++i) {
      const auto& candidate = m_pool.candidates[i];
      if (may_come(candidate, today)) {
        m_runners.push_back({i, weariness(candidate, today), 0, 0});
        auto& level = least[way_index(candidate)];
        level = std::min(level, m_runners.back().weariness);
      }
    }
    // A way of which nothing is left but what came already gives way to those that have something.
    constexpr int came_already = 3;
    const bool is_some_left = *std::min_element(least.begin(), least.end()) < came_already;
    std::for_each(least.begin(), least.end(),
                  [&](int& level) { level = is_some_left && level >= came_already ? 0 : level; });
    for (auto& runner : m_runners) {
      runner.weariness -= least[way_index(m_pool.candidates[runner.index])];
    }
  }

  // The one that comes first of runners that are all as fresh. A logarithm takes long, and -ln(1 - u) is never below u,
  // so most are out of the race without one.
  template <typename WeightOf>
  [[nodiscard]] std::vector<std::size_t> first_home(std::uint64_t key, WeightOf weight_of) const {
    constexpr double margin = 1 + 1e-9; // of rounding
    std::vector<std::size_t> first;
    double earliest = std::numeric_limits<double>::infinity();
    for (const auto& runner : m_runners) {
      const auto& candidate = m_pool.candidates[runner.index];
      const double u = unit_mix(key, candidate.hash);
      const double weight = weight_of(runner, way_index(candidate));
      if (!first.empty() && u > earliest * weight * margin) {
        continue;
      }
      const double arrival = -std::log1p(-u) / weight;
      if (first.empty() || arrival < earliest) {
        first = {runner.index};
        earliest = arrival;
      }
    }
    return first;
  }

  // No two of a group, as long as there are others.
  [[nodiscard]] std::vector<std::size_t> unlike_first(std::size_t count) const {
    std::vector<std::size_t> chosen;
    std::vector<std::size_t> alike;
    std::set<std::size_t> seen;
    for (const auto& runner : m_runners) {
      (seen.insert(m_pool.candidates[runner.index].group).second ? chosen : alike).push_back(runner.index);
    }
    chosen.insert(chosen.end(), alike.begin(), alike.end());
    chosen.resize(std::min(count, chosen.size()));
    return chosen;
  }

  [[nodiscard]] Proposal propose(const Candidate& candidate) const {
    const auto* horse = candidate.needs_thing ? draw_thing(*candidate.idea) : nullptr;
    const auto* thing = horse == nullptr ? nullptr : horse->thing;
    Proposal proposal{*candidate.idea, candidate.idea->text, thing, {}};
    if (thing != nullptr) {
      proposal.text = fill(*candidate.idea, m_couple, *thing);
    }
    proposal.reasons = reasons_for(candidate, horse, m_couple, m_pool.history(), m_request.day);
    return proposal;
  }

  // What its owner would love to share comes more often than what is open, and what the other said yes to twice so.
  [[nodiscard]] const Hobbyhorse* draw_thing(const Idea& idea) const {
    const auto key = hash64(fmt::format("{} {} {}", iso_day(m_request.day), m_couple.id, idea.id));
    const Hobbyhorse* first = nullptr;
    double earliest = 0;
    for (const auto* each : m_turn) {
      if (idea.hobby && each->thing->hobby != idea.hobby) {
        continue;
      }
      const double weight = (each->thing->share == Share::Share ? 1.5 : 1) * (count_of(each->ballot.yes) > 0 ? 2 : 1);
      const double arrival = -std::log1p(-unit_mix(key, each->hash)) / weight;
      if (first == nullptr || arrival < earliest) {
        first = each;
        earliest = arrival;
      }
    }
    return first;
  }

  static std::size_t way_index(const Candidate& candidate) { return static_cast<std::size_t>(candidate.idea->way); }

  struct Runner {
    std::size_t index;
    int weariness; // against the best of its way
    double merit;
    double arrival;
  };

  const Couple& m_couple;
  const Request& m_request;
  Pool m_pool;
  std::vector<const Record*> m_events;
  std::vector<const Record*>::const_iterator m_next = m_events.cbegin();
  std::span<const DoneDay> m_done; // those that are not taken in yet
  Day m_horizon;
  std::vector<const Hobbyhorse*> m_turn;
  unsigned m_hobbies = 0; // a bit for each kind of hobby among them
  std::vector<Runner> m_runners;
};

} // namespace

std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple, std::span<const Thing> things,
                             const Records& records, const Request& request, std::span<const DoneDay> done) {
  return Draw(catalogue, couple, things, records, request, done).draw();
}

Day first_day_that_matters(const Couple& couple, Day day) {
  double longest = idea_recovery;
  for (const auto& every : couple.rhythm.every) {
    longest = std::max(longest, every ? most_quiet * days_in(*every) : 0);
  }
  return first_of_season(day) - std::chrono::days(static_cast<int>(std::ceil(longest)));
}

// In one pass, so that a thing called "{other}" stays one.
std::string fill(const Idea& idea, const Couple& couple, const Thing& thing) {
  const auto other = std::find_if(couple.people.begin(), couple.people.end(),
                                  [&](const Person& person) { return person.id != thing.owner; });
  const std::array<std::pair<std::string_view, std::string>, 3> values = {{
      {"{thing}", thing.name},
      {"{whose}", couple.name_of(thing.owner)},
      {"{other}", other == couple.people.end() ? std::string() : other->name},
  }};
  std::string_view text = idea.text;
  std::string result;
  while (!text.empty()) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return text.starts_with(value.first); });
    const auto length = found == values.end() ? 1 : found->first.size();
    result += found == values.end() ? text.substr(0, 1) : std::string_view(found->second);
    text.remove_prefix(length);
  }
  return result;
}

} // namespace closer
