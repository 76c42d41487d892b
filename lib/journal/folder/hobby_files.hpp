// SPDX-License-Identifier: MIT
// hobbies/: a file of each of the two, and copies of it.
#pragma once

#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/hobby.hpp"

namespace closer {

// Adds the hobbies of both, removed ones, too.
void read_hobbies_of_both(const Journal& journal, std::vector<Hobby>& hobbies, std::vector<Finding>& findings);

} // namespace closer
