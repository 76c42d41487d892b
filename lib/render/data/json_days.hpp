// SPDX-License-Identifier: MIT
// Days, pauses and days that matter as JSON.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/schedule/marked_day.hpp"
#include "model/schedule/pause.hpp"
#include "render/data/json_writer.hpp"

namespace closer {

// The next value, or null if there is none.
void write_day(JsonWriter& json, std::optional<Day> day);
void write_pause(JsonWriter& json, const std::optional<Pause>& pause);

// The next value: an array of days that matter, in the order given.
void write_coming_days(JsonWriter& json, std::span<const ComingDay> days, Day today);

// An object, "v": 1, with that array; a line of JSON.
[[nodiscard]] std::string marked_days_to_json(std::span<const ComingDay> days, Day today);

} // namespace closer
