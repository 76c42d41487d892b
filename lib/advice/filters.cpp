// SPDX-License-Identifier: MIT
#include "advice/filters.hpp"

#include <algorithm>

namespace closer {

Filters only_way(std::optional<Way> way) {
  Filters filters;
  filters.way = way;
  return filters;
}

bool is_for(const Idea& idea, Idea::Occasion occasion) {
  return idea.only == occasion || (occasion == Idea::Occasion::Rain && idea.place == Idea::Place::Indoors) ||
         (occasion == Idea::Occasion::Children && idea.children == Idea::Children::With && !idea.only);
}

bool fits(const Idea& idea, const Filters& filters) {
  const bool is_asked_for = !idea.only || idea.only == filters.occasion;
  const bool is_near_enough = idea.apart != Idea::Apart::Only || filters.apart;
  return is_asked_for && is_near_enough &&
         std::all_of(idea_filters.begin(), idea_filters.end(),
                     [&](const IdeaFilter& each) { return !each.is_set(filters) || each.lets_through(filters, idea); });
}

std::vector<std::string_view> names_of(const Filters& filters) {
  std::vector<std::string_view> names;
  for (const auto& each : idea_filters) {
    if (each.is_set(filters)) {
      names.push_back(each.name);
    }
  }
  std::rotate(names.begin(), names.begin() + (filters.way ? 1 : 0), names.end());
  return names;
}

Filters without(Filters filters, std::string_view name) {
  for (const auto& each : idea_filters) {
    if (each.name == name) {
      each.drop(filters);
    }
  }
  return filters;
}

} // namespace closer
