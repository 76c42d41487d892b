// SPDX-License-Identifier: MIT
// What can be told of a TOML text without parsing it: how deep it nests, before anything goes that deep, and where a
// line's comment begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/text/position.hpp"

namespace closer {

// The first line that nests deeper than anybody writes, by brackets and by the dots of its keys together; toml++ would
// go as deep as that, and so would we. Nothing if there is none: then what is read of `text` can be written on one
// line and read again. `text` need not be TOML.
[[nodiscard]] std::optional<Position> too_deep_position(std::string_view text);

// Where the '#' of the comment on a line is that is whole by itself; nothing if it has none.
[[nodiscard]] std::optional<std::size_t> comment_start(std::string_view line);

} // namespace closer
