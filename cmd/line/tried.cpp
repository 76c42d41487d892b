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

constexpr std::string_view log_hint = "Did you mean 'closer log little TEXT'? 'closer log --help' has the other kinds.";
constexpr std::string_view uninstall_hint =
    "'closer leave FILE' saves everything of yours; README.md says how to remove closer.";
constexpr std::string_view config_hint = "'man closer' has the settings of config.toml, under PREFERENCES.";
constexpr std::string_view dates_hint = "See 'man closer-dates'.";
constexpr std::string_view phone_hint = "See 'closer help page', and 'man closer-inbox' for lines from a phone.";

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
    {"plan", "", "Did you mean 'closer idea plan ID --on DATE'? 'closer idea plan --help' has more."},
    {"question", "", "Did you mean 'closer listen question'?"},
    {"answer", "", "Did you mean 'closer listen answer'?"},
    {"add", "", log_hint},
    {"new", "", log_hint},
    {"done", "", "Did you mean 'closer did'?"},
    {"version", "", version_hint},
    {"-v", "", version_hint},
    {"-V", "", version_hint},
    {"ways", "", ways_hint},
    {"ways", "help", ways_hint},
    {"tutorial", "help", "See 'man closer-tutorial'."},
    {"cookbook", "help", "See 'man closer-cookbook'."},
    {"privacy", "help", "See 'man closer-privacy'."},
    {"dates", "help", dates_hint},
    {"date", "help", dates_hint},
    {"phone", "help", phone_hint},
    {"mobile", "help", phone_hint},
    {"uninstall", "", uninstall_hint},
    {"uninstall", "help", uninstall_hint},
    {"settings", "", config_hint},
    {"config", "", config_hint},
    {"config", "help", config_hint},
    {"note", "", "Did you mean 'closer log note TEXT'?"},
    {"little", "", log_hint},
    {"noticed", "", "Did you mean 'closer log noticed TEXT'?"},
    {"outing", "", "Did you mean 'closer log outing TEXT'? For an idea for a free day: closer idea outing"},
    {"last", "ID", last_hint},
    {"latest", "ID", last_hint},
});

struct TriedOption {
  std::string_view option;
  std::string_view instead;
  std::string_view hint;
};

constexpr std::string_view mine_hint = "Did you mean --mine? It shows only what you wrote.";
constexpr std::string_view way_hint = "Did you mean '--way WAY'? The ways are hobby, outing, little and listen.";
constexpr std::string_view since_hint = "Did you mean '--since DATE'?";
constexpr std::string_view until_hint = "Did you mean '--until DATE'?";
constexpr std::string_view on_hint = "Did you mean '--on DATE'?";
constexpr std::string_view number_hint = "Did you mean '-n N'?";

constexpr auto tried_options = std::to_array<TriedOption>({
    {"--by", "--mine", mine_hint},
    {"--author", "--mine", mine_hint},
    {"--kind", "--way", way_hint},
    {"--kind", "--untag", "The kind of an entry can't be changed: remove it, then log it again."}, // edit's
    {"--type", "--way", way_hint},
    {"--from", "--since", since_hint},
    {"--after", "--since", since_hint},
    {"--to", "--until", until_hint},
    {"--before", "--until", until_hint},
    {"--date", "--on", on_hint},
    {"--day", "--on", on_hint},
    {"--limit", "--number", number_hint},
    {"--count", "--number", number_hint},
});

} // namespace

std::optional<std::string_view> hint_instead_of_option(std::string_view option,
                                                       std::span<const std::string_view> options) {
  const auto* const found = std::ranges::find_if(tried_options, [&](const TriedOption& each) {
    return each.option == option && std::ranges::find(options, each.instead) != options.end();
  });
  return found == tried_options.end() ? std::nullopt : std::optional(found->hint);
}

std::optional<std::string_view> hint_instead_of(std::string_view word, std::string_view place) {
  const auto* const found =
      std::ranges::find_if(all_tried, [&](const Tried& each) { return each.word == word && each.place == place; });
  return found == all_tried.end() ? std::nullopt : std::optional(found->hint);
}

} // namespace closer
