// SPDX-License-Identifier: MIT
// Taking the text of removed records out of the folder.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

using Ids = std::set<std::string, std::less<>>;

// Drops every line of records of `me`'s, but for tombstones, from the files of log/ that `me`
// writes and from copies of them. Returns the places in log/ that still have their text: another's files, and what is
// hand-written. Throws Error; the same call again then goes on.
[[nodiscard]] std::vector<Finding> erase_lines(const Journal& journal, std::string_view me, const Ids& ids);

} // namespace closer
