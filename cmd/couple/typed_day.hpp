// SPDX-License-Identifier: MIT
// The words of `closer day add`: a name, then a date.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"

namespace closer {

struct TypedDay {
  std::string name; // one line of up to 80 columns
  Day on;           // without a year, the next such day
  bool has_year = true;
};

// The date is the longest end of the words that is one; with a single word, of its parts. Throws UsageError if there is
// no date or no name, the name is too long or more than a line, or the date has a time.
[[nodiscard]] TypedDay read_typed_day(const std::vector<std::string>& words, const When& now, const Zone& zone);

// Puts the date into a record, and how it comes again: as was said, or by default every year if it has no year or is
// over. Throws UsageError for one that comes once and is over.
void set_date(Record& record, const TypedDay& typed, std::optional<Recurrence> said, Day today);

} // namespace closer
