// SPDX-License-Identifier: MIT
#include "plan.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

namespace closer::sample {
namespace {

using std::chrono::days;

constexpr days lively_end(28);

int length(const Extent& extent) { return static_cast<int>((extent.last - extent.first).count()) + 1; }

// How much happens on each day, in percent of the usual.
class Density {
public:
  Density(const Extent& extent, Dice& dice) : m_first(extent.first) {
    constexpr std::array<int, 7> of_months = {45, 70, 90, 100, 115, 130, 150};
    int of_month = 100;
    for (Day day = extent.first; day <= extent.last; day += days(1)) {
      if (day_of_month(day) == 1) {
        of_month = of_months[dice.below(of_months.size())];
      }
      const auto weekday = weekday_of(day);
      const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
      m_percent.push_back(of_month * (weekend ? 125 : 90) / 100);
    }
    add_quiet_spells(dice);
    for (Day day = std::max(extent.first, extent.last - lively_end); day <= extent.last; day += days(1)) {
      m_percent[index(day)] = std::clamp(at(day), 90, 130);
    }
  }

  [[nodiscard]] int at(Day day) const { return m_percent[index(day)]; }
  [[nodiscard]] const std::vector<int>& percent() const { return m_percent; }

private:
  [[nodiscard]] std::size_t index(Day day) const { return static_cast<std::size_t>((day - m_first).count()); }

  void add_quiet_spells(Dice& dice) {
    auto day = static_cast<std::size_t>(dice.between(20, 60));
    while (day < m_percent.size()) {
      const auto end = std::min(m_percent.size(), day + static_cast<std::size_t>(dice.between(5, 14)));
      for (; day < end; ++day) {
        m_percent[day] = std::max(1, m_percent[day] / 6);
      }
      day += static_cast<std::size_t>(dice.between(25, 80));
    }
  }

  Day m_first;
  std::vector<int> m_percent;
};

// A kind that comes every so many days, counted back from its last time so that it is known how long ago that was.
struct Recurring {
  Kind kind;
  int last_least; // days before the end
  int last_most;
  int gap_least;
  int gap_most;
};

constexpr std::array<Recurring, 3> recurring = {{
    {Kind::Listen, 1, 2, 2, 5},
    {Kind::Hobby, 4, 8, 5, 9},
    {Kind::Note, 3, 15, 8, 18},
}};

// In percent: where few records a day are asked for, everything comes more rarely, not only the little things.
int stretch(const Extent& extent) {
  constexpr std::int64_t enough = 2; // records a day
  const auto scarce =
      100 * enough * length(extent) / static_cast<std::int64_t>(std::max<std::size_t>(extent.records, 1));
  return static_cast<int>(std::clamp<std::int64_t>(scarce, 100, 1'000));
}

void add_recurring(std::vector<Planned>& plan, const Extent& extent, const Recurring& what, const Density& density,
                   Dice& dice) {
  Day day = extent.last - days(dice.between(what.last_least, what.last_most));
  while (day >= extent.first) {
    plan.push_back({day, what.kind});
    const int busy = std::clamp(density.at(day), 50, 125);
    day -= days(std::max(1, dice.between(what.gap_least, what.gap_most) * stretch(extent) / busy));
  }
}

// On Saturdays and Sundays, three to five weeks apart.
void add_outings(std::vector<Planned>& plan, const Extent& extent, Dice& dice) {
  const Day about = extent.last - days(39);
  Day saturday = about - (weekday_of(about) - std::chrono::Saturday); // the one 39 to 45 days before the end
  while (saturday + days(1) >= extent.first) {
    const Day day = saturday + days(dice.between(0, 1));
    if (day >= extent.first) {
      plan.push_back({day, Kind::Outing});
    }
    saturday -= days(7 * (dice.between(3, 5) * stretch(extent) / 100));
  }
}

// What comes by the calendar; the rest is little and noticed.
std::vector<Planned> plan_calendar(const Extent& extent, const Density& density, Dice& dice) {
  std::vector<Planned> plan;
  for (const auto& [kind, most] : {std::pair(Kind::Little, 1), std::pair(Kind::Noticed, 6)}) {
    plan.push_back({std::max(extent.first, extent.last - days(dice.between(0, most))), kind});
  }
  add_outings(plan, extent, dice);
  for (const auto& what : recurring) {
    add_recurring(plan, extent, what, density, dice);
  }
  plan.resize(std::min(plan.size(), extent.records));
  return plan;
}

void fill_up(std::vector<Planned>& plan, const Extent& extent, const Density& density, Dice& dice) {
  std::vector<std::uint64_t> sums;
  std::partial_sum(density.percent().begin(), density.percent().end(), std::back_inserter(sums),
                   [](std::uint64_t sum, std::uint64_t percent) { return sum + percent; });
  while (plan.size() < extent.records) {
    const auto found = std::upper_bound(sums.begin(), sums.end(), dice.below(sums.back()));
    plan.push_back({extent.first + days(found - sums.begin()), dice.chance(56) ? Kind::Little : Kind::Noticed});
  }
}

// `plan` from `ordinary` on is what may be gone without leaving a hole that the rest was planned around.
void add_changes(std::vector<Planned>& plan, std::size_t ordinary, Dice& dice) {
  for (auto left = std::min(plan.size(), 5 + plan.size() / 500); left > 0; --left) {
    plan[dice.below(plan.size())].rev = dice.chance(75) ? 2 : 3;
  }
  const auto candidates = plan.size() - ordinary;
  for (auto left = std::min(candidates / 10, 2 + plan.size() / 1'000); left > 0; --left) {
    auto& planned = plan[ordinary + dice.below(candidates)];
    planned.gone = true;
    planned.rev += planned.rev == 1 ? 1 : 0;
  }
}

} // namespace

std::vector<Planned> make_plan(const Extent& extent, Dice& dice) {
  const Density density(extent, dice);
  auto plan = plan_calendar(extent, density, dice);
  const auto ordinary = plan.size();
  fill_up(plan, extent, density, dice);
  add_changes(plan, ordinary, dice);
  std::stable_sort(plan.begin(), plan.end(),
                   [](const Planned& left, const Planned& right) { return left.day < right.day; });
  return plan;
}

} // namespace closer::sample
