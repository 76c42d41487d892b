// SPDX-License-Identifier: MIT
// What of the journal weighs on a choice.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "model/record.hpp"
#include "model/schedule/done_day.hpp"

namespace closer {

// Only what happened before the day asked about, so that the day's proposal stays while the day is being lived.
struct History {
  std::array<std::optional<Day>, all_ways.size()> last; // when each way was last done
  std::string last_owner;                               // whose hobby came last; "" if nobody's did
};

// The records in the order in which they happened.
[[nodiscard]] std::vector<const Record*> in_order(const Records& records);

// Takes what happened into account.
void add_to(History& history, const Record& record);
void add_to(History& history, const DoneDay& done);

} // namespace closer
