// SPDX-License-Identifier: MIT
// The ideas that lines of the inbox can be about.
#pragma once

#include "journal/folder/journal.hpp"
#include "journal/inbox/deed_outcome.hpp"

namespace closer {

// As they are for the days of the lines; read when the first line asks. The journal must outlive them.
[[nodiscard]] InboxIdeas inbox_ideas(const Journal& journal);

} // namespace closer
