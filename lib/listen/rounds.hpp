// SPDX-License-Identifier: MIT
// Rounds of sealed answers: a question that both answer, without having seen the partner's answer.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/closeness.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// What one of the two has done in a round.
struct Answer {
  enum class State {
    None, // no seal, or a pass, which looks the same
    Sealed,
    Open,    // and it fits its seal
    Altered, // it doesn't: somebody changed one of them, or took the seal from elsewhere
  };
  State state = State::None;
  bool is_copy = false; // the seal is the partner's, so this one isn't shown to be genuine
  const Record* seal = nullptr;
  const Record* opening = nullptr;
};

struct Round {
  std::string of;                // "2026-11-22/bus-window", "closeness/2026-11"
  std::string question;          // its text; "" if there is no seal yet
  std::array<Answer, 2> answers; // by the couple's people
  Day begun{};                   // when the first sealed

  // Whether both have a seal, and seals of their own.
  [[nodiscard]] bool both_sealed() const;
  [[nodiscard]] bool is_closeness() const;

  // The moment of the later seal if both answers are open and genuine.
  [[nodiscard]] std::optional<When> opened() const;
};

// The rounds that the records hold, the one that was begun last first. If somebody sealed twice in a round, the
// first counts: a change of mind after the partner's seal must not.
[[nodiscard]] std::vector<Round> rounds_of(const Records& records, const Couple& couple);

// The same of a part of them.
[[nodiscard]] std::vector<Round> rounds_of(Records::const_iterator begin, Records::const_iterator end,
                                           const Couple& couple);

// The round of a month's marks of closeness, "closeness/2026-11", and whether a round is one.
[[nodiscard]] std::string closeness_round(std::string_view month);
[[nodiscard]] bool is_closeness_round(std::string_view of);

// "November 2026" of a round of closeness.
[[nodiscard]] std::string month_of_closeness(std::string_view of);

// The marks of each month if both are open and fit their seals, the earliest first.
[[nodiscard]] std::vector<Closeness> closeness_in(const std::vector<Round>& rounds);

// A round that isn't open two weeks after it was begun has ended: nobody waits for it any more.
[[nodiscard]] bool is_running(Day begun, Day today);

// The rounds that wait for an answer of `me`: those that run, but for marks of closeness. The oldest first.
[[nodiscard]] std::vector<const Round*> waiting_for(const std::vector<Round>& rounds, const Couple& couple,
                                                    std::string_view me, Day today);

} // namespace closer
