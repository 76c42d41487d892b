// SPDX-License-Identifier: MIT
#include "model/ideas/idea.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/random.hpp"

namespace closer {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, 4> places = {"indoors", "outdoors", "either", "apart"};
constexpr std::array<std::string_view, 3> energies = {"calm", "active", "thrilling"};

} // namespace

std::string_view name(Idea::Place place) { return places.at(static_cast<std::size_t>(place)); }

std::string_view name(Idea::Energy energy) { return energies.at(static_cast<std::size_t>(energy)); }

Idea::Derived derive(const Idea& idea) {
  return {hash64(idea.id), hash_of_group(idea.group),
          idea.hobby_kind.has_value() || idea.text.find("{hobby}") != std::string_view::npos};
}

bool needs_hobby(const Idea& idea) { return (idea.derived ? *idea.derived : derive(idea)).needs_hobby; }

std::string text_of_any_hobby(const Idea& idea) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> words = {{
      {"{hobby}", "your hobby"},
      {"{whose}", "its owner"},
      {"{other}", "the other"},
  }};
  if (!needs_hobby(idea)) {
    return std::string(idea.text);
  }
  std::string result;
  for (std::string_view rest = idea.text; !rest.empty();) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return rest.starts_with(word.first); });
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

std::array<std::string_view, 3> suit_names() { return {"children", "rain", "illness"}; }

std::array<std::string_view, 4> season_names() { return {"spring", "summer", "autumn", "winter"}; }

bool is_idea_id(std::string_view text) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 40;
  return text.size() >= shortest && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::uint64_t hash_of_group(std::string_view group) { return hash64(std::string("season ").append(group)); }

} // namespace closer
