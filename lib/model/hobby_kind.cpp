// SPDX-License-Identifier: MIT
#include "model/hobby_kind.hpp"

#include <algorithm>

namespace closer {
namespace {

constexpr std::array<std::string_view, 9> kind_words = {"making",  "moving",  "watching", "playing", "reading",
                                                        "growing", "cooking", "music",    "learning"};

} // namespace

std::string_view name(HobbyKind kind) { return kind_words.at(static_cast<std::size_t>(kind)); }

std::optional<HobbyKind> hobby_kind_named(std::string_view wanted) {
  const auto* const found = std::ranges::find(kind_words, wanted);
  return found == kind_words.end() ? std::nullopt : std::optional(static_cast<HobbyKind>(found - kind_words.begin()));
}

std::array<std::string_view, 9> hobby_kind_names() { return kind_words; }

} // namespace closer
