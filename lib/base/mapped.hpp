// SPDX-License-Identifier: MIT
// A list made of another one.
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace closer {

// What `make`, a function or a member, makes of each item, in their order.
template <typename Items, typename Make> [[nodiscard]] auto mapped(Items&& items, Make make) {
  using Made = std::invoke_result_t<Make&, std::ranges::range_reference_t<Items>>;
  std::vector<std::remove_cvref_t<Made>> all;
  std::ranges::transform(std::forward<Items>(items), std::back_inserter(all), std::move(make));
  return all;
}

} // namespace closer
