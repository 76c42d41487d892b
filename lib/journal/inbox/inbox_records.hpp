// SPDX-License-Identifier: MIT
// The records that the lines of an inbox become, beside those that are in the journal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/inbox/deed_outcome.hpp"
#include "journal/inbox/inbox_file.hpp"
#include "model/record.hpp"

namespace closer {

// A record that a line became.
struct InboxRecord {
  Record record;
  std::optional<Record> before; // the one in whose place it goes
  std::string file;             // that the line was in: "ana/notes.txt"
  std::string line;             // with its date written out
};

struct InboxRecords {
  std::vector<InboxRecord> records; // that aren't in the journal, in the order of the files
  std::size_t there = 0;            // lines that are there already, or were removed from there
};

// The records of the months that the lines are of, and what is standing, for an id is one record's in both; for an
// answer, of the months since its day. Throws Error if one can't be read.
[[nodiscard]] Records records_beside(const Journal& journal, const std::vector<InboxFile>& files, Day today);

// What the lines become beside `there`, with another id if theirs means something else. A line that has to wait
// says so then, and so does one that is refused.
[[nodiscard]] InboxRecords records_of(std::vector<InboxFile>& files, const Couple& couple, Records there,
                                      const InboxIdeas& ideas, Day today);

// "ana/notes.txt"
[[nodiscard]] std::string place_of(const InboxFile& file);

} // namespace closer
