// SPDX-License-Identifier: MIT
#include "advice/filters.hpp"

#include <array>

namespace closer {
namespace {

// How each filter is read and dropped.
struct Entry {
  std::string_view name;
  bool (*is_set)(const Filters&);
  void (*drop)(Filters&);
};

constexpr std::array<Entry, 11> entries = {{
    {"minutes", [](const Filters& f) { return f.minutes.has_value(); }, [](Filters& f) { f.minutes.reset(); }},
    {"budget", [](const Filters& f) { return f.budget.has_value(); }, [](Filters& f) { f.budget.reset(); }},
    {"talk", [](const Filters& f) { return f.talk; }, [](Filters& f) { f.talk = false; }},
    {"indoor", [](const Filters& f) { return f.indoor; }, [](Filters& f) { f.indoor = false; }},
    {"outdoor", [](const Filters& f) { return f.outdoor; }, [](Filters& f) { f.outdoor = false; }},
    {"calm", [](const Filters& f) { return f.calm; }, [](Filters& f) { f.calm = false; }},
    {"active", [](const Filters& f) { return f.active; }, [](Filters& f) { f.active = false; }},
    {"apart", [](const Filters& f) { return f.apart; }, [](Filters& f) { f.apart = false; }},
    {"new", [](const Filters& f) { return f.is_new; }, [](Filters& f) { f.is_new = false; }},
    {"for", [](const Filters& f) { return f.suits != 0; }, [](Filters& f) { f.suits = 0; }},
    {"way", [](const Filters& f) { return f.way.has_value(); }, [](Filters& f) { f.way.reset(); }},
}};

} // namespace

Filters only_way(std::optional<Way> way) {
  Filters filters;
  filters.way = way;
  return filters;
}

bool fits(const Idea& idea, const Filters& filters) {
  constexpr int plenty = 2; // of talk or novelty
  using Place = Idea::Place;
  const bool is_asked_for = !idea.only || (idea.suits & filters.suits) != 0;
  return is_asked_for && idea.way == filters.way.value_or(idea.way) &&
         idea.minutes <= filters.minutes.value_or(idea.minutes) && idea.cost <= filters.budget.value_or(idea.cost) &&
         (!filters.talk || idea.talk >= plenty) &&
         (!filters.indoor || idea.place == Place::Indoors || idea.place == Place::Either) &&
         (!filters.outdoor || idea.place == Place::Outdoors || idea.place == Place::Either) &&
         (!filters.calm || idea.energy == Idea::Energy::Calm) &&
         (!filters.active || idea.energy != Idea::Energy::Calm) && (!filters.apart || idea.place == Place::Apart) &&
         (!filters.is_new || idea.novelty >= plenty) && (idea.suits & filters.suits) == filters.suits;
}

std::vector<std::string_view> names_of(const Filters& filters) {
  std::vector<std::string_view> names;
  for (const auto& entry : entries) {
    if (entry.is_set(filters)) {
      names.push_back(entry.name);
    }
  }
  return names;
}

Filters without(Filters filters, std::string_view name) {
  for (const auto& entry : entries) {
    if (entry.name == name) {
      entry.drop(filters);
    }
  }
  return filters;
}

} // namespace closer
