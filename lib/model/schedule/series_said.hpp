// SPDX-License-Identifier: MIT
// What the two have said about the series that runs: at most one does, for both.
#pragma once

#include <optional>

#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// The record that counts: of both people's the one that gives way to none, so that every machine picks the same. Null
// if there is none.
[[nodiscard]] const Record* latest_series(const Records& records);

// The series that it starts; nothing if it stops one. The title isn't known to records.
[[nodiscard]] std::optional<SeriesNow> series_now(const Records& records);

} // namespace closer
