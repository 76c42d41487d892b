// SPDX-License-Identifier: MIT
// The series that runs, on its way from its file into what is proposed.
#pragma once

#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/couple.hpp"
#include "model/ideas/catalogue.hpp"
#include "model/ideas/series.hpp"

namespace closer {

// Where one runs, its title comes to the couple and its steps into the catalogue; nothing if this machine doesn't have
// its file.
void put_running_series(const Journal& journal, Couple& couple, Catalogue& ideas, std::vector<Finding>& findings);

// The same for a series, as if it ran.
void put_series(const Journal& journal, const Series& series, Couple& couple, Catalogue& ideas,
                std::vector<Finding>& findings);

} // namespace closer
