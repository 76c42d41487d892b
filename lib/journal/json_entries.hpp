// SPDX-License-Identifier: MIT
// Entries of JSON that closer or jrnl has written, as records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/when.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

struct JsonEntries {
  std::vector<Record> entries;       // in the order of the text; those of jrnl have no id
  std::vector<std::string> problems; // "line 3: 'minutes' is not a whole number", safe to print
  int empty = 0;                     // entries of jrnl's that have no text
};

// Takes what `closer review --entries` prints as JSON lines or as JSON, and what `jrnl --export json` does; it is found
// out which. Never throws for what `text` holds: where there are problems, some entries may be missing. `zone` is that
// of the days and times of jrnl.
[[nodiscard]] JsonEntries read_json_entries(std::string_view text, const Couple& couple, const Zone& zone);

} // namespace closer
