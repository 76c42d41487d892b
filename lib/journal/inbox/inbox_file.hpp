// SPDX-License-Identifier: MIT
// A file of the inbox, and the records that its lines become; closer-journal(5), 'THE INBOX'.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "journal/lines/finding.hpp"
#include "model/hobby_index.hpp"
#include "model/record.hpp"

namespace closer {

// What a line becomes.
struct InboxEntry {
  Record record;     // named as if nothing else were in the journal
  std::string words; // of the line, behind its date and kind
  int number = 1;    // which of the equal lines of its file it is
};

// A file of the inbox, read as of a day.
struct InboxFile {
  std::string person;
  std::string name;
  std::string path; // as a person would open it
  std::string contents;
  std::string dated;               // the contents with the dates of all lines that are taken in written out
  std::string left;                // those without the lines that are taken in
  std::vector<InboxEntry> entries; // those lines, in their order
  std::vector<Finding> findings;
  std::vector<std::size_t> left_lines; // of each finding: the number that its line has in `left`, from 1
};

// Reads the lines of such a file on the day `today`; `hobbies` are those of both. A pure function.
[[nodiscard]] InboxFile read_inbox_file(const std::string& person, const std::string& name, const std::string& path,
                                        std::string contents, Day today, const HobbyIndex& hobbies);

// The id of such a record, the same for the same line on every machine; `salt` is for where one with a lower salt
// stands for something else.
[[nodiscard]] std::string inbox_id(const InboxEntry& entry, const std::string& person, int salt);

} // namespace closer
