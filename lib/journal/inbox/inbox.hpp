// SPDX-License-Identifier: MIT
// The inbox: text files that the two, or their phones, put into inbox/NAME/, and taking their lines in as that person's
// records. closer-journal(5), 'THE INBOX', has the rules and the reasons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/record.hpp"

namespace closer {

struct TakenIn {
  std::vector<Record> records;      // that were not in the journal, in the order of the files
  std::size_t there = 0;            // lines that were there already, or were removed from there
  std::vector<Finding> findings;    // what stays in the inbox, and why
  std::vector<std::string> busy;    // the paths of files that another program was writing to, which is no harm
  std::vector<std::string> strange; // the paths of files of other sorts, which are left alone
};

[[nodiscard]] bool has_inbox(const Journal& journal);

// What take_in() would do on that day; writes nothing.
[[nodiscard]] TakenIn look_into_inbox(const Journal& journal, Day today);

// Adds what the inbox holds to the journal, and takes the lines that are there then out of the inbox; files stay, if
// only empty. At every moment each line is in one of the two, and done again it adds nothing twice. The caller holds
// the journal's lock. Throws Error where the journal itself cannot be read or written; then the inbox keeps all lines.
[[nodiscard]] TakenIn take_in(const Journal& journal, Day today);

} // namespace closer
