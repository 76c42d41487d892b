// SPDX-License-Identifier: MIT
// The rhythm, the plans and the days that matter as a calendar (RFC 5545), for the programs that people keep their days
// in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "advice/reminders.hpp"
#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/ideas/idea.hpp"
#include "model/record.hpp"

namespace closer {

struct CalendarSource {
  const Records& records;      // at least what is standing
  const Records& standing;     // all of it, with what was removed
  std::span<const Idea> ideas; // say how long a plan takes
  const DaysDone& done;        // what came last of all that was done
};

// An event that recurs from the day on which each way is due next, and one for each plan that is ahead and has a day.
// A way of every day has none. A day that matters has one from the next time on, with its recurrence, and two alarms. A
// plan has its idea's title and length, and an alarm. The UIDs are the same each time, so
// that importing it again changes what is there and doubles nothing; what was removed in the last two months, and a way
// whose rhythm was ended, is cancelled.
[[nodiscard]] std::string calendar_of(const Couple& couple, const CalendarSource& source, Day today, Instant now);

// One content line, folded after at most 75 bytes and never within a character, with its ending.
[[nodiscard]] std::string fold_line(std::string_view line);

// `text` as a value of type TEXT.
[[nodiscard]] std::string ics_text(std::string_view text);

} // namespace closer
