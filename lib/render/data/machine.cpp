// SPDX-License-Identifier: MIT
#include "render/data/machine.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "base/toml/toml.hpp"
#include "model/record_fields.hpp"
#include "render/data/json_writer.hpp"

namespace closer {
namespace {

constexpr int version = 1;
constexpr std::size_t piece_size = std::size_t{64} << 10U; // that is printed at once

// Known beside the fields of the table.
constexpr std::array<std::string_view, 8> other_fields = {"v", "id", "kind", "at", "by", "rev", "gone", "private"};

struct ToJson {
  JsonWriter& json;

  void operator()(const std::string& text) const { json.text(text); }
  void operator()(std::int64_t whole) const { json.whole(whole); }
  void operator()(bool truth) const { json.truth(truth); }
  void operator()(double real) const { json.real(real); }
  void operator()(const When& when) const { json.text(to_iso(when)); }
  void operator()(const TomlTime& time) const { json.text(time.text); }
  void operator()(const std::vector<std::string>& texts) const { json.texts(texts); }
  void operator()(const TomlArray& items) const {
    json.begin_array();
    for (const auto& item : items) {
      std::visit(*this, item.value);
    }
    json.end_array();
  }
  void operator()(const TomlTable& table) const {
    json.begin_object();
    for (const auto& [name, value] : table) {
      json.name(name);
      std::visit(*this, value.value);
    }
    json.end_object();
  }
};

bool is_known(std::string_view name) {
  const auto is_among = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
  return is_among(other_fields) || is_among(record_field_names);
}

// Nothing where it is empty or false.
template <typename Value> void write_field(JsonWriter& json, std::string_view name, const Value& value) {
  if (value == Value()) {
    return;
  }
  json.name(name);
  if constexpr (requires { *value; }) {
    ToJson{json}(*value);
  } else {
    ToJson{json}(value);
  }
}

template <typename Value> void write_day(JsonWriter& json, std::string_view name, const std::optional<Value>& day) {
  json.name(name);
  day ? json.text(iso_day(*day)) : json.null();
}

void mark_private(JsonWriter& json, const Record& record) {
  if (record.is_private) {
    json.name("private").truth(true);
  }
  if (record.is_private && record.surprise_until) {
    json.name("surprise_until").text(iso_day(record.surprise_until->day));
  }
}

void write_entry(JsonWriter& json, const Record& entry) {
  json.begin_object();
  json.name("v").whole(version);
  json.name("id").text(entry.id);
  json.name("kind").text(kind_name(entry));
  json.name("at").text(to_iso(entry.at));
  json.name("by").text(author_of(entry));
  each_record_field([&](const auto& field) {
    if (field.use == FieldUse::Entry) {
      write_field(json, field.name, entry.*field.member);
    }
  });
  for (const auto& [name, toml] : entry.foreign) {
    if (!is_known(name)) { // a known field of a wrong type was reported, and would break the schema
      json.name(name);
      std::visit(ToJson{json}, find(parse_toml("value = " + toml), "value")->value);
    }
  }
  if (entry.rev != 1) {
    json.name("rev").whole(entry.rev);
  }
  mark_private(json, entry);
  json.end_object();
}

template <typename Entries> void write_entries(JsonWriter& json, const Entries& entries) {
  json.begin_array();
  for (const auto& entry : entries) {
    write_entry(json, entry);
  }
  json.end_array();
}

// Two decimals, or null.
void write_rounded(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
  constexpr double hundred = 100;
  json.name(name);
  value ? json.real(std::round(*value * hundred) / hundred) : json.null();
}

void write_pause(JsonWriter& json, const std::optional<Pause>& pause) {
  json.name("pause");
  if (!pause) {
    json.null();
    return;
  }
  json.begin_object().name("since").text(iso_day(pause->first));
  write_day(json, "until", pause->last);
  json.end_object();
}

void write_days(JsonWriter& json, std::span<const DayDigest> days) {
  json.name("days").begin_array();
  for (const auto& day : days) {
    json.begin_object().name("day").text(iso_day(day.day));
    for (const Way way : all_ways) {
      json.name(name(way)).whole(day.counts.at(static_cast<std::size_t>(way)));
    }
    json.end_object();
  }
  json.end_array();
}

void write_way(JsonWriter& json, const WayDigest& way, Day today) {
  json.begin_object();
  json.name("way").text(name(way.way));
  json.name("count").whole(way.count);
  json.name("minutes").whole(way.minutes);
  write_day(json, "last", way.last);
  json.name("days_since");
  way.last ? json.whole((today - *way.last).count()) : json.null();
  json.name("every");
  way.every ? json.text(say(*way.every)) : json.null();
  write_rounded(json, "agreed", way.agreed);
  write_rounded(json, "usual", way.usual);
  json.name("due").truth(way.due);
  json.name("quieter").truth(way.quieter);
  json.name("weeks").wholes(way.weeks);
  json.end_object();
}

void write_people(JsonWriter& json, const Couple& couple) {
  json.name("people").begin_array();
  for (const auto& person : couple.people) {
    json.begin_object().name("id").text(person.id).name("name").text(person.name).end_object();
  }
  json.end_array();
}

void write_filter(JsonWriter& json, const Filter& filter) {
  json.name("filter").begin_object().name("ways").begin_array();
  for (const Way way : filter.ways) {
    json.text(name(way));
  }
  json.end_array().name("tags").texts(filter.tags).name("by");
  filter.author.empty() ? json.null() : json.text(filter.author);
  json.end_object();
}

void write_plans(JsonWriter& json, std::span<const Record> plans) {
  json.name("plans").begin_array();
  for (const auto& plan : plans) {
    json.begin_object().name("id").text(plan.id).name("by").text(author_of(plan)).name("idea").text(plan.idea);
    json.name("on");
    plan.on ? json.text(to_iso(*plan.on)) : json.null();
    json.name("when");
    plan.when.empty() ? json.null() : json.text(plan.when);
    json.name("text").text(plan.text);
    mark_private(json, plan);
    json.end_object();
  }
  json.end_array();
}

} // namespace

void print_digest_as_json(const Digest& digest, const Couple& couple, const Proposal* next, const Print& print) {
  std::string text; // that is not printed yet
  text.reserve(piece_size * 5 / 4);
  JsonWriter json(text);
  json.begin_object();
  json.name("v").whole(version);
  json.name("today").text(iso_day(digest.today));
  json.name("since").text(iso_day(digest.window.first));
  json.name("until").text(iso_day(digest.window.last));
  write_people(json, couple);
  write_filter(json, digest.filter);
  json.name("entries").whole(digest.entries);
  write_pause(json, digest.pause);
  json.name("paused_days").whole(digest.paused_days);
  json.name("weeks").begin_array();
  for (const Day week : digest.weeks) {
    json.text(iso_day(week));
  }
  json.end_array().name("ways").begin_array();
  for (const auto& way : digest.ways) {
    write_way(json, way, digest.today);
  }
  json.end_array();
  json.name("new_minutes").whole(digest.new_minutes);
  json.name("new_weeks").wholes(digest.new_weeks);
  write_days(json, digest.days);
  json.name("noticed");
  if (digest.written.size() == 0) {
    write_entries(json, digest.noticed);
  } else {
    json.begin_array().flush();
    bool is_first = true;
    digest.written.show([&](std::string_view entry) {
      text += std::exchange(is_first, false) ? "" : ",";
      text += entry;
      if (text.size() > piece_size) {
        print(text);
        text.clear();
      }
    });
    json.end_array();
  }
  json.name("earlier_years");
  write_entries(json, digest.earlier_years);
  json.name("last_hobby");
  digest.last_hobby ? write_entry(json, digest.last_hobby->entry) : void(json.null());
  json.name("closeness").begin_array();
  for (const auto& [month, marks] : digest.closeness) {
    json.begin_object().name("month").text(month).name("marks").wholes(marks).end_object();
  }
  json.end_array();
  write_plans(json, digest.plans);
  if (!digest.only_you.empty()) {
    json.name("only_you");
    write_entries(json, digest.only_you);
  }
  json.name("quietest");
  digest.quietest ? json.text(name(*digest.quietest)) : json.null();
  json.name("next");
  if (next == nullptr) {
    json.null();
  } else {
    json.begin_object().name("idea").text(next->idea.id).name("way").text(name(next->idea.way));
    json.name("text").text(next->text).end_object();
  }
  json.end_object().flush();
  text += '\n';
  print(text);
}

std::string digest_to_json(const Digest& digest, const Couple& couple, const Proposal* next) {
  std::string text;
  print_digest_as_json(digest, couple, next, [&](std::string_view piece) { text += piece; });
  return text;
}

void entry_to_json(const Record& entry, std::string& text) {
  JsonWriter json(text);
  write_entry(json, entry);
}

std::string entries_to_jsonl(std::span<const Record> entries) {
  std::string text;
  for (const auto& entry : entries) {
    entry_to_json(entry, text);
    text += '\n';
  }
  return text;
}

std::string entries_to_json(std::span<const Record> entries) {
  std::string text;
  JsonWriter json(text);
  write_entries(json, entries);
  json.flush();
  text += '\n';
  return text;
}

} // namespace closer
