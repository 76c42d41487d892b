// SPDX-License-Identifier: MIT
// Formats for other programs, with the exact text.
#pragma once

#include <span>
#include <string>

#include "advice/choice.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"
#include "review/digest.hpp"

namespace closer {

// A JSON object, "v": 1; closer-review(1) lists its fields.
[[nodiscard]] std::string digest_to_json(const Digest& digest, const Couple& couple, const Proposal* next);

// A line of JSON each.
[[nodiscard]] std::string entries_to_jsonl(std::span<const Record> entries);

// For a field of a TSV: a tab, newline, carriage return and backslash as \t, \n, \r and \\.
[[nodiscard]] std::string tsv_field(std::string_view text);

// A header line, then a line each. In a field, a tab, newline, carriage return and backslash are \t, \n, \r and \\.
[[nodiscard]] std::string entries_to_tsv(std::span<const Record> entries);

} // namespace closer
