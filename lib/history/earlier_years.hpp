// SPDX-License-Identifier: MIT
// This day in the years before.
#pragma once

#include "base/date/when.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

// Adds the entries of this day of earlier years, and what their months and those around them hold of written talks.
void read_earlier_years(const Journal& journal, Day today, Reading& reading);

} // namespace closer
