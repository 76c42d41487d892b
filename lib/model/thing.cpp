// SPDX-License-Identifier: MIT
#include "model/thing.hpp"

#include <algorithm>
#include <array>

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> names = {"share", "open", "solo"}; // in the order of the enum

} // namespace

std::string_view name(Share share) { return names.at(static_cast<std::size_t>(share)); }

std::optional<Share> share_named(std::string_view wanted) {
  const auto* const found = std::find(names.begin(), names.end(), wanted);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Share>(found - names.begin()));
}

Thing removed(const Thing& thing) {
  Thing gone;
  gone.slug = thing.slug;
  gone.owner = thing.owner;
  gone.gone = true;
  return gone;
}

} // namespace closer
