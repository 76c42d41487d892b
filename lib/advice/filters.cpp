// SPDX-License-Identifier: MIT
#include "advice/filters.hpp"

#include <algorithm>
#include <array>

namespace closer {
namespace {

using Place = Idea::Place;

constexpr int plenty = 2; // of talk or novelty

// What a filter is called, and what it lets through.
struct Entry {
  std::string_view name;
  bool (*is_set)(const Filters&);
  void (*drop)(Filters&);
  bool (*lets_through)(const Filters&, const Idea&); // where it is set
};

template <auto Member> constexpr Entry entry(std::string_view name, bool (*lets_through)(const Filters&, const Idea&)) {
  return {name, [](const Filters& filters) { return filters.*Member != Filters().*Member; },
          [](Filters& filters) { filters.*Member = Filters().*Member; }, lets_through};
}

bool is_at(const Idea& idea, Place place) { return idea.place == place || idea.place == Place::Either; }

constexpr std::array entries = {
    entry<&Filters::minutes>("minutes", [](const Filters& f, const Idea& idea) { return idea.minutes <= *f.minutes; }),
    entry<&Filters::budget>("budget", [](const Filters& f, const Idea& idea) { return idea.cost <= *f.budget; }),
    entry<&Filters::talk>("talk", [](const Filters&, const Idea& idea) { return idea.talk >= plenty; }),
    entry<&Filters::indoor>("indoor", [](const Filters&, const Idea& idea) { return is_at(idea, Place::Indoors); }),
    entry<&Filters::outdoor>("outdoor", [](const Filters&, const Idea& idea) { return is_at(idea, Place::Outdoors); }),
    entry<&Filters::calm>("calm", [](const Filters&, const Idea& idea) { return idea.energy == Idea::Energy::Calm; }),
    entry<&Filters::active>("active",
                            [](const Filters&, const Idea& idea) { return idea.energy != Idea::Energy::Calm; }),
    entry<&Filters::apart>("apart", [](const Filters&, const Idea& idea) { return idea.place == Place::Apart; }),
    entry<&Filters::is_new>("new", [](const Filters&, const Idea& idea) { return idea.novelty >= plenty; }),
    entry<&Filters::suits>("for", [](const Filters& f, const Idea& idea) { return (idea.suits & f.suits) == f.suits; }),
    entry<&Filters::way>("way", [](const Filters& f, const Idea& idea) { return idea.way == *f.way; }),
};

} // namespace

Filters only_way(std::optional<Way> way) {
  Filters filters;
  filters.way = way;
  return filters;
}

bool fits(const Idea& idea, const Filters& filters) {
  const bool is_asked_for = !idea.only || (idea.suits & filters.suits) != 0;
  return is_asked_for && std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
           return !entry.is_set(filters) || entry.lets_through(filters, idea);
         });
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
