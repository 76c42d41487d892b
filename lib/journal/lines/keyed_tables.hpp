// SPDX-License-Identifier: MIT
// Reads the files of log/ and hobbies/: sets of lines `KEY = { … }`, whatever has happened to them.
// closer-journal(5), under 'WHAT IS READ', specifies what is tolerated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "journal/lines/keyed_table.hpp"

namespace closer {

struct KeyedTables {
  std::vector<KeyedTable> tables; // in the order of the file; a key may come more than once
  std::vector<Finding> findings;
  bool gave_up = false; // on lines that could be read if there were fewer
};

// Reads all that can be read. `path` is for the findings. Never throws for what `text` holds.
[[nodiscard]] KeyedTables read_keyed_tables(const std::string& path, std::string_view text, const KeyRule& rule);

} // namespace closer
