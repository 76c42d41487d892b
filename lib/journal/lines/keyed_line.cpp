// SPDX-License-Identifier: MIT
#include "journal/lines/keyed_line.hpp"

#include <string>
#include <utility>
#include <variant>

#include "base/text/text.hpp"
#include "base/toml/toml_depth.hpp"
#include "journal/lines/noise.hpp"

namespace closer {

std::string_view key_before_equals(std::string_view line) {
  line = without_byte_order_mark(line);
  const auto equals = line.find('=');
  auto key = equals == std::string_view::npos ? std::string_view() : trim(line.substr(0, equals));
  if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front()) {
    key = key.substr(1, key.size() - 2);
  }
  return key;
}

std::optional<KeyedTable> keyed_line(std::string_view line, const KeyRule& rule) {
  const auto first = line.find_first_not_of(" \t");
  const auto equals = line.find('=');
  if (first == std::string_view::npos || equals == std::string_view::npos) {
    return std::nullopt;
  }
  const auto key = key_before_equals(line);
  if (line.size() > most_parsed_bytes || !rule.is_key(key) || !trim(line.substr(equals + 1)).starts_with('{')) {
    return std::nullopt;
  }
  try {
    auto document = parse_toml(line);
    auto* fields = document.size() == 1 ? std::get_if<TomlTable>(&document.front().value.value) : nullptr;
    if (fields == nullptr) {
      return std::nullopt;
    }
    return KeyedTable{std::string(key), std::move(*fields), {1, first + 1}, std::string(line), true};
  } catch (const TomlError&) {
    return std::nullopt;
  }
}

bool holds_key(std::string_view line, std::string_view key, const KeyRule& rule) {
  if (line.find(key) == std::string_view::npos) {
    return false;
  }
  const auto read = keyed_line(without_carriage_return(without_byte_order_mark(line)), rule);
  return read && read->key == key;
}

std::string_view trailing_comment(std::string_view line, std::string_view key, const KeyRule& rule) {
  const auto start = comment_start(line).value_or(0);
  const auto end = start == 0 ? 0 : line.find_last_not_of(" \t", start - 1) + 1;
  return end != 0 && holds_key(line.substr(0, end), key, rule) ? line.substr(end) : std::string_view();
}

} // namespace closer
