// SPDX-License-Identifier: MIT
// A scanner for the lines that closer itself writes.
//
// The rule of who judges: toml++ does. The scanner takes a line only where it is spelled as write_line() spells one,
// with fields that this version knows, in their order, each of its type and in its range; of every other line, sound or
// not, it says no, and parse_toml() reads that. So the scanner decides nothing: where it takes a line, the judge reads
// the same record there and finds nothing wrong. tests/fuzz/canonical_fuzzer.cpp holds it to that.
#pragma once

#include <string_view>
#include <vector>

#include "model/record.hpp"

namespace closer {

// Reads a line, without its newline, into `record`, which must be as Record() makes it. Where it returns false, the
// record holds anything.
[[nodiscard]] bool scan_record(std::string_view line, Record& record);

// Reads a file of which every line is one that the scanner takes, or empty. Where it returns false, `records` holds
// anything.
[[nodiscard]] bool scan_records(std::string_view text, std::vector<Record>& records);

} // namespace closer
