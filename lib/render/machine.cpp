// SPDX-License-Identifier: MIT
#include "render/machine.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "base/toml.hpp"

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

constexpr int version = 1;

constexpr std::array<std::string_view, 25> known_fields = {
    "v",    "id",      "kind",          "at",   "by", "text", "tags",  "minutes",  "thing", "whose", "novel",
    "way",  "idea",    "group",         "vote", "on", "when", "until", "question", "heard", "first", "rev",
    "gone", "private", "surprise_until"};

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

struct TomlToJson {
  Json operator()(const std::string& text) const { return text; }
  Json operator()(std::int64_t whole) const { return whole; }
  Json operator()(bool truth) const { return truth; }
  Json operator()(double real) const { return real; } // JSON has no infinity: null
  Json operator()(const When& when) const { return to_iso(when); }
  Json operator()(const TomlTime& time) const { return time.text; }
  Json operator()(const TomlArray& items) const {
    auto result = Json::array();
    for (const auto& item : items) {
      result.push_back(std::visit(*this, item.value));
    }
    return result;
  }
  Json operator()(const TomlTable& table) const {
    auto result = Json::object();
    for (const auto& [name, value] : table) {
      result[name] = std::visit(*this, value.value);
    }
    return result;
  }
};

void mark_private(Json& object, const Record& record) {
  if (record.is_private) {
    object["private"] = true;
  }
  if (record.is_private && record.surprise_until) {
    object["surprise_until"] = iso_day(record.surprise_until->day);
  }
}

Json entry_to_json(const Record& entry) {
  Json result = {
      {"v", version}, {"id", entry.id}, {"kind", kind_name(entry)}, {"at", to_iso(entry.at)}, {"by", author_of(entry)}};
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) {
      result[name] = value;
    }
  };
  text("text", entry.text);
  if (!entry.tags.empty()) {
    result["tags"] = entry.tags;
  }
  if (entry.minutes) {
    result["minutes"] = *entry.minutes;
  }
  text("thing", entry.thing);
  text("whose", entry.whose);
  if (entry.novel) {
    result["novel"] = true;
  }
  text("idea", entry.idea);
  text("group", entry.group);
  text("question", entry.question);
  text("heard", entry.heard);
  text("first", entry.first);
  for (const auto& [name, toml] : entry.foreign) {
    const bool is_known = std::find(known_fields.begin(), known_fields.end(), name) != known_fields.end();
    if (!is_known) { // a known field of a wrong type was reported, and would break the schema
      result[name] = TomlToJson{}(parse_toml("value = " + toml)).at("value");
    }
  }
  if (entry.rev != 1) {
    result["rev"] = entry.rev;
  }
  mark_private(result, entry);
  return result;
}

// Two decimals, or null.
Json rounded(const std::optional<double>& value) {
  constexpr double hundred = 100;
  return value ? Json(std::round(*value * hundred) / hundred) : Json();
}

Json pause_to_json(const std::optional<Pause>& pause) {
  return pause ? Json{{"since", iso_day(pause->first)}, {"until", pause->last ? Json(iso_day(*pause->last)) : Json()}}
               : Json();
}

Json day_to_json(const DayDigest& day) {
  Json result = {{"day", iso_day(day.day)}};
  for (const Way way : all_ways) {
    result[std::string(name(way))] = day.counts.at(static_cast<std::size_t>(way));
  }
  return result;
}

Json array_of(std::span<const Record> entries) {
  auto result = Json::array();
  for (const auto& entry : entries) {
    result.push_back(entry_to_json(entry));
  }
  return result;
}

Json way_to_json(const WayDigest& way, Day today) {
  Json result = {{"way", name(way.way)}, {"count", way.count}, {"minutes", way.minutes}};
  result["last"] = way.last ? Json(iso_day(*way.last)) : Json();
  result["days_since"] = way.last ? Json((today - *way.last).count()) : Json();
  result["every"] = way.every ? Json(say(*way.every)) : Json();
  result["agreed"] = rounded(way.agreed);
  result["usual"] = rounded(way.usual);
  result["due"] = way.due;
  result["quieter"] = way.quieter;
  result["weeks"] = way.weeks;
  return result;
}

} // namespace

std::string digest_to_json(const Digest& digest, const Couple& couple, const Proposal* next) {
  Json result = {{"v", version},
                 {"today", iso_day(digest.today)},
                 {"since", iso_day(digest.window.first)},
                 {"until", iso_day(digest.window.last)}};
  result["people"] = Json::array();
  for (const auto& person : couple.people) {
    result["people"].push_back({{"id", person.id}, {"name", person.name}});
  }
  result["filter"] = {{"ways", Json::array()}, {"tags", digest.filter.tags}};
  for (const Way way : digest.filter.ways) {
    result["filter"]["ways"].push_back(name(way));
  }
  result["filter"]["by"] = digest.filter.author.empty() ? Json() : Json(digest.filter.author);
  result["entries"] = digest.entries;
  result["pause"] = pause_to_json(digest.pause);
  result["paused_days"] = digest.paused_days;
  result["weeks"] = Json::array();
  for (const Day week : digest.weeks) {
    result["weeks"].push_back(iso_day(week));
  }
  result["ways"] = Json::array();
  for (const auto& way : digest.ways) {
    result["ways"].push_back(way_to_json(way, digest.today));
  }
  result["novel_minutes"] = digest.novel_minutes;
  result["novel_weeks"] = digest.novel_weeks;
  result["days"] = Json::array();
  for (const auto& day : digest.days) {
    result["days"].push_back(day_to_json(day));
  }
  result["noticed"] = array_of(digest.noticed);
  result["earlier_years"] = array_of(digest.earlier_years);
  result["last_thing"] = digest.last_thing ? entry_to_json(digest.last_thing->entry) : Json();
  result["closeness"] = Json::array();
  for (const auto& [month, marks] : digest.closeness) {
    result["closeness"].push_back({{"month", month}, {"marks", marks}});
  }
  result["plans"] = Json::array();
  for (const auto& plan : digest.plans) {
    result["plans"].push_back({{"id", plan.id},
                               {"by", author_of(plan)},
                               {"idea", plan.idea},
                               {"on", plan.on ? Json(to_iso(*plan.on)) : Json()},
                               {"when", plan.when.empty() ? Json() : Json(plan.when)},
                               {"text", plan.text}});
    mark_private(result["plans"].back(), plan);
  }
  if (!digest.only_you.empty()) {
    result["only_you"] = array_of(digest.only_you);
  }
  result["quietest"] = digest.quietest ? Json(name(*digest.quietest)) : Json();
  result["next"] =
      next == nullptr ? Json() : Json({{"idea", next->idea.id}, {"way", name(next->idea.way)}, {"text", next->text}});
  return dump(result) + "\n";
}

std::string entries_to_jsonl(std::span<const Record> entries) {
  std::string result;
  for (const auto& entry : entries) {
    result += dump(entry_to_json(entry)) + "\n";
  }
  return result;
}

std::string entries_to_json(std::span<const Record> entries) { return dump(array_of(entries)) + "\n"; }

} // namespace closer
