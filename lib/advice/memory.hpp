// SPDX-License-Identifier: MIT
// What weighs on a choice of what the two said and did.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "advice/history.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/ideas/idea.hpp"
#include "model/record.hpp"
#include "model/schedule/done_day.hpp"

namespace closer {

// A day long before any other.
inline constexpr Day never = Day(std::chrono::days(-1'000'000));

// The last word of each of the couple's people.
struct Ballot {
  std::array<bool, 2> yes{};
  std::array<bool, 2> no{};

  [[nodiscard]] bool is_vetoed() const { return no[0] || no[1]; }
  [[nodiscard]] int yeses() const { return int{yes[0]} + int{yes[1]}; }
};

// The Monday of a day's week. What was done from then on weighs on nothing until the next one, so that it doesn't
// matter when in the week the other machine hears of it.
[[nodiscard]] Day start_of_week(Day day);

// As things are on a day: a no counts at once; a yes and a plan from the day after; what was done from the next Monday.
class Memory {
public:
  // What happened before `horizon` is forgotten. `couple` must outlive it.
  Memory(const Couple& couple, const Records& records, std::span<const DoneDay> done, Day horizon, Day day);

  [[nodiscard]] Ballot ballot_of(const Idea& idea) const;
  [[nodiscard]] Ballot ballot_of(const Hobby& hobby) const;
  [[nodiscard]] bool is_planned(const Idea& idea) const;

  // When the idea, or one of its way and group, was done last, or never.
  [[nodiscard]] Day last_done(const Idea& idea) const;
  [[nodiscard]] Day last_like(const Idea& idea) const;

  [[nodiscard]] const History& history() const { return m_history; }

private:
  struct OfIdea {
    Ballot ballot;
    Day done = never;
    Day planned_until = never;
  };

  void vote(const Record& record);
  void plan(const Record& record);
  void note_done(const Record& record, bool weighs);
  [[nodiscard]] const OfIdea& of(const Idea& idea) const;

  const Couple& m_couple;
  Day m_day;
  History m_history;
  std::map<std::string, OfIdea, std::less<>> m_ideas;
  std::map<std::pair<Way, std::string>, Day> m_groups;
  std::map<std::pair<std::string, std::string>, Ballot> m_hobbies; // by owner and slug
};

} // namespace closer
