// SPDX-License-Identifier: MIT
#include "model/kind.hpp"

#include <algorithm>

namespace closer {
namespace {

// In the order of the enum.
constexpr std::array<std::string_view, 13> names = {"thing", "outing",    "little", "noticed", "listen",
                                                    "note",  "closeness", "vote",   "plan",    "pause",
                                                    "idea",  "seal",      "opening"};

} // namespace

std::string_view name(Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  return index < names.size() ? names[index] : std::string_view();
}

Kind kind_named(std::string_view wanted) {
  const auto* const found = std::find(names.begin(), names.end(), wanted);
  return static_cast<Kind>(found - names.begin());
}

std::array<std::string_view, 13> kind_names() { return names; }

std::optional<Way> way_of(Kind kind) {
  switch (kind) {
  case Kind::Thing: return Way::Thing;
  case Kind::Outing: return Way::Outing;
  case Kind::Little:
  case Kind::Noticed: return Way::Little;
  case Kind::Listen: return Way::Listen;
  default: return std::nullopt;
  }
}

bool is_entry(Kind kind) {
  switch (kind) {
  case Kind::Vote:
  case Kind::Plan:
  case Kind::Pause:
  case Kind::Idea:
  case Kind::Seal:
  case Kind::Opening: return false;
  default: return true;
  }
}

bool is_standing(Kind kind) {
  return kind == Kind::Vote || kind == Kind::Plan || kind == Kind::Pause || kind == Kind::Idea;
}

} // namespace closer
