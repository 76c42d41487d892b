// SPDX-License-Identifier: MIT
// Dates as people type them; closer-dates(7) is the list.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "base/date/nearest_day.hpp"
#include "base/date/when.hpp"
#include "base/error.hpp"

namespace closer {

// What read_date() throws for words that aren't a date at all, and not one that can't be.
class NoDate : public UsageError {
public:
  using UsageError::UsageError;
};

// The moment that `words` mean for somebody whose wall shows `now` in `zone`. It has a time only where one was typed
// (or follows, as in '2 hours ago'). Throws UsageError for what can't be read, can be read in two ways, or isn't a day
// of the calendar.
[[nodiscard]] When read_date(std::string_view words, const When& now, const Zone& zone, Tense tense);

// The time of day that `words` are, and no more than that ('19:30', 'at 7pm'); nothing if they are more, or none.
// Throws UsageError for a time that no clock shows.
[[nodiscard]] std::optional<std::chrono::seconds> read_time_alone(std::string_view words);

// Whether a word is a time behind a whole date: 19:30 or 7pm, and not the price that 3.50 may be. Throws likewise.
[[nodiscard]] bool is_plain_time(std::string_view word);

} // namespace closer
