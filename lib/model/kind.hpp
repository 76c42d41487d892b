// SPDX-License-Identifier: MIT
// What a record of the journal is; closer-journal(5), under 'KINDS', is the list.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
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
  Rhythm,    // how often a way should come
  Idea,      // of their own
  MarkedDay, // one that matters: a birthday, an anniversary, a visit
  Series,    // a few weeks with a plan: which one runs
  Seal,
  Opening,
  Other, // of a version to come: kept as it is, under the name that it has
};

enum class KindUse {
  Logged,   // an entry that `closer log` writes
  Entry,    // one that it doesn't
  Standing, // holds until it is changed, however long ago it was written
  Sealed,   // a part of a sealed answer
};

// All that differs from kind to kind by itself.
struct KindTraits {
  std::string_view name;
  KindUse use;
  std::optional<Way> way = {}; // that a record of this kind counts for
  bool needs_text = false;     // an entry of this kind says nothing without one
};

// In the order of the enum.
inline constexpr auto kind_table = std::to_array<KindTraits>({
    {"hobby", KindUse::Logged, Way::Hobby},
    {"outing", KindUse::Logged, Way::Outing},
    {"little", KindUse::Logged, Way::Little, true},
    {"noticed", KindUse::Logged, Way::Little, true},
    {"listen", KindUse::Logged, Way::Listen},
    {"note", KindUse::Logged, std::nullopt, true},
    {"closeness", KindUse::Entry},
    {"vote", KindUse::Standing},
    {"plan", KindUse::Standing},
    {"pause", KindUse::Standing},
    {"rhythm", KindUse::Standing},
    {"idea", KindUse::Standing},
    {"day", KindUse::Standing},
    {"series", KindUse::Standing},
    {"seal", KindUse::Sealed},
    {"opening", KindUse::Sealed},
    {"", KindUse::Entry},
});
static_assert(kind_table.size() == static_cast<std::size_t>(Kind::Other) + 1);

[[nodiscard]] constexpr const KindTraits& traits_of(Kind kind) { return kind_table[static_cast<std::size_t>(kind)]; }

// The names of all kinds but Other, in their order.
inline constexpr std::array<std::string_view, kind_table.size() - 1> kind_names = [] {
  std::array<std::string_view, kind_table.size() - 1> names;
  std::transform(kind_table.begin(), kind_table.end() - 1, names.begin(), [](const auto& kind) { return kind.name; });
  return names;
}();

// "hobby"; "" for Other.
[[nodiscard]] constexpr std::string_view name(Kind kind) { return traits_of(kind).name; }

// Other where this version doesn't know the name.
[[nodiscard]] constexpr Kind kind_named(std::string_view wanted) {
  return static_cast<Kind>(std::ranges::find(kind_names, wanted) - kind_names.begin());
}

[[nodiscard]] constexpr std::optional<Way> way_of(Kind kind) { return traits_of(kind).way; }

[[nodiscard]] constexpr bool is_loggable(Kind kind) { return traits_of(kind).use == KindUse::Logged; }

[[nodiscard]] constexpr bool is_standing(Kind kind) { return traits_of(kind).use == KindUse::Standing; }

[[nodiscard]] constexpr bool is_sealed(Kind kind) { return traits_of(kind).use == KindUse::Sealed; }

// Whether people read it as an entry; the others are what commands keep for themselves.
[[nodiscard]] constexpr bool is_entry(Kind kind) { return traits_of(kind).use <= KindUse::Entry; }

} // namespace closer
