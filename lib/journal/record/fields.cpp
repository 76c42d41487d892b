// SPDX-License-Identifier: MIT
#include "journal/record/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "base/toml/toml.hpp"

namespace closer {

LineWriter::LineWriter(std::string_view key) : m_line(write_toml_key(key) + " = {") {}

void LineWriter::field(std::string_view name, std::string_view toml) {
  m_line += fmt::format("{}{} = {}", m_names.empty() ? " " : ", ", write_toml_key(name), toml);
  m_names.emplace_back(name);
}

std::string LineWriter::toml_of(const std::vector<std::string>& texts) {
  return fmt::format("[{}]", join(mapped(texts, write_toml_string), ", "));
}

std::string LineWriter::finish(const std::vector<ForeignField>& foreign, std::int64_t rev) {
  const bool counts_edits = rev != 1;
  const auto known = m_names; // a record has a few; how many are foreign nobody says
  for (const auto& [name, toml] : foreign) {
    // A known field of a wrong type is foreign until an edit gives it a right one.
    const bool is_written = std::ranges::find(known, name) != known.end();
    if (!is_written && !(counts_edits && name == "rev")) {
      field(name, toml);
    }
  }
  if (counts_edits) {
    field("rev", fmt::format("{}", rev));
  }
  return m_line + " }";
}

std::string LineWriter::finish_gone(std::int64_t rev, bool again) {
  write("gone", true);
  write("again", again);
  field("rev", fmt::format("{}", rev));
  return m_line + " }";
}

FieldReader::FieldReader(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings)
    : m_path(path), m_table(table), m_taken(table.fields.size(), false), m_findings(findings) {}

std::string FieldReader::text(std::string_view name) {
  const auto* value = take<std::string>(name, "a string");
  return value == nullptr ? std::string() : nfc(*value);
}

bool FieldReader::flag(std::string_view name) {
  const auto* value = take<bool>(name, "true or false");
  return value != nullptr && *value;
}

std::vector<std::string> FieldReader::texts(std::string_view name) {
  std::vector<std::string> result;
  const auto* list = find(m_table.fields, name);
  const auto* items = list == nullptr ? nullptr : list->as<TomlArray>();
  const auto is_text = [](const Toml& item) { return item.as<std::string>() != nullptr; };
  if (items != nullptr && !std::all_of(items->begin(), items->end(), is_text)) {
    report(list->where, fmt::format("'{}' has something that isn't a string", name));
    return result;
  }
  if (take<TomlArray>(name, "a list of strings") != nullptr) {
    std::transform(items->begin(), items->end(), std::back_inserter(result),
                   [](const Toml& item) { return nfc(*item.as<std::string>()); });
  }
  return result;
}

std::optional<std::int64_t> FieldReader::minutes(std::string_view name) {
  const auto* field = find(m_table.fields, name);
  const auto* value = field == nullptr ? nullptr : field->as<std::int64_t>();
  if (value != nullptr && (*value < 0 || *value > most_minutes)) {
    report(field->where, fmt::format("'{}' must be from 0 to {}", name, most_minutes));
    return std::nullopt;
  }
  value = take<std::int64_t>(name, "a whole number");
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::int64_t FieldReader::rev() {
  const auto* field = find(m_table.fields, "rev");
  const auto* value = field == nullptr ? nullptr : field->as<std::int64_t>();
  if (value != nullptr && *value < 1) {
    report(field->where, "'rev' must be 1 or more");
    return 1;
  }
  value = take<std::int64_t>("rev", "a whole number");
  return value == nullptr ? 1 : *value;
}

std::vector<ForeignField> FieldReader::foreign() const {
  std::vector<ForeignField> result;
  for (std::size_t i = 0; i < m_table.fields.size(); ++i) {
    if (!m_taken[i]) {
      result.push_back({m_table.fields[i].name, write_toml(m_table.fields[i].value)});
    }
  }
  return result;
}

void FieldReader::report(Position where, const std::string& message) {
  const bool on_key_line = where.line == m_table.where.line;
  m_findings.push_back({m_path, where, message, on_key_line ? m_table.source : std::string()});
}

} // namespace closer
