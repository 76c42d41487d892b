// SPDX-License-Identifier: MIT
// One record as it is after some revs, for the tests of who wins and of what is replaced.
#pragma once

#include <cstdint>

#include "../support.hpp"

namespace closer {

inline const std::string a_id = "2026-11-20-sam-aaaaa";

inline Record revised(const std::string& text, std::int64_t rev) {
  auto record = entry(a_id, Kind::Note, text);
  record.rev = rev;
  return record;
}

inline Record gone(std::int64_t rev) {
  auto record = tombstone_of(entry(a_id, Kind::Note));
  record.rev = rev;
  return record;
}

} // namespace closer
