// SPDX-License-Identifier: MIT
// What a sync, which knows nothing of records, has to know of the files of a journal.
#pragma once

#include <string>
#include <string_view>

#include "model/couple.hpp"
#include "sync/merge.hpp"

namespace closer {

// `me` is whose files can be healed here. Paths are from the journal's folder.
[[nodiscard]] JournalRules rules_for(const Couple& couple, const std::string& me);

// The id of the one whose file it is, of those that never go; "" of a copy beside one, and of what is written by hand.
[[nodiscard]] std::string owner_of_path(std::string_view path);

} // namespace closer
