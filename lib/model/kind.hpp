// SPDX-License-Identifier: MIT
// What a record of the journal is; closer-journal(5), under 'KINDS', is the list.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/way.hpp"

namespace closer {

enum class Kind {
  Hobby,
  Outing,
  Little,
  Noticed,
  Listen,
  Note,
  Closeness,
  Vote,
  Plan,
  Pause,
  Idea, // of their own
  Seal,
  Opening,
  Other, // of a version to come: kept as it is, under the name that it has
};

// The kinds that `closer log` writes.
inline constexpr std::array<Kind, 6> loggable_kinds = {Kind::Hobby,   Kind::Outing, Kind::Little,
                                                       Kind::Noticed, Kind::Listen, Kind::Note};

// The names of all kinds but Other, in their order.
[[nodiscard]] constexpr std::array<std::string_view, 13> kind_names() {
  return {"hobby", "outing", "little", "noticed", "listen", "note",   "closeness",
          "vote",  "plan",   "pause",  "idea",    "seal",   "opening"};
}

// "hobby"; "" for Other.
[[nodiscard]] std::string_view name(Kind kind);

// Other where this version does not know the name.
[[nodiscard]] Kind kind_named(std::string_view name);

// The way that a record of this kind counts for: `noticed` counts as a little thing; `note` and what machines make
// count for none.
[[nodiscard]] constexpr std::optional<Way> way_of(Kind kind) {
  switch (kind) {
  case Kind::Hobby: return Way::Hobby;
  case Kind::Outing: return Way::Outing;
  case Kind::Little:
  case Kind::Noticed: return Way::Little;
  case Kind::Listen: return Way::Listen;
  default: return std::nullopt;
  }
}

// Whether it holds until it is changed, however long ago it was written.
[[nodiscard]] constexpr bool is_standing(Kind kind) {
  return kind == Kind::Vote || kind == Kind::Plan || kind == Kind::Pause || kind == Kind::Idea;
}

// Whether people read it as an entry; the others are what commands keep for themselves.
[[nodiscard]] constexpr bool is_entry(Kind kind) {
  return !is_standing(kind) && kind != Kind::Seal && kind != Kind::Opening;
}

} // namespace closer
