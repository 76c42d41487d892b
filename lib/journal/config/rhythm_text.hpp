// SPDX-License-Identifier: MIT
// Changing the rhythm in closer.toml, which people edit too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/interval.hpp"
#include "model/way.hpp"

namespace closer {

// closer.toml's `text` with another rhythm for the way, or none; comments, layout and everything else stay. Nothing
// where that cannot be done in the way that the text is laid out. `text` must be one that read_couple() takes.
[[nodiscard]] std::optional<std::string> with_rhythm(std::string_view text, Way way,
                                                     const std::optional<Interval>& every);

} // namespace closer
