// SPDX-License-Identifier: MIT
// What the couple's own agreements ask for today. Nothing in a reminder is anybody's text or name.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/schedule/pause.hpp"

namespace closer {

struct Reminder {
  enum class About { Way, Plan, Closeness };
  About about = About::Way;
  std::optional<Way> way;       // that is due
  std::optional<Day> last;      // when it was last done, as far as the records go
  const Record* plan = nullptr; // for today
};

// When each way was last done, up to today, and the first day with an entry of any.
struct DaysDone {
  std::array<std::optional<Day>, all_ways.size()> last;
  std::optional<Day> first;
};
[[nodiscard]] DaysDone days_done(const Records& records, Day today);

// The ways that are due, in their order; plans for today, the earliest first; and whether a mark of closeness is still
// to come in the last week of a month. Nothing in a pause. `history_goes_on` says that there are entries older than
// those that `done` and the records are of. `records` must hold the pauses and what open_plans() asks for.
[[nodiscard]] std::vector<Reminder> reminders_for(const Couple& couple, const Records& records, const DaysDone& done,
                                                  Day today, bool history_goes_on, bool wants_closeness);

// Whether entries of before `day` could change what is due: some way of the rhythm was not done since, and would not be
// due yet had it last been done then.
[[nodiscard]] bool may_depend_on_before(Day day, const Couple& couple, const Records& records, const DaysDone& done,
                                        Day today);

} // namespace closer
