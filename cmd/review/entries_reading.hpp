// SPDX-License-Identifier: MIT
// Reading whole entries, for `list` and for a year to keep.
#pragma once

#include "cmd/review/review_options.hpp"
#include "journal/folder/reading.hpp"
#include "model/couple.hpp"

namespace closer {

// The records of the days that were asked for, and maybe of others; with the written talks, and the hobbies of both.
[[nodiscard]] Reading read_entries(const Journal& journal, const ReviewOptions& options);

// Adds the findings of `more` that are not among those of `reading`, after both have read some of the same files.
void add_findings(Reading& reading, const Reading& more);

} // namespace closer
