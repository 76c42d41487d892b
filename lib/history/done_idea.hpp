// SPDX-License-Identifier: MIT
// Whether an idea was done on a day already.
#pragma once

#include <string_view>

#include "model/record.hpp"

namespace closer {

enum class DoneBy { Person, Either };

// The entry that says the idea of `wanted` was done on its day, with the same hobby; null if there is none. First the
// person's own; with Either then their partner's, except a little thing, which they do for each other.
[[nodiscard]] const Record* done_already(const Records& records, const Record& wanted, std::string_view person,
                                         DoneBy by);

} // namespace closer
