// SPDX-License-Identifier: MIT
// Written talks: rounds whose two answers are open, read as one entry of kind listen. No line of the journal holds
// them; closer-journal(5), under 'SEALED ANSWERS', has the rule.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "listen/rounds.hpp"

namespace closer {

// How far the halves of a talk may be from the month of its later seal: the earlier seal in the month before, and the
// openings in the three months after. So reading a few months finds the same talks as reading all.
inline constexpr int months_between_seals = 1;
inline constexpr int months_to_open = 3;

// The talk of a round, if both answers are open and genuine: with the id and the moment of the later seal, the question
// and both answers, which are in its text as well, each after its author's name.
[[nodiscard]] std::optional<Record> written_talk(const Round& round, const Couple& couple);

// Whether there is a seal of those days, "2026-11" or "2026-11-22", which may be the later one of a talk.
[[nodiscard]] bool holds_seals_of(std::string_view days, const Records& records);

// The talks of all the records, in no order.
[[nodiscard]] std::vector<Record> written_talks(const Records& records, const Couple& couple);

// Those whose later seal is of a month from `first`, "2026-11", to before `end`; each may be "", if there is no such
// bound. Only the records of those months and of the few around them are looked at.
[[nodiscard]] std::vector<Record> written_talks_of(std::string_view first, std::string_view end, const Records& records,
                                                   const Couple& couple);

// Puts each talk in the place of its later seal, so that it is found where entries are.
void put_written_talks(Records& records, const Couple& couple);

} // namespace closer
