// SPDX-License-Identifier: MIT
#include "history/entry_filter.hpp"

#include <algorithm>

namespace closer {

bool Filter::is_about(Way way) const { return ways.empty() || std::ranges::find(ways, way) != ways.end(); }

bool passes(const RecordView& view, const Filter& filter) {
  const auto way = way_of(view.kind);
  const bool of_ways = filter.ways.empty() || (way && filter.is_about(*way));
  return !view.gone && is_entry(view.kind) && of_ways &&
         (filter.author.empty() || view.is_of_both || view.author == filter.author);
}

bool passes(const Record& record, const Filter& filter) {
  const bool is_tagged =
      filter.tags.empty() || std::ranges::any_of(record.tags, [&](const auto& tag) {
        return std::ranges::any_of(filter.tags, [&](const auto& wanted) { return is_same_tag(tag, wanted); });
      });
  return is_tagged && passes(view_of(record), filter);
}

bool is_this_day_of_an_earlier_year(Day day, Day today) {
  const std::chrono::year_month_day then(day);
  const std::chrono::year_month_day now(today);
  const bool is_last_of_february =
      month_of(today) == 2 && day_of_month(today) == 28 && days_in_month(year_of(today), 2) == 28;
  return then.year() < now.year() && then.month() == now.month() &&
         (then.day() == now.day() || (is_last_of_february && day_of_month(day) == 29));
}

} // namespace closer
