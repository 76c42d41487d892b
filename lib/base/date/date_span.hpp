// SPDX-License-Identifier: MIT
// Spans of days as people type them; closer-review(1), under 'WINDOWS', is the list.
#pragma once

#include <string_view>

#include "base/date/when.hpp"

namespace closer {

struct DaySpan {
  Day first; // both days are part of it
  Day last;
};

// The days that `words` mean: the last ones up to today ('4w', '10 days'), a year, month or week of the calendar
// ('2025', '2025-11', 'november', 'this month', 'last week', 'next year'; a week begins on Monday), or any date of
// base/date/date_reader.hpp, which is a day. Throws UsageError for what is none of them.
[[nodiscard]] DaySpan read_day_span(std::string_view words, const When& now, const Zone& zone);

} // namespace closer
