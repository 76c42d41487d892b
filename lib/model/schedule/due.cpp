// SPDX-License-Identifier: MIT
#include "model/schedule/due.hpp"

namespace closer {

std::optional<int> days_due(Day last, const Interval& every, const Pauses& pauses, Day today) {
  const std::chrono::days paused(pauses.days_in(last + std::chrono::days(1), today));
  const auto over = (today - (after(last, every) + paused)).count() - 1;
  return over < 0 || pauses.on(today) ? std::nullopt : std::optional(static_cast<int>(over));
}

bool is_due(Day last, const Interval& every, const Pauses& pauses, Day today) {
  return days_due(last, every, pauses, today).has_value();
}

} // namespace closer
