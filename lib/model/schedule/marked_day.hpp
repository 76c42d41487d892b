// SPDX-License-Identifier: MIT
// Days that matter: a birthday, an anniversary, a visit. closer-journal(5) has the rules.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/interval.hpp"
#include "model/record.hpp"

namespace closer {

inline constexpr int unknown_year = 4; // of a day whose year nobody knows: a leap year, so that it has every day

enum class Recurrence { Once, Monthly, Yearly };

// What `every` says; nothing if this version doesn't know it.
[[nodiscard]] std::optional<Recurrence> recurrence_of(const Record& day);
[[nodiscard]] std::string_view name(Recurrence recurrence); // as `every` has it: "", "month", "year"

// Whether the record is a day that matters, and can be read: it has a name, a day and a recurrence.
[[nodiscard]] bool is_marked_day(const Record& record);

[[nodiscard]] bool has_known_year(const Record& day);

// The functions below take a day that matters.

// The first time it comes from that day on. A month that lacks the day of the month has it on its last day. Nothing if
// it's over, or beyond the calendar.
[[nodiscard]] std::optional<Day> next_time(const Record& day, Day from);

// How many years it has been by that time: of one of every year whose first is known and earlier.
[[nodiscard]] std::optional<int> years_by(const Record& day, Day time);

// How long before the day closer says so: as its record says, else two weeks, and three days for one of every month.
[[nodiscard]] Interval ahead_of(const Record& day);

struct ComingDay {
  Record record;
  Day on; // the next time
  std::optional<int> years;
};

// The first day of the time ahead of it.
[[nodiscard]] Day first_day_ahead(const ComingDay& coming);

inline constexpr std::size_t most_coming_days = 500; // more than two people have, and few enough to copy

// The days that still come, no more than that many, the next one first, those of one day by name. Of two with the same
// name and time, as when both of the couple added it, only the one with the earlier id.
[[nodiscard]] std::vector<ComingDay> coming_marked_days(const Records& records, Day today);

// Those whose time ahead has begun.
[[nodiscard]] std::vector<ComingDay> marked_days_ahead(const Records& records, Day today);

} // namespace closer
