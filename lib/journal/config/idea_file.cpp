// SPDX-License-Identifier: MIT
#include "journal/config/idea_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "journal/lines/keyed_tables.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 4> way_words = {"hobby", "outing", "little", "listen"};
constexpr std::array<std::string_view, 4> place_words = {"indoors", "outdoors", "either", "apart"};
constexpr std::array<std::string_view, 3> energy_words = {"calm", "active", "thrilling"};
constexpr std::array<std::string_view, 15> known_fields = {"way",        "text",    "minutes", "cost",  "place",
                                                           "energy",     "talk",    "seasons", "suits", "only",
                                                           "hobby_kind", "novelty", "group",   "off",   "rev"};

constexpr int most_idea_minutes = 24 * 60;

const KeyRule idea_rule = {"an idea: 3 to 40 of a-z, 0-9 and '-'", is_idea_id, [](const TomlTable&) { return true; }};

Idea usual_idea(std::string_view id) {
  constexpr int half_an_hour = 30;
  Idea idea;
  idea.id = id;
  idea.group = id; // like no other
  idea.minutes = half_an_hour;
  idea.talk = 1;
  idea.novelty = 1;
  return idea;
}

// Reads one table over the idea of its key, or over the usual one, and puts that into `ideas` if it can be used.
void read_over(std::string_view id, TableReader& reader, Omission omission, Catalogue& ideas) {
  const bool is_needed = omission == Omission::IsWrong;
  const auto* const old = ideas.find(id);
  const bool is_new = old == nullptr;
  auto idea = is_new ? usual_idea(id) : *old;
  std::string text(idea.text);
  std::string group(idea.group);
  reader.choose("way", way_words, idea.way, is_needed || is_new);
  reader.text("text", text, is_needed || is_new);
  reader.whole("minutes", 1, most_idea_minutes, idea.minutes, is_needed);
  reader.whole("cost", 0, 3, idea.cost, is_needed);
  reader.choose("place", place_words, idea.place, is_needed);
  reader.choose("energy", energy_words, idea.energy, is_needed);
  reader.whole("talk", 0, 3, idea.talk, is_needed);
  reader.whole("novelty", 0, 3, idea.novelty, is_needed);
  reader.text("group", group, is_needed);
  reader.bits("seasons", season_names(), idea.seasons);
  reader.bits("suits", suit_names(), idea.suits);
  reader.flag("only", idea.only);
  if (reader.has("hobby_kind")) {
    HobbyKind hobby_kind = HobbyKind::Making;
    reader.choose("hobby_kind", hobby_kind_names(), hobby_kind, true);
    idea.hobby_kind = hobby_kind;
  }
  reader.report_slips(known_fields);
  if (!reader.failed()) {
    idea.text = text;
    idea.group = group;
    ideas.put(idea);
  }
}

} // namespace

void read_ideas(const std::string& path, std::string_view text, Omission omission, Catalogue& ideas,
                std::vector<Finding>& findings) {
  auto read = read_keyed_tables(path, text, idea_rule);
  const auto first = findings.size();
  std::move(read.findings.begin(), read.findings.end(), std::back_inserter(findings));
  for (const auto& table : read.tables) {
    if (omission == Omission::IsWrong && ideas.find(table.key) != nullptr) {
      findings.push_back({path, table.where, fmt::format("the idea '{}' is there twice", table.key), table.source});
      continue;
    }
    TableReader reader(path, table, "idea", findings);
    bool is_off = false;
    reader.flag("off", is_off);
    if (is_off) {
      ideas.remove(table.key);
    } else {
      read_over(table.key, reader, omission, ideas);
    }
  }
  ideas.close_gaps();
  if (omission == Omission::HasDefault) {
    report_repeats(path, read.tables, "idea", findings);
  }
  show_lines(text, findings, first);
}

void put_idea_of(const Record& record, Catalogue& ideas) {
  const auto parts = parse_record_id(record.id);
  const auto id = parts ? fmt::format("{}-{}", parts->author, parts->tail) : record.id;
  auto idea = usual_idea(id);
  idea.way = way_named(record.way).value_or(Way::Little);
  idea.text = record.text;
  idea.minutes = static_cast<int>(std::clamp<std::int64_t>(record.minutes.value_or(idea.minutes), 1, most_idea_minutes));
  ideas.put(idea);
}

} // namespace closer
