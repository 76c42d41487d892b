// SPDX-License-Identifier: MIT
// The race of one day's ideas; advice/choice.hpp says how it goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "advice/pool.hpp"
#include "advice/request.hpp"

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
  Race(Pool& pool, const Couple& couple, const Request& request) : m_pool(pool), m_couple(couple), m_request(request) {}

  // The first `count` of the day, as indices of the pool's candidates; no two of a group, as long as there are others.
  [[nodiscard]] std::vector<std::size_t> run(Day day, std::size_t count);

private:
  // The candidates of a group that may come but for what has been said of them: a stretch of m_entrants.
  struct Team {
    std::size_t group = 0; // in Pool::groups
    std::size_t way = 0;
    std::size_t first = 0;
    std::size_t last = 0; // behind it
    int weariness = 0;    // today, of those that are untouched
  };

  struct Runner {
    std::size_t index = 0; // of the candidate
    std::size_t way = 0;
    int weariness = 0; // against the best of its way
    double merit = 0;
    double weight = 0;
    double arrival = 0;
  };

  // What decides who may come at all; it changes seldom.
  struct Entry {
    unsigned season = 0;        // the bit of Idea::seasons
    bool is_some_hobby = false; // that can be proposed
    unsigned hobby_kinds = 0;   // a bit for each kind of those hobbies
    std::array<bool, all_ways.size()> wanted{};

    friend bool operator==(const Entry&, const Entry&) = default;
  };

  // What holds for all candidates of a day.
  struct Conditions {
    Day day;
    bool is_even = false;
    std::array<double, all_ways.size()> quietness{};
  };

  [[nodiscard]] bool is_wanted(Way way) const;
  [[nodiscard]] Entry entry_of(Day day) const;
  [[nodiscard]] Conditions conditions_of(Day day) const;
  void enter(const Entry& entry);
  [[nodiscard]] int weariness_of_group(std::size_t index, const Conditions& today) const;
  [[nodiscard]] int weariness_of_touched(const Candidate& candidate, const Conditions& today) const;
  [[nodiscard]] bool has_untouched(const Team& team) const;
  [[nodiscard]] double merit_of(const Candidate& candidate, Day day) const;
  [[nodiscard]] std::array<int, all_ways.size()> least_weariness(const Conditions& today);
  enum class Line { All, Best };
  void line_up(const Conditions& today, Line line);
  void weigh(const Conditions& today);
  [[nodiscard]] std::vector<std::size_t> first_home(std::uint64_t key) const;
  [[nodiscard]] std::vector<std::size_t> first_unlike(std::uint64_t key, std::size_t count);

  [[nodiscard]] const Candidate& candidate_of(const Runner& runner) const { return m_pool.candidates()[runner.index]; }

  Pool& m_pool;
  const Couple& m_couple;
  const Request& m_request;
  std::optional<Entry> m_entry; // of the teams
  std::vector<Team> m_teams;
  std::vector<std::size_t> m_entrants; // indices of candidates, by group
  std::vector<char> m_is_entrant;      // by candidate
  std::vector<int> m_touched;          // how weary each of Pool::touched() is today
  std::vector<Runner> m_runners;
};

} // namespace closer
