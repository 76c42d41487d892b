// SPDX-License-Identifier: MIT
// On which days the weekly check-in is offered.
#pragma once

#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

// Whether the day is the couple's day for it, and none was held on it or in the three days before. It is offered on no
// other day, so that nobody is urged.
[[nodiscard]] bool offers_check_in(const Rhythm& rhythm, const Records& records, Day day);

} // namespace closer
