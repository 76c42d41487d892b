// SPDX-License-Identifier: MIT
// How deep a TOML text nests, told before anything goes that deep.
#pragma once

#include <optional>
#include <string_view>

#include "base/toml.hpp"

namespace closer {

// The first line that nests deeper than anybody writes, by brackets and by the dots of its keys together; toml++ would
// go as deep as that, and so would we. Nothing where there is none: then what is read of `text` can be written on one
// line and read again. `text` need not be TOML.
[[nodiscard]] std::optional<Position> too_deep_position(std::string_view text);

} // namespace closer
