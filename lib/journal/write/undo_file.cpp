// SPDX-License-Identifier: MIT
#include "journal/write/undo_file.hpp"

#include <array>
#include <limits>
#include <utility>

#include "base/toml/toml.hpp"
#include "journal/scan/line_cursor.hpp"

namespace closer {
namespace {

constexpr std::string_view head = "# What 'closer undo' takes back. On this machine only.\n";

constexpr std::array<std::pair<Change::Of, std::string_view>, 4> names = {{
    {Change::Of::Record, "record"},
    {Change::Of::Private, "private"},
    {Change::Of::Hobby, "hobby"},
    {Change::Of::Lasting, "lasting"},
}};

std::string_view name(Change::Of of) {
  for (const auto& [each, name] : names) {
    if (each == of) {
      return name;
    }
  }
  return {};
}

Change::Of sort_named(std::string_view word) {
  for (const auto& [each, name] : names) {
    if (name == word) {
      return each;
    }
  }
  return Change::Of::Record;
}

bool take_text(LineCursor& cursor, std::string_view name, std::string& text) {
  SpelledText spelled;
  const bool is_text = cursor.word(name) && cursor.text(spelled);
  if (is_text) {
    unescape(spelled, text);
  }
  return is_text;
}

bool take_change(LineCursor& cursor, Change& change) {
  std::string of;
  if (!cursor.word("\n[[change]]\ncommand = ") ||
      !cursor.whole(0, std::numeric_limits<std::int64_t>::max(), change.command) || !take_text(cursor, "\nof = ", of)) {
    return false;
  }
  change.of = sort_named(of);
  const bool has_before = cursor.rest().starts_with("\nbefore = ");
  const bool is_right = (!has_before || take_text(cursor, "\nbefore = ", change.before.emplace())) &&
                        take_text(cursor, "\nafter = ", change.after);
  const bool has_by = cursor.rest().starts_with("\nby = ");
  return is_right && (!has_by || take_text(cursor, "\nby = ", change.by)) && cursor.word("\n");
}

// A file just as write_changes() writes it.
std::optional<std::vector<Change>> scan_changes(std::string_view text) {
  std::vector<Change> changes;
  LineCursor cursor(text);
  bool is_ours = cursor.word(head);
  while (is_ours && !cursor.is_over()) {
    is_ours = take_change(cursor, changes.emplace_back());
  }
  return is_ours ? std::optional(std::move(changes)) : std::nullopt;
}

} // namespace

std::vector<Change> read_changes(std::string_view text) {
  auto scanned = scan_changes(text);
  return scanned ? std::move(*scanned) : parse_changes(text);
}

std::vector<Change> parse_changes(std::string_view text) {
  std::vector<Change> changes;
  const auto document = parse_toml(text);
  const auto* list = find(document, "change");
  const auto* items = list == nullptr ? nullptr : list->as<TomlArray>();
  for (const auto& item : items == nullptr ? TomlArray() : *items) {
    const auto* table = item.as<TomlTable>();
    const auto* command = table == nullptr ? nullptr : find(*table, "command");
    if (command == nullptr || command->as<std::int64_t>() == nullptr) {
      continue;
    }
    Change change;
    change.command = *command->as<std::int64_t>();
    change.of = sort_named(find_string(*table, "of"));
    if (find(*table, "before") != nullptr) {
      change.before = find_string(*table, "before");
    }
    change.after = find_string(*table, "after");
    change.by = find_string(*table, "by");
    changes.push_back(std::move(change));
  }
  return changes;
}

std::string write_changes(const std::vector<Change>& changes) {
  std::string text(head);
  for (const auto& change : changes) {
    text += "\n[[change]]\ncommand = ";
    text += std::to_string(change.command);
    text += "\nof = \"";
    text += name(change.of);
    text += '"';
    if (change.before) {
      text += "\nbefore = ";
      text += write_toml_string(*change.before);
    }
    text += "\nafter = ";
    text += write_toml_string(change.after);
    if (!change.by.empty()) {
      text += "\nby = ";
      text += write_toml_string(change.by);
    }
    text += '\n';
  }
  return text;
}

} // namespace closer
