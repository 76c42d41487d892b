// SPDX-License-Identifier: MIT
// What the two have said about their rhythm since the journal began.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// What a record of the rhythm says in `every`: "3 weeks", or "none" if the way is to rest.
[[nodiscard]] std::string say_rhythm(const std::optional<Interval>& every);

// The same of the check-in: "sunday", or "none".
[[nodiscard]] std::string say_rhythm(const std::optional<std::chrono::weekday>& day);

// "every 3 weeks" or "every Sunday", or "none".
[[nodiscard]] std::string say_how_often(const std::optional<Interval>& every);
[[nodiscard]] std::string say_how_often(const std::optional<std::chrono::weekday>& day);

// What a record of the rhythm is about, and how often that should come: "Listening", "every 2 days".
struct RhythmSaid {
  std::string what;
  std::string how_often;
};
[[nodiscard]] RhythmSaid rhythm_in(const Record& rhythm);

// The record that says how often the way, or the check-in, comes: of both people's the one that gives way to none, so
// that every machine picks the same. Null if there is none that this version can read.
[[nodiscard]] const Record* latest_rhythm(const Records& records, std::string_view name);

// The rhythm that holds now: for each way what the latest record says, else what the journal began with.
[[nodiscard]] Rhythm rhythm_now(const Rhythm& beginning, const Records& records);

} // namespace closer
