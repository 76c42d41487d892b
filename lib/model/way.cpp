// SPDX-License-Identifier: MIT
#include "model/way.hpp"

namespace closer {
namespace {

struct Names {
  std::string_view name;
  std::string_view title;
};

// In the order of the enum.
constexpr std::array<Names, 4> names = {{
    {"hobby", "Each other's thing"},
    {"outing", "Out together"},
    {"little", "Little things"},
    {"listen", "Listening"},
}};

} // namespace

std::string_view name(Way way) { return names.at(static_cast<std::size_t>(way)).name; }

std::string_view title(Way way) { return names.at(static_cast<std::size_t>(way)).title; }

std::optional<Way> way_named(std::string_view wanted) {
  for (const Way way : all_ways) {
    if (name(way) == wanted) {
      return way;
    }
  }
  return std::nullopt;
}

} // namespace closer
