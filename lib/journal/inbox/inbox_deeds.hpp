// SPDX-License-Identifier: MIT
// What a line of the inbox becomes that says that an idea was done, votes, plans, or answers.
#pragma once

#include <string>

#include "journal/inbox/deed_outcome.hpp"
#include "journal/inbox/inbox_file.hpp"

namespace closer {

// What the deed of `entry` is, for the one whose line it is; the same on every machine that has read the same. The
// records have the ids of the line. Throws UsageError for what can't be: a plan for a day that is over, a second
// answer, or one that nobody will open any more.
[[nodiscard]] DeedOutcome outcome_of(const InboxEntry& entry, const std::string& person, const DeedSetting& setting);

} // namespace closer
