// SPDX-License-Identifier: MIT
// Records and things as lines of the journal, `KEY = { … }`: closer-journal(5), 'RECORDS' and 'THINGS'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/finding.hpp"
#include "journal/keyed_tables.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"

namespace closer {

extern const KeyRule record_rule; // keys are record ids
extern const KeyRule thing_rule;  // keys are slugs

[[nodiscard]] bool is_slug(std::string_view text); // [a-z0-9-]{1,64}, with no '-' at either end

// One line, without its newline; the fields in their fixed order.
[[nodiscard]] std::string write_line(const Record& record);
[[nodiscard]] std::string write_line(const Thing& thing);

struct RecordsRead {
  std::vector<Record> records; // in the order of the file; an id may come more than once
  std::vector<Finding> findings;
};

struct ThingsRead {
  std::vector<Thing> things; // in the order of the file; a slug may come more than once
  std::vector<Finding> findings;
};

// Reads all that can be read of a file; `path` is for the findings.
[[nodiscard]] RecordsRead read_records(const std::string& path, std::string_view text);
[[nodiscard]] ThingsRead read_things(const std::string& path, std::string_view text, std::string_view owner);

// The same as read_records(), all of it read as TOML; journal/canonical_line.hpp says which lines need not be.
[[nodiscard]] RecordsRead judge_records(const std::string& path, std::string_view text);

// One table of such a file; what is wrong with its fields is added to the findings.
[[nodiscard]] Record to_record(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings);
[[nodiscard]] Thing to_thing(const std::string& path, const KeyedTable& table, std::string_view owner,
                             std::vector<Finding>& findings);

// Whether `challenger` wins over `holder` of the same key. A record: gone before not gone, then the higher rev, so that
// what was removed stays removed. A thing: the higher rev, then gone, so that it can be taken up again under its slug.
// Then, for both, the line that is greater by bytes, as closer writes it.
[[nodiscard]] bool wins(const Record& challenger, const Record& holder);
[[nodiscard]] bool wins(const Thing& challenger, const Thing& holder);

// What of two that tie the greater wins by: the line, then known fields of a wrong type that a line passes over.
[[nodiscard]] std::pair<std::string, std::string> all_bytes(const Record& record);
[[nodiscard]] std::pair<std::string, std::string> all_bytes(const Thing& thing);

// Whether neither wins by more than its bytes though they differ: the record was changed in two places at once.
[[nodiscard]] bool ties(const Record& one, const Record& other);

// The contents of a file with `after` in the place of `before`, which has the same key: the line that is `before` is
// replaced; where `after` is gone so is every other line of that key. Where no line is `before` alone, `after` comes to
// the end. Every other byte stays.
[[nodiscard]] std::string with_line(std::string_view contents, const Record& before, const Record& after);
[[nodiscard]] std::string with_line(std::string_view contents, const Thing& before, const Thing& after);

// The record or thing of a single line, without its newline; nothing where it is none.
[[nodiscard]] std::optional<Record> record_of_line(std::string_view line);
[[nodiscard]] std::optional<Thing> thing_of_line(std::string_view line, std::string_view owner);

} // namespace closer
