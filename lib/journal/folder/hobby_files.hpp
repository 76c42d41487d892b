// SPDX-License-Identifier: MIT
// things/: a file of each of the two, and copies of it.
#pragma once

#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/hobby.hpp"

namespace closer {

// Adds the things of both, those that are gone, too.
void read_things_of_both(const Journal& journal, std::vector<Thing>& things, std::vector<Finding>& findings);

} // namespace closer
