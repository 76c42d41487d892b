// SPDX-License-Identifier: MIT
// Rounds of sealed answers: a question that both answer, each without having seen the other's answer.
#pragma once

#include <array>
#include <optional>
#include <set>
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
  bool is_copy = false; // the seal is the other's, and this one isn't shown to be genuine
  const Record* seal = nullptr;
  const Record* opening = nullptr;
};

struct Round {
  std::string of;                // "2026-11-22/bus-window", "closeness/2026-11"
  std::string question;          // its text; "" where there is no seal yet
  std::array<Answer, 2> answers; // by the couple's people
  Day begun{};                   // when the first sealed

  // Whether both have a seal, and seals of their own.
  [[nodiscard]] bool both_sealed() const;
  [[nodiscard]] bool is_closeness() const;
};

// The rounds that the records hold, the one that was begun last first. Where somebody sealed twice in a round, the
// first counts: a second thought after the other's seal must not.
[[nodiscard]] std::vector<Round> rounds_of(const Records& records, const Couple& couple);

// The round of a month's marks of closeness: "closeness/2026-11".
[[nodiscard]] std::string closeness_round(std::string_view month);

// The marks of each month where both are open and fit their seals, the earliest first.
[[nodiscard]] std::vector<Closeness> closeness_in(const std::vector<Round>& rounds);

// The round that an answer given today would be for: one of the last two weeks that the other has begun and `me` not
// answered and not let go (`passed`, by Round::of), the oldest first; nothing where there is none.
[[nodiscard]] std::optional<Round> waiting_for(const std::vector<Round>& rounds, const Couple& couple,
                                               std::string_view me, Day today,
                                               const std::set<std::string>& passed = {});

} // namespace closer
