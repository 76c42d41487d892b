// SPDX-License-Identifier: MIT
#include "journal/keyed_line.hpp"

#include <string>
#include <utility>
#include <variant>

#include "base/text.hpp"

namespace closer {

std::optional<KeyedTable> keyed_line(std::string_view line, const KeyRule& rule) {
  const auto first = line.find_first_not_of(" \t");
  const auto equals = line.find('=');
  if (first == std::string_view::npos || equals == std::string_view::npos) {
    return std::nullopt;
  }
  auto key = trim(line.substr(first, equals - first));
  if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front()) {
    key = key.substr(1, key.size() - 2);
  }
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
  const auto read = read_keyed_tables({}, line, rule);
  return read.findings.empty() && read.tables.size() == 1 && read.tables.front().key == key &&
         read.tables.front().is_line;
}

std::string_view trailing_comment(std::string_view line, std::string_view key, const KeyRule& rule) {
  for (auto at = line.find('#'); at != std::string_view::npos && at > 0; at = line.find('#', at + 1)) {
    const auto end = line.find_last_not_of(" \t", at - 1) + 1;
    if (holds_key(line.substr(0, end), key, rule)) {
      return line.substr(end);
    }
  }
  return {};
}

} // namespace closer
