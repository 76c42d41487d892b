// SPDX-License-Identifier: MIT
#include "model/kind.hpp"

#include <algorithm>

namespace closer {
namespace {

constexpr auto names = kind_names();

} // namespace

std::string_view name(Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return index < names.size() ? names[index] : std::string_view();
}

Kind kind_named(std::string_view wanted) {
  const auto* const found = std::find(names.begin(), names.end(), wanted);
  return static_cast<Kind>(found - names.begin());
}

} // namespace closer
