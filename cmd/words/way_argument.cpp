// SPDX-License-Identifier: MIT
#include "cmd/words/way_argument.hpp"

#include <algorithm>
#include <array>

#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"

namespace closer {

Way read_way(std::string_view word) {
  if (const auto way = way_named(fold(word))) {
    return *way;
  }
  std::array<std::string_view, all_ways.size()> names{};
  std::ranges::transform(all_ways, names.begin(), [](Way way) { return name(way); });
  refuse_word("way", word, names);
}

} // namespace closer
