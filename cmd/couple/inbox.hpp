// SPDX-License-Identifier: MIT
// Taking in what a phone has put into the inbox: what `closer inbox` does, and every sync.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "journal/inbox/inbox_folders.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

// What imports leave in the inbox.
struct InboxLeft {
  std::vector<std::string> waiting; // the paths of files that somebody may be typing in
  std::size_t unread = 0;           // places of the user's own that can't be read
  std::vector<Finding> findings;    // what can't be read and is nobody's
};

// Imports the lines of the inbox as records of the person whose folder they are in, and says which. What it leaves
// there it tells the writer in a file beside. Silent if there is nothing new, and if the journal has no inbox, at the
// cost of one look. `left` is what the import before left, whose waiting files wait in any case, and then what this one
// leaves. Whether it changed anything in the inbox. Throws Error as the other import_inbox() does.
bool import_inbox(Context& context, Resting resting, InboxLeft& left);

// Says what can't be read of it.
void tell_unread(Context& context, const InboxLeft& left);

} // namespace closer
