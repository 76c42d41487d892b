// SPDX-License-Identifier: MIT
// The ideas that may be drawn, with all that the journal says of them as the days go by.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "advice/filters.hpp"
#include "advice/history.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/ideas/idea.hpp"

namespace closer {

// A day long before any other.
inline constexpr Day never = Day(std::chrono::days(-1'000'000));

struct Ballot {
  std::array<bool, 2> yes{}; // by the couple's people
  std::array<bool, 2> no{};
};

struct Candidate {
  const Idea* idea = nullptr;
  std::size_t group = 0;  // in Pool::groups
  std::uint64_t hash = 0; // of its id
  double merit = 0;       // what does not change from day to day
  bool needs_hobby = false;
  Ballot ballot;
  Day done = never;
  Day proposed = never; // in the season of the draw
  Day planned_until = never;
};

// Ideas of one way that are alike.
struct Group {
  bool is_even = false; // which half of the seasons it is drawn in
  Day done = never;
  Day proposed = never;
};

struct HobbyCandidate {
  const Hobby* hobby = nullptr;
  std::uint64_t hash = 0;
  Ballot ballot;
};

// Only what fits is in it; what the journal says comes by add().
class Pool {
public:
  Pool(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies, const Filters& filters);
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  Pool(Pool&&) = delete;
  Pool& operator=(Pool&&) = delete;
  ~Pool() = default;

  // Takes in what happened, in order.
  void add(const Record& record);
  void add(const DoneDay& done) { add_to(m_history, done); }

  // Takes in a no alone: it counts from the moment when it is said.
  void add_veto(const Record& record);

  // Takes in that an idea was the proposal of a day: of a candidate, by its index.
  void propose(std::size_t index, Day day);

  // A candidate of which something is to be said.
  [[nodiscard]] Candidate& touch(std::size_t index);

  // Whether nothing has been said of a candidate: nobody did it, planned it or voted on it, and it was not proposed.
  [[nodiscard]] bool is_untouched(std::size_t index) const { return m_is_touched[index] == 0; }

  // The others, in the order of candidates, so that no sum depends on what came first.
  [[nodiscard]] const std::vector<std::size_t>& touched();

  // The hobbies that may be proposed: those of the one whose turn it is, where there are any.
  [[nodiscard]] const std::vector<const HobbyCandidate*>& hobbies_in_turn();

  [[nodiscard]] const History& history() const { return m_history; }

  [[nodiscard]] const std::vector<Candidate>& candidates() const { return m_candidates; }

  std::vector<Group> groups;

private:
  [[nodiscard]] std::size_t group_of(Way way, std::uint64_t group_hash);
  [[nodiscard]] Candidate* touch(std::string_view id);
  [[nodiscard]] Ballot* ballot_of(const Record& vote);
  void vote(const Record& record, std::size_t person);
  void plan(const Record& record);
  void take_turns();

  const Couple& m_couple;
  History m_history;
  std::vector<Candidate> m_candidates;
  std::vector<char> m_is_touched; // by candidate
  std::vector<std::size_t> m_touched;
  std::size_t m_touched_in_order = 0; // of m_touched, from its start on
  std::vector<HobbyCandidate> m_hobbies;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> m_places; // in m_hobbies, by owner and slug
  std::vector<const HobbyCandidate*> m_turn;
  bool m_knows_turn = false;
  std::unordered_map<std::uint64_t, std::size_t> m_groups; // of groups, by way and hash
};

} // namespace closer
