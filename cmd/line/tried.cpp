// SPDX-License-Identifier: MIT
#include "cmd/line/tried.hpp"

#include <algorithm>
#include <array>

namespace closer {
namespace {

struct Tried {
  std::string_view word;
  std::string_view place; // "" is for a command or an option
  std::string_view hint;
};

constexpr std::string_view remove_hint = "Did you mean 'closer remove ID'? 'closer list' shows the ids.";
constexpr std::string_view version_hint = "Did you mean 'closer --version'?";
constexpr std::string_view stats_hint = "Did you mean 'closer review'? It shows the last weeks in numbers.";
constexpr std::string_view last_hint = "'closer list' shows the ids. 'closer undo' undoes your last change.";
constexpr std::string_view ways_hint =
    "The ways are hobby, outing, little and listen; 'man closer-ways' has the advice.";

constexpr auto all_tried = std::to_array<Tried>({
    {"status", "", "Did you mean 'closer today'? 'closer check' finds problems."},
    {"stats", "", stats_hint},
    {"statistics", "", stats_hint},
    {"search", "", "Did you mean 'closer find WORD'?"},
    {"grep", "", "Did you mean 'closer find WORD'?"},
    {"ls", "", "Did you mean 'closer list'?"},
    {"rm", "", remove_hint},
    {"delete", "", remove_hint},
    {"del", "", remove_hint},
    {"export", "", "Did you mean 'closer list --all --format jsonl'? 'closer leave FILE' saves everything of yours."},
    {"version", "", version_hint},
    {"-v", "", version_hint},
    {"-V", "", version_hint},
    {"ways", "", ways_hint},
    {"ways", "help", ways_hint},
    {"last", "ID", last_hint},
    {"latest", "ID", last_hint},
});

} // namespace

std::optional<std::string_view> hint_instead_of(std::string_view word, std::string_view place) {
  const auto* const found =
      std::ranges::find_if(all_tried, [&](const Tried& each) { return each.word == word && each.place == place; });
  return found == all_tried.end() ? std::nullopt : std::optional(found->hint);
}

} // namespace closer
