// SPDX-License-Identifier: MIT
// What is due today, of as much of the journal as can matter.
#pragma once

#include <vector>

#include "advice/reminders.hpp"
#include "cmd/context/context.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

// Those that are asked about: for today, or all that have a day.
enum class Plans { OfToday, All };

struct WhatMatters {
  Reading reading;
  DaysDone done;
  bool is_cut = false; // there are months older than what was read
};

// Newest month first, until nothing older can matter.
[[nodiscard]] WhatMatters read_what_matters(const Journal& journal, const Couple& couple, Plans plans, const When& now);

// All reminders, also those that are silent today; they point into `read`.
[[nodiscard]] std::vector<Reminder> reminders_now(Context& context, const Couple& couple, const WhatMatters& read,
                                                  Day today);

} // namespace closer
