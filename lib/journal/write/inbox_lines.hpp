// SPDX-License-Identifier: MIT
// Giving lines of an inbox back, whose records are undone.
#pragma once

#include <span>

#include "journal/folder/journal.hpp"
#include "journal/write/undo_file.hpp"

namespace closer {

// Puts the line of each change that is one of an inbox to the end of the file that it came from, unless it is there, as
// after a crash; several equal ones each. A file that was removed is made again. Throws Error if another program is
// writing to one.
void give_back_to_inbox(const Journal& journal, std::span<const Change> changes);

} // namespace closer
