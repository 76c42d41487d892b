// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_ideas() and closer::built_in_idea_words(), from share/ideas and
// share/LANGUAGE/ideas.
#include <algorithm>
#include <tuple>

#include "base/toml/toml.hpp"
#include "embed.hpp"
#include "journal/config/idea_file.hpp"
#include "words.hpp"

namespace {

using closer::Idea;

struct Ideas {
  closer::Catalogue catalogue;
  closer::Languages languages{closer::WordsOf::Ideas};
};

template <typename Enum> std::string written(std::string_view type, const std::optional<Enum>& value) {
  return value ? fmt::format("{}({})", type, static_cast<int>(*value)) : fmt::format("std::optional<{}>()", type);
}

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Idea& idea) {
  const auto& derived = idea.derived.value();
  return fmt::format("    {{{}, Way({}), {}, {}, {}, {}, Idea::Place({}), Idea::Energy({}), {}, {}, {}, {}, "
                     "Idea::Apart({}), Idea::Children({}), {}, {}, {}, {}, {}, {}, {}, Idea::Derived{{{}U, {}U}}}},\n",
                     closer::write_toml_string(idea.id), static_cast<int>(idea.way),
                     closer::write_toml_string(idea.title), closer::write_toml_string(idea.text), idea.minutes,
                     idea.cost, static_cast<int>(idea.place), static_cast<int>(idea.energy), idea.talk, idea.seasons,
                     idea.novelty, closer::write_toml_string(idea.group), static_cast<int>(idea.apart),
                     static_cast<int>(idea.children), written("Idea::Occasion", idea.only), idea.is_for_day_itself,
                     idea.needs_car, idea.is_brave, idea.is_secret, idea.is_about_hobby,
                     written("HobbyKind", idea.hobby_kind), derived.hash, derived.slot);
}

// Everything around the rows.
constexpr std::string_view head = R"(// Made by embed_ideas from share/ideas and share/LANGUAGE/ideas.
#include "advice/catalogue.hpp"

namespace closer {
namespace {

constexpr Idea ideas[] = {
)";
constexpr std::string_view tail = R"(
} // namespace

std::span<const Idea> built_in_ideas() { return ideas; }

)";

void read_file(const std::string& path, std::string_view text, Ideas& ideas, std::vector<closer::Finding>& findings) {
  if (!ideas.languages.read(path, text, findings)) {
    closer::read_ideas(path, text, closer::Omission::IsWrong, ideas.catalogue, findings);
  }
}

// In the order of ways and ids, in English; then the words of the other languages.
std::string rows(Ideas& all) {
  std::vector<Idea> ideas(all.catalogue.ideas().begin(), all.catalogue.ideas().end());
  std::ranges::sort(ideas, [](const Idea& left, const Idea& right) {
    return std::tie(left.way, left.id) < std::tie(right.way, right.id);
  });
  for (auto& idea : ideas) {
    const auto& words = all.languages.take_english(idea.id);
    idea.title = words.title;
    idea.text = words.text;
  }
  all.languages.require_none_left();
  closer::spread_over_cycle(ideas);
  return closer::rows_of(ideas, row) + "};\n" + all.languages.tables();
}

} // namespace

int main(int count, char** arguments) {
  return closer::embed<Ideas>(count, arguments, head, std::string(tail) + closer::words_function("built_in_idea_words"),
                              read_file, rows);
}
