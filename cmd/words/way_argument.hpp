// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "model/way.hpp"

namespace closer {

// The way of that name. Throws UsageError, with a 'did you mean'.
[[nodiscard]] Way read_way(std::string_view word);

} // namespace closer
