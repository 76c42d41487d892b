// SPDX-License-Identifier: MIT
// An answer of somebody who has no private side, as a line of the inbox. The line lies open in the shared folder, so it
// isn't a secret from a partner who looks; but nothing else is written of it before the partner's seal is there. Then
// its seal and what opens it are written at once.
#pragma once

#include <string>

#include "journal/inbox/deed_outcome.hpp"
#include "journal/inbox/inbox_file.hpp"

namespace closer {

// Answers the question of the line's day that the partner has sealed an answer to; of several the one sealed first.
// Waits for one until two weeks after that day. The salt follows from the rest, so that every machine writes the same.
// Throws
// UsageError for a second answer, and one that nobody will open any more.
[[nodiscard]] DeedOutcome outcome_of_answer(const InboxEntry& entry, const std::string& person,
                                            const DeedSetting& setting);

} // namespace closer
