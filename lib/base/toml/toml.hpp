// SPDX-License-Identifier: MIT
// TOML 1.0 values, read by toml++ and written on one line. Nothing else here includes toml++.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date/when.hpp"
#include "base/error.hpp"
#include "base/text/position.hpp"

namespace closer {

struct TomlField;
struct Toml;
using TomlArray = std::vector<Toml>;
using TomlTable = std::vector<TomlField>; // in the order of the source

// A time of day on its own: closer gives it no meaning, and keeps it.
struct TomlTime {
  std::string text;
};

struct Toml {
  std::variant<std::string, std::int64_t, bool, When, TomlArray, TomlTable, double, TomlTime> value;
  Position where;
  bool has_header = false; // a table under a [header], so that lines below it belong to it

  template <typename T> [[nodiscard]] const T* as() const { return std::get_if<T>(&value); }
};

struct TomlField {
  std::string name;
  Toml value;
};

// The field of that name, or null.
[[nodiscard]] const Toml* find(const TomlTable& table, std::string_view name);

// The same if it is of that type.
template <typename T> [[nodiscard]] const T* find_as(const TomlTable& table, std::string_view name) {
  const auto* field = find(table, name);
  return field == nullptr ? nullptr : field->as<T>();
}

// The string field of that name, or "" if there is none.
[[nodiscard]] std::string_view find_string(const TomlTable& table, std::string_view name);

// A text isn't TOML: what() says why, in one line.
class TomlError : public std::runtime_error {
public:
  TomlError(const std::string& message, Position where) : std::runtime_error(message), m_where(where) {}
  [[nodiscard]] Position where() const { return m_where; }

private:
  Position m_where;
};

// Throws TomlError.
[[nodiscard]] TomlTable parse_toml(std::string_view text);

// On one line, strings as basic strings; parse_toml(key + " = " + write_toml(value)) gives the value back.
[[nodiscard]] std::string write_toml(const Toml& value);
[[nodiscard]] std::string write_toml_string(std::string_view text);
[[nodiscard]] std::string write_toml_key(std::string_view key);

} // namespace closer
