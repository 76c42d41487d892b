// SPDX-License-Identifier: MIT
#include "base/date/nearest_day.hpp"

#include "base/date/date_words.hpp"

namespace closer {

Day nearest_weekday(Day today, std::chrono::weekday wanted, Tense side, int least) {
  const auto step = std::chrono::days(side == Tense::Past ? -1 : 1);
  Day day = today + step * least;
  while (weekday_of(day) != wanted) {
    day += step;
  }
  return day;
}

Day nearest_day_of_year(Day today, unsigned month, unsigned day, Tense side) {
  const int step = side == Tense::Past ? -1 : 1;
  const int this_year = year_of(today);
  for (int away = 0; away <= 8; ++away) {
    const auto found = make_day(this_year + step * away, month, day);
    if (found && (side == Tense::Past ? *found <= today : *found >= today)) {
      return *found;
    }
  }
  constexpr int leap_year = 2000;
  return calendar_day(make_day(leap_year, month, day) ? this_year + step : this_year, month, day); // which throws
}

} // namespace closer
