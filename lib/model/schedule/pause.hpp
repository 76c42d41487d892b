// SPDX-License-Identifier: MIT
// Rests from the rhythm, which each of the two can take and end for both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.hpp"

namespace closer {

struct Pause {
  Day first;
  std::optional<Day> last; // absent if nobody said when it ends
};

// Whether the record is the word that ends a pause: one whose last day is before its own.
[[nodiscard]] bool ends_pause(const Record& record);

// "until Sunday 6 December 2026", or "" where nobody said when it ends.
[[nodiscard]] std::string say_end(const Record& pause);

// "Reminders are paused until Sunday 6 December 2026.", or since when where nobody said how long.
[[nodiscard]] std::string say_pause(const Pause& pause);

// The latest word on pauses of either, whether it takes one or ends it, or the latest before `later`; null if there is
// none.
[[nodiscard]] const Record* latest_pause(const Records& records, const Record* later = nullptr);

class Pauses {
public:
  // From the day of a pause on, what an earlier one said holds no longer: so one that ended before it began ends a
  // pause.
  explicit Pauses(const Records& records);

  // The one that the day is part of.
  [[nodiscard]] std::optional<Pause> on(Day day) const;

  // How many of the days from `first` to `last`, both part of it, are part of one.
  [[nodiscard]] int days_in(Day first, Day last) const;

private:
  std::vector<Pause> m_pauses; // in their order, each before the next
};

} // namespace closer
