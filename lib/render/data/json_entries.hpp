// SPDX-License-Identifier: MIT
// Records as JSON, with the exact text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/record.hpp"
#include "render/data/json_writer.hpp"

namespace closer {

// The next value: an entry, an array of them, and an array of plans.
void write_entry(JsonWriter& json, const Record& entry);
template <typename Entries> void write_entries(JsonWriter& json, const Entries& entries) {
  json.each(entries, [&](const Record& entry) { write_entry(json, entry); });
}
void write_plans(JsonWriter& json, std::span<const Record> plans);

// The members of an object that say it is private, if it is.
void mark_private(JsonWriter& json, const Record& record);

// One entry, added to the end of `text`: as a digest has those that were noticed.
void entry_to_json(const Record& entry, std::string& text);

// Any record by itself, "v": 1, with all its fields and the file that it is kept in; a line of JSON.
[[nodiscard]] std::string record_to_json(const Record& record, std::string_view file);

// A line of JSON each.
[[nodiscard]] std::string entries_to_jsonl(std::span<const Record> entries);

// All of them as one JSON array, on one line.
[[nodiscard]] std::string entries_to_json(std::span<const Record> entries);

} // namespace closer
