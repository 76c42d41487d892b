// SPDX-License-Identifier: MIT
// Spans of days as people type them; closer-review(1), under 'WINDOWS', is the list.
#pragma once

#include <string_view>

#include "base/date/week.hpp"
#include "base/date/when.hpp"

namespace closer {

struct DaySpan {
  Day first; // both days are part of it
  Day last;
};

// This week up to today, and as many whole weeks before it as make `count`, which is 1 or more.
[[nodiscard]] DaySpan last_weeks(int count, Day today, WeekStart starts);

// The days that `words` mean: the last ones up to today ('4w', '10 days'; weeks are those of last_weeks(), but one
// alone is seven days, for on its first day this week has hardly begun), a year, month or week of the calendar ('2025',
// '2025-11', 'november', 'this month', 'last week', 'next year'), or any date of base/date/date_reader.hpp, which is a
// day. Throws UsageError for what isn't one of them.
[[nodiscard]] DaySpan read_day_span(std::string_view words, const When& now, const Zone& zone,
                                    WeekStart starts = WeekStart::Monday);

} // namespace closer
