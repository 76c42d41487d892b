// SPDX-License-Identifier: MIT
#include "journal/exchange/jrnl_entries.hpp"

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/text.hpp"
#include "model/entry_rules.hpp"

namespace closer {
namespace {

std::vector<std::string> tags_of_jrnl(const TomlTable& fields, Problems& problems) {
  std::vector<std::string> tags;
  const auto* items = find_as<TomlArray>(fields, "tags");
  for (const auto& item : items == nullptr ? TomlArray() : *items) {
    const auto* word = item.as<std::string>();
    if (word == nullptr) {
      problems.add("a tag isn't a string");
    } else {
      tags.push_back(word->substr(word->find_first_of("@#") == 0 ? 1 : 0));
    }
  }
  if (const auto* starred = find_as<bool>(fields, "starred"); starred != nullptr && *starred) {
    tags.emplace_back("starred");
  }
  return tags;
}

// If clocks skip the time, the day alone.
std::optional<When> moment_of_jrnl(const TomlTable& fields, const Zone& zone) {
  const auto day = parse_iso_day(find_string(fields, "date"));
  const auto clock = find_string(fields, "time");
  if (!day || clock.empty()) {
    return day ? std::optional(When{*day, std::nullopt}) : std::nullopt;
  }
  const auto read = parse_rfc3339(fmt::format("{}T{}{}Z", iso_day(*day), clock, clock.size() == 5 ? ":00" : ""));
  if (!read) {
    return std::nullopt;
  }
  return local_moment(*day, read->time->since_midnight, zone).value_or(When{*day, std::nullopt});
}

} // namespace

std::optional<Record> read_jrnl_entry(const Toml& value, const JsonRules& rules, Problems& problems, int& empty) {
  const auto* fields = value.as<TomlTable>();
  if (fields == nullptr) {
    problems.add("not an object");
    return std::nullopt;
  }
  std::vector<std::string> parts = {normal_text(find_string(*fields, "title")),
                                    normal_text(find_string(*fields, "body"))};
  std::erase(parts, "");
  Record record;
  record.kind = Kind::Note;
  record.text = join(parts, "\n");
  record.tags = tags_of_jrnl(*fields, problems);
  const auto at = moment_of_jrnl(*fields, rules.zone);
  if (!at) {
    problems.add("'date' isn't a day like \"2026-11-22\", or 'time' isn't a time like \"21:04\"");
    return std::nullopt;
  }
  record.at = *at;
  if (record.text.empty()) {
    ++empty;
    return std::nullopt;
  }
  for (const auto& problem : normalize(record, rules.now)) {
    problems.add(problem);
  }
  return problems.any() ? std::nullopt : std::optional(std::move(record));
}

std::string id_by_content(const Record& entry, std::string_view author, int salt) {
  constexpr std::size_t tail_length = 5;
  const auto seconds = entry.at.time ? entry.at.time->since_midnight.count() : -1;
  const auto content = fmt::format("{} {} {}", seconds, salt, entry.text);
  return fmt::format("{}-{}-{}", iso_day(entry.at.day), author, hashed_token(content, tail_length));
}

} // namespace closer
