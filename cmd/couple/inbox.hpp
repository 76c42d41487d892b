// SPDX-License-Identifier: MIT
// Taking in what a phone has put into the inbox: what `closer inbox` does, and every sync.
#pragma once

#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "journal/inbox/inbox_folders.hpp"

namespace closer {

// Imports the lines of the inbox as records of the person whose folder they are in, and says which. What it leaves
// there it tells the writer in a file beside; here it is told only to the one who types. Silent if there is nothing
// new, and if the journal has no inbox, at the cost of one look. `waiting` has the paths of files that wait in any case,
// and then of all that wait. Whether it changed anything in the inbox. Throws Error as the other import_inbox() does.
bool import_inbox(Context& context, Resting resting, std::vector<std::string>& waiting);

} // namespace closer
