// SPDX-License-Identifier: MIT
// Entries of JSON that closer or jrnl has written, as records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "journal/exchange/json_problems.hpp"
#include "model/couple.hpp"

namespace closer {

// Takes what `closer review --entries` prints as JSON lines or as JSON, and what `jrnl --export json` does; it is found
// out which. Never throws for what `text` holds: where there are problems, some entries may be missing. `zone` is that
// of the days and times of jrnl.
[[nodiscard]] JsonEntries read_json_entries(std::string_view text, const Couple& couple, const Zone& zone);

} // namespace closer
