// SPDX-License-Identifier: MIT
#include "model/ideas/idea.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/random.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> places = {"indoors", "outdoors", "either"};
constexpr std::array<std::string_view, 3> energies = {"calm", "active", "thrilling"};
constexpr std::array<std::string_view, 3> aparts = {"no", "works", "only"};
constexpr std::array<std::string_view, 3> childrens = {"with", "asleep", "sitter"};
constexpr std::array<std::string_view, 8> occasions = {"snow",    "rain",     "heat",        "clear-night",
                                                       "illness", "children", "anniversary", "birthday"};

} // namespace

std::span<const std::string_view> place_names() { return places; }
std::span<const std::string_view> energy_names() { return energies; }
std::span<const std::string_view> apart_names() { return aparts; }
std::span<const std::string_view> children_names() { return childrens; }
std::span<const std::string_view> occasion_names() { return occasions; }

Idea::Derived derive(const Idea& idea) {
  const auto hash = hash64(idea.id);
  return {hash, static_cast<unsigned>(hash % cycle_days)};
}

namespace {

// What a slot of an idea hangs on, in the order in which slots are given.
struct Place {
  enum class Comes { AnyDay, Apart, ForAKind, Seldom };

  Way way;
  Comes when;
  std::optional<HobbyKind> kind; // of what is for a kind
  bool is_together;              // most of its group can only be done in one place
  std::uint64_t group;
  std::uint64_t hash;
  Idea* idea;

  [[nodiscard]] auto key() const { return std::tie(way, when, kind, is_together, group, hash); }
};

Place::Comes when_it_comes(Idea idea) {
  if (idea.is_for_any_day()) {
    return Place::Comes::AnyDay;
  }
  const bool is_for_a_kind = idea.hobby_kind.has_value();
  idea.hobby_kind.reset();
  if (idea.is_for_any_day()) {
    return Place::Comes::ForAKind;
  }
  const bool is_only_apart = idea.apart == Idea::Apart::Only;
  idea.apart = Idea::Apart::Works;
  return is_only_apart && !is_for_a_kind && idea.is_for_any_day() ? Place::Comes::Apart : Place::Comes::Seldom;
}

std::vector<Place> places_in_order(std::span<Idea> ideas) {
  using Group = std::pair<Way, std::uint64_t>;
  std::vector<Place> order;
  std::map<Group, int> together; // how many more of a group are done in one place than can be done apart
  for (auto& idea : ideas) {
    idea.derived = derive(idea);
    const auto when = when_it_comes(idea);
    const auto group = hash64(idea.group);
    order.push_back({idea.way, when, when == Place::Comes::ForAKind ? idea.hobby_kind : std::nullopt, false, group,
                     idea.derived->hash, &idea});
    together[{idea.way, group}] += when != Place::Comes::AnyDay ? 0 : idea.apart == Idea::Apart::No ? 1 : -1;
  }
  for (auto& place : order) {
    place.is_together = together[{place.way, place.group}] > 0;
  }
  std::ranges::sort(order, {}, &Place::key);
  return order;
}

} // namespace

void spread_over_cycle(std::span<Idea> ideas) {
  using Comes = Place::Comes;
  std::array<unsigned, all_ways.size()> next{};
  std::array<unsigned, all_ways.size()> next_apart{};
  std::map<std::pair<Way, HobbyKind>, unsigned> next_of_kind;
  std::map<std::pair<Way, std::uint64_t>, unsigned> next_of_group;
  for (const auto& place : places_in_order(ideas)) {
    const auto way = static_cast<std::size_t>(place.way);
    const auto in_group = next_of_group.try_emplace({place.way, place.group}, next.at(way)).first;
    auto* slot = place.when == Comes::AnyDay  ? &next.at(way)
                 : place.when == Comes::Apart ? &next_apart.at(way)
                                              : &in_group->second;
    if (place.kind) {
      const auto left_over = cycle_days - next.at(way) % cycle_days;
      const auto half = static_cast<unsigned>(*place.kind) % 2 == 0 ? 0 : left_over / 2;
      slot = &next_of_kind.try_emplace({place.way, *place.kind}, next.at(way) + half).first->second;
    }
    place.idea->derived->slot = (*slot)++ % cycle_days;
    if (place.when == Comes::AnyDay && !place.is_together) {
      next_apart.at(way) = *slot;
    }
    in_group->second = std::max(in_group->second, *slot);
  }
}

std::string whole_text(std::string_view title, std::string_view text, std::string_view between) {
  auto result = std::string(title);
  if (!text.empty()) {
    const bool is_open = !title.empty() && std::string_view(".!?").find(title.back()) == std::string_view::npos;
    result.append(title.empty() ? "" : is_open ? between : " ").append(text);
  }
  return result;
}

std::string for_anybody(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words = {{
      {"{hobby}", "your hobby"},
      {"{whose}", "its owner"},
      {"{other}", "the other person"},
      {"{name}", "your partner"},
  }};
  std::string result;
  for (std::string_view rest = text; !rest.empty();) {
    const auto* const found =
        std::ranges::find_if(words, [&](const auto& word) { return rest.starts_with(word.first); });
    if (found == words.end()) {
      result += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    const bool begins_sentence =
        result.empty() || result.ends_with(". ") || result.ends_with("! ") || result.ends_with("? ");
    const auto begin = result.size();
    result += found->second;
    if (begins_sentence) {
      result[begin] = static_cast<char>(result[begin] - 'a' + 'A');
    }
    rest.remove_prefix(found->first.size());
  }
  return result;
}

std::array<std::string_view, 4> season_names() { return {"spring", "summer", "autumn", "winter"}; }

bool is_idea_id(std::string_view text) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 40;
  return text.size() >= shortest && text.size() <= longest &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace closer
