// SPDX-License-Identifier: MIT
#include "advice/wishes.hpp"

#include <algorithm>

namespace closer {

Filters with_wishes(Filters filters, const Wishes& wishes) {
  filters.apart = filters.apart || wishes.apart;
  if (wishes.budget) {
    filters.budget = std::min(*wishes.budget, filters.budget.value_or(*wishes.budget));
  }
  return filters;
}

bool fits_wishes(const Idea& idea, const Wishes& wishes, Day day) {
  return (wishes.car || !idea.needs_car) &&
         (!wishes.children || idea.children != Idea::Children::Sitter || is_free(day));
}

bool is_free(Day day) {
  constexpr unsigned friday = 5;
  return weekday_of(day).iso_encoding() >= friday;
}

unsigned season_of_year(Day day, bool is_southern) {
  constexpr unsigned first_month_of_spring = 3;
  const unsigned shift = is_southern ? 6 : 0;
  return 1U << ((month_of(day) + 12 + shift - first_month_of_spring) % 12 / 3);
}

} // namespace closer
