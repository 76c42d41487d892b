// SPDX-License-Identifier: MIT
#include "cmd/words/way_argument.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"
#include "model/kind.hpp"

namespace closer {

Way read_way(std::string_view word) {
  if (const auto way = way_named(fold(word))) {
    return *way;
  }
  if (const auto kind = kind_named(fold(word)); way_of(kind)) {
    throw UsageError(fmt::format("'{}' isn't a way of its own; it counts as {}", name(kind), name(*way_of(kind))),
                     fmt::format("To see it with all of that way: --way {}", name(*way_of(kind))));
  }
  std::array<std::string_view, all_ways.size()> names{};
  std::ranges::transform(all_ways, names.begin(), [](Way way) { return name(way); });
  refuse_word("way", word, names);
}

} // namespace closer
