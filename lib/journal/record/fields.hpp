// SPDX-License-Identifier: MIT
// The fields of one line: writing them in order, and taking them by name and type.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/toml/toml.hpp"
#include "journal/lines/finding.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "model/record.hpp"

namespace closer {

// Builds `KEY = { a = 1, b = 2 }`.
class LineWriter {
public:
  explicit LineWriter(std::string_view key);

  void field(std::string_view name, std::string_view toml);

  // Nothing if it is empty or false.
  template <typename Value> void write(std::string_view name, const Value& value) {
    if (value == Value()) {
      return;
    }
    if constexpr (requires { *value; }) {
      field(name, toml_of(*value));
    } else {
      field(name, toml_of(value));
    }
  }

  // The whole line. Foreign fields come behind the known ones, rev last and only from 2 on.
  [[nodiscard]] std::string finish(const std::vector<ForeignField>& foreign, std::int64_t rev);

  // The whole line of what was removed, which keeps nothing but what it takes to stay removed.
  // `again` says that it may come again.
  [[nodiscard]] std::string finish_gone(std::int64_t rev, bool again = false);

private:
  static std::string toml_of(std::string_view text) { return write_toml_string(text); }
  static std::string toml_of(bool flag) { return flag ? "true" : "false"; }
  static std::string toml_of(std::int64_t whole) { return std::to_string(whole); }
  static std::string toml_of(const When& when) { return to_iso(when); }
  static std::string toml_of(const std::vector<std::string>& texts);

  std::string m_line;
  std::vector<std::string> m_names;
};

// Takes the fields of one table. A known field of another type, or out of its range, is reported and stays a foreign
// one, so that no edit loses it.
class FieldReader {
public:
  // All three must outlive the reader.
  FieldReader(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings);

  // The field of that name where it is a T, or null; `what` says what it should be ("a string").
  template <typename T> const T* take(std::string_view name, std::string_view what) {
    for (std::size_t i = 0; i < m_table.fields.size(); ++i) {
      if (m_table.fields[i].name == name) {
        const auto& field = m_table.fields[i].value;
        m_taken[i] = field.as<T>() != nullptr;
        if (!m_taken[i]) {
          report(field.where, std::string("'").append(name).append("' must be ").append(what));
        }
        return field.as<T>();
      }
    }
    return nullptr;
  }

  [[nodiscard]] std::string text(std::string_view name); // in normal form C
  [[nodiscard]] bool flag(std::string_view name);
  [[nodiscard]] std::vector<std::string> texts(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> minutes(std::string_view name);
  [[nodiscard]] std::int64_t rev(); // 1 where it is absent

  // What wasn't taken.
  [[nodiscard]] std::vector<ForeignField> foreign() const;

  void report(Position where, const std::string& message);

private:
  const std::string& m_path;
  const KeyedTable& m_table;
  std::vector<bool> m_taken;
  std::vector<Finding>& m_findings;
};

} // namespace closer
