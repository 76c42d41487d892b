// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_ideas(), from share/en/ideas.
#include <algorithm>
#include <tuple>

#include "base/random.hpp"
#include "base/toml.hpp"
#include "embed.hpp"
#include "journal/idea_file.hpp"

namespace {

using closer::Idea;

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Idea& idea) {
  const auto hobby = idea.hobby ? fmt::format("Hobby({})", static_cast<int>(*idea.hobby)) : std::string("no_hobby");
  return fmt::format(
      "    {{{}, Way({}), {}, {}, {}, Idea::Place({}), Idea::Energy({}), {}, {}, {}, {}, {}, {}, {}, {}U, {}U}},\n",
      closer::write_toml_string(idea.id), static_cast<int>(idea.way), closer::write_toml_string(idea.text),
      idea.minutes, idea.cost, static_cast<int>(idea.place), static_cast<int>(idea.energy), idea.talk, idea.seasons,
      idea.novelty, closer::write_toml_string(idea.group), idea.suits, idea.only, hobby, closer::hash64(idea.id),
      closer::hash_of_group(idea.group));
}

// Everything around the rows.
constexpr std::string_view head = R"(// Made by embed_ideas from share/en/ideas.
#include "advice/catalogue.hpp"

namespace closer {
namespace {

struct Row {
  const char* id;
  Way way;
  const char* text;
  int minutes;
  int cost;
  Idea::Place place;
  Idea::Energy energy;
  int talk;
  unsigned seasons;
  int novelty;
  const char* group;
  unsigned suits;
  bool only;
  std::optional<Hobby> hobby;
  std::uint64_t hash;
  std::uint64_t group_hash;
};

constexpr std::optional<Hobby> no_hobby;

constexpr Row rows[] = {
)";
constexpr std::string_view tail = R"(};

} // namespace

std::vector<Idea> built_in_ideas() {
  std::vector<Idea> ideas;
  ideas.reserve(sizeof rows / sizeof rows[0]);
  for (const auto& row : rows) {
    ideas.push_back({row.id, row.way, row.text, row.minutes, row.cost, row.place, row.energy, row.talk, row.seasons,
                     row.novelty, row.group, row.suits, row.only, row.hobby, row.hash, row.group_hash});
  }
  return ideas;
}

} // namespace closer
)";

// In the order of ways and ids.
void read_file(const std::string& path, std::string_view text, std::vector<Idea>& ideas,
               std::vector<closer::Finding>& findings) {
  closer::read_ideas(path, text, closer::Omission::IsWrong, ideas, findings);
  std::sort(ideas.begin(), ideas.end(), [](const Idea& left, const Idea& right) {
    return std::tie(left.way, left.id) < std::tie(right.way, right.id);
  });
}

} // namespace

int main(int count, char** arguments) { return closer::embed<Idea>(count, arguments, head, tail, read_file, row); }
