// SPDX-License-Identifier: MIT
// How long something took, and its tags, as a line of the inbox says it among its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/kind.hpp"

namespace closer {

// Whether the first words are a length in minutes or hours: "10 min about work", "for half an hour".
[[nodiscard]] bool begins_with_length(std::string_view words);

// Takes the length out of `text`, where it is at the end, between commas, or first in a talk or time on a hobby:
// "zoo 3h", "pasta, 45 min, on the roof". Nothing if it is none, where it says when ("in 10 min") or how much
// ("20 min late"), is longer than half a day, or where a text that is needed would be empty.
[[nodiscard]] std::optional<std::int64_t> take_minutes(std::string& text, Kind kind);

// The tags of `text`, each once, wherever they stand; those at its end are taken out of it. A tag doesn't begin with a
// digit: "#1" is text.
[[nodiscard]] std::vector<std::string> take_tags(std::string& text);

} // namespace closer
