// SPDX-License-Identifier: MIT
#include "journal/idea_file.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};

// Reads the fields of one idea; `failed` is set once one is wrong.
class IdeaReader {
public:
  IdeaReader(const std::string& path, const TomlField& field, std::vector<Finding>& findings)
      : m_path(path), m_field(field), m_findings(findings) {}

  std::optional<Idea> read() {
    const auto* table = m_field.value.as<TomlTable>();
    if (table == nullptr || m_field.name.size() < 3 || m_field.name.size() > 40 || !is_slug(m_field.name)) {
      report(m_field.value.where,
             fmt::format("'{}' is no idea: a table [ID] with 3 to 40 of a-z, 0-9 and '-'", m_field.name));
      return std::nullopt;
    }
    m_fields = table;
    Idea idea;
    idea.id = m_field.name;
    idea.way = static_cast<Way>(one_of("way", {"thing", "outing", "little", "listen"}));
    idea.text = text("text");
    idea.minutes = whole("minutes", 1, 1440);
    idea.cost = whole("cost", 0, 3);
    idea.place = static_cast<Idea::Place>(one_of("place", {"indoors", "outdoors", "either", "apart"}));
    idea.energy = static_cast<Idea::Energy>(one_of("energy", {"calm", "active", "thrilling"}));
    idea.talk = whole("talk", 0, 3);
    idea.novelty = whole("novelty", 0, 3);
    idea.group = text("group");
    read_seasons(idea);
    return m_failed ? std::nullopt : std::optional(idea);
  }

private:
  void report(Position where, const std::string& message) {
    m_findings.push_back({m_path, where, message, {}});
    m_failed = true;
  }

  [[nodiscard]] Position where(std::string_view name) const {
    const auto* field = find(*m_fields, name);
    return field == nullptr ? m_field.value.where : field->where;
  }

  std::string text(std::string_view name) {
    const std::string value(find_string(*m_fields, name));
    if (value.empty()) {
      report(where(name), fmt::format("the idea '{}' needs '{}', a string", m_field.name, name));
    }
    return nfc(value);
  }

  std::size_t one_of(std::string_view name, std::initializer_list<std::string_view> words) {
    const auto value = find_string(*m_fields, name);
    const auto* const found = std::find(words.begin(), words.end(), value);
    if (found == words.end()) {
      report(where(name),
             fmt::format("the idea '{}' needs '{}', one of {}", m_field.name, name, fmt::join(words, ", ")));
      return 0;
    }
    return static_cast<std::size_t>(found - words.begin());
  }

  int whole(std::string_view name, int least, int most) {
    const auto* field = find(*m_fields, name);
    const auto* value = field == nullptr ? nullptr : field->as<std::int64_t>();
    if (value == nullptr || *value < least || *value > most) {
      report(where(name), fmt::format("the idea '{}' needs '{}', from {} to {}", m_field.name, name, least, most));
      return least;
    }
    return static_cast<int>(*value);
  }

  void read_seasons(Idea& idea) {
    const auto* field = find(*m_fields, "seasons");
    if (field == nullptr) {
      return;
    }
    idea.seasons = 0;
    const auto* names = field->as<TomlArray>();
    for (const auto& item : names == nullptr ? TomlArray() : *names) {
      const auto* name = item.as<std::string>();
      const auto* const found = name == nullptr ? seasons.end() : std::find(seasons.begin(), seasons.end(), *name);
      if (found != seasons.end()) {
        idea.seasons |= 1U << static_cast<unsigned>(found - seasons.begin());
      }
    }
    if (idea.seasons == 0 || static_cast<std::size_t>(std::popcount(idea.seasons)) != names->size()) {
      report(field->where, fmt::format("'seasons' is a list of {}", fmt::join(seasons, ", ")));
    }
  }

  const std::string& m_path;
  const TomlField& m_field;
  const TomlTable* m_fields = nullptr;
  std::vector<Finding>& m_findings;
  bool m_failed = false;
};

} // namespace

IdeasRead read_ideas(const std::string& path, std::string_view text) {
  IdeasRead result;
  try {
    for (const auto& field : parse_toml(text)) {
      if (auto idea = IdeaReader(path, field, result.findings).read()) {
        result.ideas.push_back(std::move(*idea));
      }
    }
  } catch (const TomlError& error) {
    result.findings.push_back({path, error.where(), error.what(), {}});
  }
  return result;
}

} // namespace closer
