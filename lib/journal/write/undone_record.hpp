// SPDX-License-Identifier: MIT
#pragma once

#include "journal/write/undo_file.hpp"
#include "model/record.hpp"

namespace closer {

// What takes the place of a record, as it is now, where the change that wrote it is undone: its tombstone, or for a
// plan that a line of an inbox changed, the plan as it was.
[[nodiscard]] Record undone_record(const Change& change, const Record& now);

} // namespace closer
