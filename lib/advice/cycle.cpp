// SPDX-License-Identifier: MIT
#include "advice/cycle.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/random.hpp"

namespace closer {
namespace {

constexpr unsigned days = cycle_days;

// Days of the cycle from one slot to the one `distance` slots on, the shorter way round.
unsigned days_between(unsigned days_a_slot, unsigned distance) {
  const unsigned ahead = days_a_slot * distance % days;
  return std::min(ahead, days - ahead);
}

// The numbers of days from a slot to the next that keep slots near each other a week apart.
std::vector<unsigned> spacings() {
  constexpr unsigned week = 7;
  constexpr std::array<unsigned, 5> near = {1, 2, 3, 4, 5};
  std::vector<unsigned> result;
  for (unsigned spacing = 1; spacing < days; ++spacing) {
    if (std::all_of(near.begin(), near.end(),
                    [&](unsigned distance) { return days_between(spacing, distance) >= week; })) {
      result.push_back(spacing);
    }
  }
  return result;
}

// The number that `spacing` times it is one more than a multiple of the cycle.
unsigned inverse(unsigned spacing) {
  unsigned result = 1;
  while (spacing * result % days != 1) {
    ++result;
  }
  return result;
}

} // namespace

Cycle::Cycle(std::string_view owner) {
  const auto hash = hash64(owner);
  const auto all = spacings();
  m_step = inverse(all[hash / days % all.size()]);
  m_start = static_cast<unsigned>(hash % days);
}

unsigned Cycle::slot_of(Day day, unsigned ahead) const {
  const auto past = day.time_since_epoch().count() % cycle_days;
  const auto position = static_cast<unsigned>(past < 0 ? past + cycle_days : past) + ahead;
  return (m_start + position % days * m_step) % days;
}

} // namespace closer
