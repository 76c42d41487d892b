// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_ideas(), from share/en/ideas.
#include <algorithm>
#include <tuple>

#include "base/random.hpp"
#include "base/toml/toml.hpp"
#include "embed.hpp"
#include "journal/config/idea_file.hpp"

namespace {

using closer::Idea;

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Idea& idea) {
  const auto hobby_kind =
      idea.hobby_kind ? fmt::format("HobbyKind({})", static_cast<int>(*idea.hobby_kind)) : std::string("no_hobby_kind");
  const auto derived = closer::derive(idea);
  return fmt::format("    {{{}, Way({}), {}, {}, {}, Idea::Place({}), Idea::Energy({}), {}, {}, {}, {}, {}, {}, {}, "
                     "Idea::Derived{{{}U, {}U, {}}}}},\n",
                     closer::write_toml_string(idea.id), static_cast<int>(idea.way),
                     closer::write_toml_string(idea.text), idea.minutes, idea.cost, static_cast<int>(idea.place),
                     static_cast<int>(idea.energy), idea.talk, idea.seasons, idea.novelty,
                     closer::write_toml_string(idea.group), idea.suits, idea.only, hobby_kind, derived.hash,
                     derived.group_hash, derived.needs_hobby);
}

// Everything around the rows.
constexpr std::string_view head = R"(// Made by embed_ideas from share/en/ideas.
#include "advice/catalogue.hpp"

namespace closer {
namespace {

constexpr std::optional<HobbyKind> no_hobby_kind;

constexpr Idea ideas[] = {
)";
constexpr std::string_view tail = R"(};

} // namespace

std::span<const Idea> built_in_ideas() { return ideas; }

} // namespace closer
)";

void read_file(const std::string& path, std::string_view text, closer::Catalogue& ideas,
               std::vector<closer::Finding>& findings) {
  closer::read_ideas(path, text, closer::Omission::IsWrong, ideas, findings);
}

// In the order of ways and ids.
std::string rows(const closer::Catalogue& catalogue) {
  std::vector<Idea> ideas(catalogue.ideas().begin(), catalogue.ideas().end());
  std::sort(ideas.begin(), ideas.end(), [](const Idea& left, const Idea& right) {
    return std::tie(left.way, left.id) < std::tie(right.way, right.id);
  });
  return closer::rows_of(ideas, row);
}

} // namespace

int main(int count, char** arguments) {
  return closer::embed<closer::Catalogue>(count, arguments, head, tail, read_file, rows);
}
