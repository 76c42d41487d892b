// SPDX-License-Identifier: MIT
#pragma once

namespace closer {

// What ideas and reminders are printed as.
enum class Shape { Text, Json, Tsv };

} // namespace closer
