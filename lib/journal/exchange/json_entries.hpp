// SPDX-License-Identifier: MIT
// Entries of JSON that closer or jrnl has written, as records.
#pragma once

#include <functional>
#include <string_view>

#include "journal/exchange/json_problems.hpp"
#include "journal/exchange/json_rules.hpp"
#include "model/record.hpp"

namespace closer {

using VisitEntry = std::function<void(Record entry)>;

struct JsonOutcome {
  FoundProblems problems;
  int empty = 0; // entries of jrnl's that have no text
};

// Takes what `closer list` prints as JSON lines or as JSON, and what `jrnl --export json` does; it is found
// out which. Hands over each entry as soon as it is read, in the order of the text; those of jrnl have no id. Never
// throws for what `text` holds: if there are problems, some entries may be missing.
[[nodiscard]] JsonOutcome read_json_entries(std::string_view text, const JsonRules& rules, const VisitEntry& visit);

} // namespace closer
