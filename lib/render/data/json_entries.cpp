// SPDX-License-Identifier: MIT
#include "render/data/json_entries.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include "base/toml/toml.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

// Known beside the fields of the table.
constexpr std::array<std::string_view, 9> other_fields = {"v",   "id",   "kind",    "at",     "by",
                                                          "rev", "gone", "private", "answers"};

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
    json.each(items, [this](const Toml& item) { std::visit(*this, item.value); });
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
  const auto is_among = [&](const auto& names) { return std::ranges::find(names, name) != names.end(); };
  return is_among(other_fields) || is_among(record_field_names);
}

template <typename Value> bool is_absent(const Value& value) {
  if constexpr (requires { value.empty(); }) {
    return value.empty();
  } else {
    return !value;
  }
}

// Nothing if it is empty or false. The name is one of the source.
template <typename Value> void write_field(JsonWriter& json, std::string_view name, const Value& value) {
  if (is_absent(value)) {
    return;
  }
  json.plain_name(name);
  if constexpr (requires { *value; }) {
    ToJson{json}(*value);
  } else {
    ToJson{json}(value);
  }
}

// Of a written talk.
void write_answers(JsonWriter& json, const Record& entry) {
  if (entry.answers.empty()) {
    return;
  }
  json.name("answers").each(entry.answers, [&](const GivenAnswer& answer) {
    json.begin_object().name("by").text(answer.by).name("text").text(answer.text).end_object();
  });
}

// All fields but "v", in an open object.
void write_fields(JsonWriter& json, const Record& entry) {
  json.name("id").text(entry.id);
  json.name("kind").text(kind_name(entry));
  json.name("at").text(to_iso(entry.at));
  json.name("by").text(author_of(entry));
  each_record_field([&](const auto& field) {
    if (field.use == FieldUse::Entry) {
      write_field(json, field.name, entry.*field.member);
    }
  });
  write_answers(json, entry);
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
}

} // namespace

void mark_private(JsonWriter& json, const Record& record) {
  if (record.is_private) {
    json.name("private").truth(true);
  }
  if (record.is_private && record.surprise_until) {
    json.name("surprise_until").text(iso_day(record.surprise_until->day));
  }
}

void write_entry(JsonWriter& json, const Record& entry) {
  json.begin_object().name("v").whole(json_version);
  write_fields(json, entry);
  json.end_object();
}

void write_plans(JsonWriter& json, std::span<const Record> plans) {
  json.begin_array();
  for (const auto& plan : plans) {
    json.begin_object().name("id").text(plan.id).name("by").text(author_of(plan)).name("idea").text(plan.idea);
    json.name("on");
    plan.on ? json.text(to_iso(*plan.on)) : json.null();
    json.name("when").text_or_null(plan.when).name("text").text(plan.text);
    mark_private(json, plan);
    json.end_object();
  }
  json.end_array();
}

void entry_to_json(const Record& entry, std::string& text) {
  JsonWriter json(text);
  write_entry(json, entry);
}

std::string record_to_json(const Record& record, std::string_view file) {
  return json_document([&](JsonWriter& json) {
    write_fields(json, record);
    json.name("file").text(file);
  });
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
