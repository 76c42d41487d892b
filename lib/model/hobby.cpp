// SPDX-License-Identifier: MIT
#include "model/hobby.hpp"

#include <algorithm>
#include <array>

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> share_words = {"share", "open", "solo"}; // in the order of the enum

} // namespace

std::string_view name(Share share) { return share_words.at(static_cast<std::size_t>(share)); }

std::optional<Share> share_named(std::string_view wanted) {
  const auto* const found = std::ranges::find(share_words, wanted);
  return found == share_words.end() ? std::nullopt : std::optional(static_cast<Share>(found - share_words.begin()));
}

void drop_foreign(Hobby& hobby, std::string_view name) {
  std::erase_if(hobby.foreign, [&](const ForeignField& field) { return field.name == name; });
}

Hobby tombstone_of(const Hobby& hobby) {
  Hobby tombstone;
  tombstone.slug = hobby.slug;
  tombstone.owner = hobby.owner;
  tombstone.gone = true;
  return tombstone;
}

bool is_slug(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace closer
