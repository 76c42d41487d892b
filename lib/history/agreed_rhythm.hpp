// SPDX-License-Identifier: MIT
// The rhythm that holds now, for whoever asks what is due or usual.
#pragma once

#include "journal/folder/journal.hpp"

namespace closer {

// The journal's couple with that rhythm in the place of the one that closer.toml begins with. What can't be read is
// left to whoever reads the records to report.
[[nodiscard]] Couple couple_now(const Journal& journal);

} // namespace closer
