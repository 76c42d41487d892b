// SPDX-License-Identifier: MIT
// The race of one day's ideas; advice/choice.hpp says how it goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "advice/choice.hpp"
#include "advice/pool.hpp"

namespace closer {

inline constexpr int idea_recovery = 120; // days until an idea weighs as much as ever

// The season of the draw that a day is in, and the first day of that.
[[nodiscard]] int season_of_draw(Day day);
[[nodiscard]] Day first_of_season(Day day);

// How many of the two.
[[nodiscard]] inline int count_of(const std::array<bool, 2>& votes) { return int{votes[0]} + int{votes[1]}; }

class Race {
public:
  // All of them must outlive it; `pool` may change between two days.
  Race(const Pool& pool, const Couple& couple, const Request& request)
      : m_pool(pool), m_couple(couple), m_request(request) {}

  // The first `count` of the day, as indices of the pool's candidates; no two of a group, as long as there are others.
  [[nodiscard]] std::vector<std::size_t> run(Day day, std::size_t count);

  // The things whose turn it was on that day.
  [[nodiscard]] const std::vector<const Hobbyhorse*>& things_in_turn() const { return m_turn; }

private:
  struct Runner {
    std::size_t index = 0; // of the candidate
    int weariness = 0;     // against the best of its way
    double merit = 0;
    double weight = 0;
    double arrival = 0;
  };

  // What holds for all candidates of a day.
  struct Conditions {
    Day day;
    unsigned season = 0; // the bit of Idea::seasons
    bool is_even = false;
    std::array<bool, all_ways.size()> wanted{};
    std::array<double, all_ways.size()> quietness{};
  };

  void see_things();
  [[nodiscard]] bool has_thing_for(const Candidate& candidate) const;
  [[nodiscard]] bool is_wanted(Way way) const;
  [[nodiscard]] Conditions conditions_of(Day day) const;
  [[nodiscard]] bool may_come(const Candidate& candidate, const Conditions& today) const;
  [[nodiscard]] int weariness_of(const Candidate& candidate, const Conditions& today) const;
  [[nodiscard]] double merit_of(const Candidate& candidate, Day day) const;
  void line_up(const Conditions& today);
  void weigh(const Conditions& today);
  [[nodiscard]] std::vector<std::size_t> first_home(std::uint64_t key) const;
  [[nodiscard]] std::vector<std::size_t> first_unlike(std::uint64_t key, std::size_t count);

  [[nodiscard]] const Candidate& candidate_of(const Runner& runner) const { return m_pool.candidates[runner.index]; }

  const Pool& m_pool;
  const Couple& m_couple;
  const Request& m_request;
  std::vector<const Hobbyhorse*> m_turn;
  unsigned m_hobbies = 0; // a bit for each kind of hobby among them
  std::vector<Runner> m_runners;
};

} // namespace closer
