// SPDX-License-Identifier: MIT
// What a look at a record shows, for those who count records by the million and keep few.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/record.hpp"

namespace closer {

// The fields of a record that decide whether it counts and weighs. The views last as long as what they are of.
struct Glance {
  std::string_view id;
  std::string_view author; // in `id`
  Kind kind = Kind::Other;
  When at;
  std::optional<std::int64_t> minutes;
  bool novel = false;
  bool gone = false;
  std::string_view whose;
  std::string_view idea;
};

[[nodiscard]] Glance glance_at(const Record& record);

} // namespace closer
