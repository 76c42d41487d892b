// SPDX-License-Identifier: MIT
// Records as lines of the journal, `ID = { … }`: closer-journal(5), 'RECORDS'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "model/record.hpp"

namespace closer {

extern const KeyRule record_rule; // keys are record ids

// One line, without its newline; the fields in their fixed order.
[[nodiscard]] std::string write_line(const Record& record);

struct RecordsRead {
  std::vector<Record> records; // in the order of the file; an id may come more than once
  std::vector<Finding> findings;
};

// Reads all that can be read of a file; `path` is for the findings.
[[nodiscard]] RecordsRead read_records(const std::string& path, std::string_view text);

// The same as read_records(), all of it read as TOML; journal/scan/record_scanner.hpp says which lines need not be.
[[nodiscard]] RecordsRead parse_records(const std::string& path, std::string_view text);

// One table of such a file; what is wrong with its fields is added to the findings.
[[nodiscard]] Record to_record(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings);

// The record of a single line, without its newline; nothing if it is none.
[[nodiscard]] std::optional<Record> record_of_line(std::string_view line);

} // namespace closer
