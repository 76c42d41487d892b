// SPDX-License-Identifier: MIT
#include "journal/config/idea_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "journal/lines/keyed_tables.hpp"
#include "journal/lines/read_or_report.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 4> way_words = {"hobby", "outing", "little", "listen"};
constexpr std::string_view any_hobby = "any";
// Of an idea, and of a step of a series, which alone has `after`.
constexpr std::array<std::string_view, 22> known_fields = {
    "way",   "title",      "text", "minutes",  "cost", "place", "energy", "talk",       "seasons", "novelty", "group",
    "apart", "hobby_kind", "only", "children", "car",  "brave", "secret", "on_the_day", "off",     "rev",     "after"};

constexpr int most_idea_minutes = 7 * 24 * 60; // a week away

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

bool names_hobby(std::string_view text) { return text.find("{hobby}") != std::string_view::npos; }

void read_hobby_kind(TableReader& reader, Idea& idea) {
  std::vector<std::string_view> words;
  std::ranges::copy(hobby_kind_names(), std::back_inserter(words));
  words.push_back(any_hobby);
  std::size_t index = 0;
  reader.choose("hobby_kind", words, index, true);
  idea.is_about_hobby = true;
  idea.hobby_kind = words[index] == any_hobby ? std::nullopt : std::optional(static_cast<HobbyKind>(index));
}

// The fields that any idea may have, over those that are there.
void read_fields(TableReader& reader, bool is_needed, bool is_new, Idea& idea) {
  reader.choose("way", way_words, idea.way, is_needed || is_new);
  reader.whole("minutes", 1, most_idea_minutes, idea.minutes, is_needed);
  reader.whole("cost", 0, 3, idea.cost, is_needed);
  reader.choose("place", place_names(), idea.place, is_needed);
  reader.choose("energy", energy_names(), idea.energy, is_needed);
  reader.whole("talk", 0, 3, idea.talk, is_needed);
  reader.whole("novelty", 0, 3, idea.novelty, is_needed);
  reader.choose("children", children_names(), idea.children, is_needed);
  reader.choose("apart", apart_names(), idea.apart, false);
  reader.flag("car", idea.needs_car);
  reader.flag("brave", idea.is_brave);
  reader.flag("secret", idea.is_secret);
  reader.flag("on_the_day", idea.is_for_day_itself);
  if (reader.has("hobby_kind")) {
    read_hobby_kind(reader, idea);
  }
}

// Reads one table over the idea of its key, or over the usual one, and puts that into `ideas` if it can be used.
void read_over(std::string_view id, TableReader& reader, Omission omission, Catalogue& ideas) {
  const bool is_needed = omission == Omission::IsWrong;
  const auto* const old = ideas.find(id);
  const bool is_new = old == nullptr;
  auto idea = is_new ? usual_idea(id) : *old;
  std::string title(idea.title);
  std::string text(idea.text);
  std::string group(idea.group);
  read_fields(reader, is_needed, is_new, idea);
  reader.text("title", title, is_new && !is_needed); // closer's own are in a file for each language
  reader.text("text", text, false);
  reader.text("group", group, is_needed);
  reader.bits("seasons", season_names(), idea.seasons);
  if (reader.has("only")) {
    auto only = Idea::Occasion::Snow;
    reader.choose("only", occasion_names(), only, true);
    idea.only = only;
  }
  reader.report_slips(known_fields);
  if (!reader.failed()) {
    idea.title = title;
    idea.text = text;
    idea.group = group;
    idea.is_about_hobby = idea.is_about_hobby || idea.hobby_kind || names_hobby(title) || names_hobby(text);
    ideas.put(idea);
  }
}

} // namespace

void read_ideas(const std::string& path, std::string_view text, Omission omission, Catalogue& ideas,
                std::vector<Finding>& findings) {
  auto read = read_keyed_tables(path, text, idea_rule);
  const auto first = findings.size();
  append(findings, std::move(read.findings));
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

IdeaOfStep read_idea_of_step(TableReader& reader) {
  IdeaOfStep own{usual_idea({}), {}, {}};
  read_fields(reader, false, true, own.idea);
  reader.text("title", own.title, true);
  reader.text("text", own.text, false);
  reader.report_slips(known_fields);
  own.idea.is_about_hobby = own.idea.hobby_kind || names_hobby(own.title) || names_hobby(own.text);
  return own;
}

std::string idea_id_of(const Record& record) {
  const auto parts = parse_record_id(record.id);
  return parts ? fmt::format("{}-{}", parts->author, parts->tail) : record.id;
}

void put_idea_of(const Record& record, Catalogue& ideas) {
  const auto id = idea_id_of(record);
  auto idea = usual_idea(id);
  idea.way = way_named(record.way).value_or(Way::Little);
  idea.title = record.text;
  idea.is_about_hobby = names_hobby(idea.title);
  idea.minutes =
      static_cast<int>(std::clamp<std::int64_t>(record.minutes.value_or(idea.minutes), 1, most_idea_minutes));
  ideas.put(idea);
}

} // namespace closer
