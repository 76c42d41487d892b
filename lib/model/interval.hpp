// SPDX-License-Identifier: MIT
// A length of calendar time, as people agree on one: "2 weeks", "1 month".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

struct Interval {
  enum class Unit { Days, Weeks, Months, Years };
  int count = 1; // 1 to 999
  Unit unit = Unit::Days;

  friend bool operator==(const Interval&, const Interval&) = default;
};

// As files have it: "2 weeks", "1 day", "a month"; nothing if `text` is none.
[[nodiscard]] std::optional<Interval> parse_interval(std::string_view text);

// As people type it: "weekly", "every other day", "2w", "once a month", too; nothing if `words` are none. Throws
// UsageError, with both readings, for what is read in two ways ("biweekly", "2m").
[[nodiscard]] std::optional<Interval> interval_of_words(std::string_view words);

// "2 weeks".
[[nodiscard]] std::string say(const Interval& interval);

// "every 2 weeks", "every day".
[[nodiscard]] std::string say_every(const Interval& interval);

// Calendar arithmetic: a month after 31 January is the last of February.
[[nodiscard]] Day after(Day day, const Interval& interval);
[[nodiscard]] Day before(Day day, const Interval& interval);

// About how many days it takes; a month is 30.44, a year 365.25.
[[nodiscard]] double days_in(const Interval& interval);

} // namespace closer
