// SPDX-License-Identifier: MIT
// Tables for other programs: TSV with the exact text, and CSV for spreadsheets. closer-review(1) lists the columns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/record.hpp"
#include "review/digest.hpp"

namespace closer {

// For a field of a TSV: a tab, newline, carriage return and backslash as \t, \n, \r and \\.
[[nodiscard]] std::string tsv_field(std::string_view text);

// For a field of a CSV, by RFC 4180: in quotes where it holds a comma, a quote or a line break. What a spreadsheet
// could take for a formula gets an apostrophe before it, which OWASP advises ('CSV Injection').
[[nodiscard]] std::string csv_field(std::string_view text);

// A header line, then a line for each way, or each entry. A CSV's lines end in CR LF.
[[nodiscard]] std::string digest_to_tsv(const Digest& digest);
[[nodiscard]] std::string digest_to_csv(const Digest& digest);
[[nodiscard]] std::string entries_to_tsv(std::span<const Record> entries);
[[nodiscard]] std::string entries_to_csv(std::span<const Record> entries);

} // namespace closer
