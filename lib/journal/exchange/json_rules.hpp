// SPDX-License-Identifier: MIT
// What entries that come as JSON are read by.
#pragma once

#include "base/date/when.hpp"
#include "model/couple.hpp"

namespace closer {

struct JsonRules {
  const Couple& couple; // whose journal it is
  const Zone& zone;     // of jrnl's days and times
  When now;             // what is later is in the future
};

} // namespace closer
