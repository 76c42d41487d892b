// SPDX-License-Identifier: MIT
// The rhythm and the plans as a calendar (RFC 5545), for the programs that people keep their days in.
#pragma once

#include <string>
#include <string_view>

#include "advice/reminders.hpp"
#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// An event that recurs from the day on which each way is due next, and one for each plan that is ahead and has a day.
// The UIDs are the same each time, so that importing it again changes what is there and doubles nothing. What a plan is
// stands in the event's description alone, which no lock screen shows. `records` must hold what is standing, and `done`
// what came last of all that was done.
[[nodiscard]] std::string calendar_of(const Couple& couple, const Records& records, const DaysDone& done, Day today,
                                      Instant now);

// One content line, folded after at most 75 bytes and never within a character, with its ending.
[[nodiscard]] std::string fold_line(std::string_view line);

// `text` as a value of type TEXT.
[[nodiscard]] std::string ics_text(std::string_view text);

} // namespace closer
