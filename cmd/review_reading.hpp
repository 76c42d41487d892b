// SPDX-License-Identifier: MIT
// What a review reads: the days that it is about, and of those before as much as tells what is usual.
#pragma once

#include "journal/journal.hpp"
#include "review/tally.hpp"

namespace closer {

// Of all that a digest with that aim needs. What could not be read, and the things of both, come to `reading`.
[[nodiscard]] Tally tally_journal(const Journal& journal, const Aim& aim, Reading& reading);

} // namespace closer
