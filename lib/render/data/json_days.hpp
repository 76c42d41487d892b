// SPDX-License-Identifier: MIT
// Days that matter as JSON.
#pragma once

#include <span>
#include <string>

#include "model/schedule/marked_day.hpp"
#include "render/data/json_writer.hpp"

namespace closer {

// The next value: an array of them, in the order given.
void write_coming_days(JsonWriter& json, std::span<const ComingDay> days, Day today);

// That array by itself, on one line.
[[nodiscard]] std::string coming_days_to_json(std::span<const ComingDay> days, Day today);

// An object, "v": 1, with that array; a line of JSON.
[[nodiscard]] std::string marked_days_to_json(std::span<const ComingDay> days, Day today);

} // namespace closer
