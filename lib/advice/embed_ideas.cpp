// SPDX-License-Identifier: MIT
// Runs at build time: reads idea files and writes the C++ source of closer::built_in_ideas(), so that nothing is parsed
// at start-up and a mistake in share/ stops the build. Usage: embed_ideas OUTPUT FILE…
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/toml.hpp"
#include "journal/idea_file.hpp"

namespace {

using closer::Idea;

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Idea& idea) {
  return fmt::format("    {{{}, Way({}), {}, {}, {}, Idea::Place({}), Idea::Energy({}), {}, {}, {}, {}}},\n",
                     closer::write_toml_string(idea.id), static_cast<int>(idea.way),
                     closer::write_toml_string(idea.text), idea.minutes, idea.cost, static_cast<int>(idea.place),
                     static_cast<int>(idea.energy), idea.talk, idea.seasons, idea.novelty,
                     closer::write_toml_string(idea.group));
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
};

constexpr Row rows[] = {
)";
constexpr std::string_view tail = R"(};

} // namespace

std::vector<Idea> built_in_ideas() {
  std::vector<Idea> ideas;
  ideas.reserve(sizeof rows / sizeof rows[0]);
  for (const auto& row : rows) {
    ideas.push_back({row.id, row.way, row.text, row.minutes, row.cost, row.place, row.energy, row.talk, row.seasons,
                     row.novelty, row.group});
  }
  return ideas;
}

} // namespace closer
)";

// Throws Error where a file cannot be read, or holds anything that is not as it should be.
std::vector<Idea> read_catalogue(const std::vector<std::filesystem::path>& files) {
  std::vector<Idea> ideas;
  std::set<std::string> ids;
  std::string problems;
  for (const auto& file : files) {
    const auto contents = closer::Folder::open(file.parent_path()).read(file.filename().string());
    for (auto read = closer::read_ideas(file.string(), contents.value_or("")); const auto& idea : read.ideas) {
      if (!ids.insert(idea.id).second) {
        read.findings.push_back({file.string(), {}, fmt::format("the idea '{}' is there twice", idea.id), {}});
      }
      ideas.push_back(idea);
      for (const auto& finding : std::exchange(read.findings, {})) {
        problems += closer::describe(finding) + "\n";
      }
    }
  }
  if (!problems.empty()) {
    throw closer::Error(closer::Status::Failed, problems);
  }
  std::sort(ideas.begin(), ideas.end(), [](const Idea& left, const Idea& right) {
    return std::tie(left.way, left.id) < std::tie(right.way, right.id);
  });
  return ideas;
}

} // namespace

int main(int count, char** arguments) {
  try {
    if (count < 3) {
      throw closer::UsageError("usage: embed_ideas OUTPUT FILE...");
    }
    std::string source(head);
    for (const auto& idea : read_catalogue({arguments + 2, arguments + count})) {
      source += row(idea);
    }
    const std::filesystem::path output = arguments[1];
    closer::Folder::open(output.parent_path()).replace(output.filename().string(), source.append(tail));
    return 0;
  } catch (const closer::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
