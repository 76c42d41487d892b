// SPDX-License-Identifier: MIT
// The birthdays and anniversaries that ideas are made for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/couple.hpp"
#include "model/ideas/idea.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"

namespace closer {

// An idea's turn before such a day: on the day itself, and every third day of the time ahead of it.
struct OccasionTurn {
  Idea::Occasion occasion;
  ComingDay day;
  int number = 0; // 0 on the day itself, 1 three days before
};

// The turns of a day, that of the next occasion first. A birthday has them only for the partner of whose it is, and
// none if it's that of neither; `reader` is a person's id, or "". A day counts from the day after it was added, so that
// both machines know it; one that is private counts for nobody.
[[nodiscard]] std::vector<OccasionTurn> occasion_turns(const Records& records, const Couple& couple,
                                                       std::string_view reader, Day day);

// An idea made for it that may come, and its rank in its way: the lowest comes first.
struct MadeIdea {
  const Idea* idea = nullptr;
  double rank = 0;
};

// The idea that has the turn: those of the ways come in turn, another one each time, and each year begins behind the
// last. On the day itself it is one of those for that day, if there are any; before, it is none of them. Null if there
// are fewer ideas than turns, so that none comes twice before one day.
[[nodiscard]] const Idea* idea_in_turn(const OccasionTurn& turn, std::vector<MadeIdea> ideas);

// "Ana's birthday is in 9 days."
[[nodiscard]] std::string reason_of(const OccasionTurn& turn, Day day);

} // namespace closer
