// SPDX-License-Identifier: MIT
#include "journal/exchange/jrnl_entries.hpp"

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

std::vector<std::string> tags_of_jrnl(const TomlTable& fields, Problems& problems) {
  std::vector<std::string> tags;
  const auto* list = find(fields, "tags");
  const auto* items = list == nullptr ? nullptr : list->as<TomlArray>();
  for (const auto& item : items == nullptr ? TomlArray() : *items) {
    const auto* word = item.as<std::string>();
    const auto tag =
        word == nullptr ? std::string() : nfc(std::string_view(*word).substr(word->find_first_of("@#") == 0 ? 1 : 0));
    if (!is_tag(tag)) {
      problems.add(fmt::format("'{}' is no tag", word == nullptr ? "" : truncate(printable(*word), 64)));
    } else {
      tags.push_back(tag);
    }
  }
  drop_repeats(tags);
  const auto* starred = find(fields, "starred");
  if (starred != nullptr && starred->as<bool>() != nullptr && *starred->as<bool>()) {
    tags.emplace_back("starred");
  }
  return tags;
}

// Where clocks skip the time, the day alone.
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

void read_entry_of_jrnl(const Toml& value, const Zone& zone, Problems& problems, JsonEntries& result) {
  const auto* fields = value.as<TomlTable>();
  if (fields == nullptr) {
    problems.add("it is no object");
    return;
  }
  const auto part = [&](std::string_view name) { return nfc(trim(with_plain_newlines(find_string(*fields, name)))); };
  std::vector<std::string> parts = {part("title"), part("body")};
  std::erase(parts, "");
  Record record;
  record.kind = Kind::Note;
  record.text = join(parts, "\n");
  record.tags = tags_of_jrnl(*fields, problems);
  const auto at = moment_of_jrnl(*fields, zone);
  record.at = at.value_or(When{});
  if (!at) {
    problems.add("'date' is no day like \"2026-11-22\", or 'time' no time like \"21:04\"");
  }
  if (record.text.size() > most_text_bytes) {
    problems.add(
        fmt::format("it has {} bytes of text, and an entry takes up to {}", record.text.size(), most_text_bytes));
  }
  result.empty += record.text.empty() ? 1 : 0;
  if (!problems.any() && !record.text.empty()) {
    result.entries.push_back(std::move(record));
  }
}

} // namespace

void read_jrnl_entries(const TomlArray& items, const Zone& zone, JsonEntries& result) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    Problems problems(fmt::format("entry {}", i + 1), result.problems);
    read_entry_of_jrnl(items[i], zone, problems, result);
  }
}

void name_by_content(std::vector<Record>& entries, const std::string& author, const Records& there) {
  constexpr std::size_t tail_length = 5;
  Records named;
  for (auto& entry : entries) {
    if (!entry.id.empty()) {
      continue;
    }
    // Another text under this id was an entry of its own; one that was edited or removed since was this one.
    const auto is_others = [&](const Records& records) {
      const auto found = records.find(entry.id);
      return found != records.end() && !found->second.gone && found->second.rev == 1 &&
             found->second.text != entry.text;
    };
    const auto seconds = entry.at.time ? entry.at.time->since_midnight.count() : -1;
    int salt = 0;
    do {
      const auto content = fmt::format("{} {} {}", seconds, salt++, entry.text);
      entry.id = fmt::format("{}-{}-{}", iso_day(entry.at.day), author, hashed_token(content, tail_length));
    } while (is_others(there) || is_others(named));
    named.emplace(entry.id, entry);
  }
}

} // namespace closer
