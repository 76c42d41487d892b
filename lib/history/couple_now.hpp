// SPDX-License-Identifier: MIT
// What the two have agreed on since the journal began, for whoever asks what is due, usual or next.
#pragma once

#include "journal/folder/journal.hpp"

namespace closer {

// The journal's couple with the rhythm that holds now, in the place of the one in closer.toml, and the series that
// runs. What can't be read is left to whoever reads the records to report.
[[nodiscard]] Couple couple_now(const Journal& journal);

} // namespace closer
