// SPDX-License-Identifier: MIT
#include "model/schedule/due.hpp"

namespace closer {

bool is_due(Day last, const Interval& every, const Pauses& pauses, Day today) {
  const std::chrono::days paused(pauses.days_in(last + std::chrono::days(1), today));
  return !pauses.on(today) && after(last, every) + paused < today;
}

} // namespace closer
