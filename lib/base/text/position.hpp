// SPDX-License-Identifier: MIT
// Places in a text.
#pragma once

#include <cstddef>

namespace closer {

// Where something stands in a text; both count from 1, columns in characters.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

} // namespace closer
