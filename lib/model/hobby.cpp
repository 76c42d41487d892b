// SPDX-License-Identifier: MIT
#include "model/hobby.hpp"

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

Hobby removed(const Hobby& hobby) {
  Hobby gone;
  gone.slug = hobby.slug;
  gone.owner = hobby.owner;
  gone.gone = true;
  return gone;
}

bool is_slug(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace closer
