// SPDX-License-Identifier: MIT
// A scanner for the lines of hobbies that closer itself writes, under the rule of journal/scan/record_scanner.hpp: of
// every other line it says no, and toml++ judges that.
#pragma once

#include <string_view>
#include <vector>

#include "model/hobby.hpp"

namespace closer {

// Reads a file of one owner's of which every line is one that write_line() writes, or empty. If it returns false,
// `hobbies` holds anything.
[[nodiscard]] bool scan_hobbies(std::string_view text, std::string_view owner, std::vector<Hobby>& hobbies);

} // namespace closer
