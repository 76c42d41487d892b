// SPDX-License-Identifier: MIT
// The inbox: text files that the two, or their phones, put into inbox/NAME/, and taking their lines in as that person's
// records. closer-journal(5), 'THE INBOX', has the rules and the reasons.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/inbox/deed_outcome.hpp"
#include "journal/inbox/inbox_folders.hpp"
#include "journal/inbox/inbox_records.hpp"
#include "journal/lines/finding.hpp"
#include "model/record.hpp"

namespace closer {

// One that can be imported once the partner has answered.
struct WaitingAnswer {
  std::string person; // whose it is
  std::string place;  // "inbox/ana/notes.txt:3"
};

struct InboxImport {
  std::vector<InboxRecord> records;                   // that were not in the journal, in the order of the files
  std::size_t there = 0;                              // lines that were there already, or were removed from there
  std::map<std::string, std::vector<Finding>> unread; // what stays in the inbox, and why, by the person whose it is
  std::vector<Finding> findings;                      // the same of what is nobody's
  bool has_told = false;                              // a file that says so has changed
  std::vector<WaitingAnswer> waiting;
  std::vector<std::string> resting; // the paths of files that may be typed in, and wait
  std::vector<std::string> busy;    // the paths of files that another program was writing to, which does no harm
  std::vector<std::string> strange; // the paths of files of other sorts, which are left alone
};

// When and with what an inbox is imported.
struct InboxVisit {
  When now;           // without a time, every file rests
  InboxIdeas ideas{}; // without them, a line about one is what its words say
  Resting resting = Resting::Needed;
  std::vector<std::string> waiting{}; // the paths of files that wait in any case
};

[[nodiscard]] bool has_inbox(const Journal& journal);

// What import_inbox() would do then; writes nothing.
[[nodiscard]] InboxImport look_into_inbox(const Journal& journal, const InboxVisit& visit);

// Adds what the inbox holds to the journal, and takes the lines that are there then out of the inbox; files stay, if
// only empty. At every moment each line is in one of the two, and done again it adds nothing twice. What can't be read
// is told in a file beside, which goes once nothing of that is left. The caller holds the journal's lock. Throws Error
// where the journal itself can't be read or written; then the inbox keeps all lines.
[[nodiscard]] InboxImport import_inbox(const Journal& journal, const InboxVisit& visit);

} // namespace closer
