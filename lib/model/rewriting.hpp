// SPDX-License-Identifier: MIT
// How the change of an entry is written.
#pragma once

#include "model/record.hpp"

namespace closer {

enum class Rewrite {
  None,    // it is as it was
  InPlace, // under its id
  Moved,   // under an id of its new day, and so maybe in another month
};

// Which of them takes `before` to `after`. An id has the day that its entry was first written for, and an `at` that was
// changed by hand doesn't change it; so an entry moves if its day was said (`is_dated`) or changed, and isn't that of
// the id. A plan's day is another one.
[[nodiscard]] Rewrite rewrite_of(const Record& before, const Record& after, bool is_dated);

} // namespace closer
