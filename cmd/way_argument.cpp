// SPDX-License-Identifier: MIT
#include "cmd/way_argument.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text.hpp"

namespace closer {

Way read_way(std::string_view word) {
  if (const auto way = way_named(fold(word))) {
    return *way;
  }
  std::array<std::string_view, all_ways.size()> names{};
  std::transform(all_ways.begin(), all_ways.end(), names.begin(), [](Way way) { return name(way); });
  const auto meant = did_you_mean(word, names);
  throw UsageError(
      fmt::format("there is no way '{}'{}", printable(word), meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
      fmt::format("The ways are {}.", fmt::join(names, ", ")));
}

} // namespace closer
