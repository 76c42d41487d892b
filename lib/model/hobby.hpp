// SPDX-License-Identifier: MIT
// A hobby or a passion of one of the two, and how its owner wants to share it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/hobby_kind.hpp"
#include "model/record.hpp"

namespace closer {

enum class Share {
  Share, // I'd love to take you along
  Open,  // you're welcome to try
  Solo,  // mine to keep: no idea ever proposes it
};

[[nodiscard]] std::string_view name(Share share);
[[nodiscard]] std::optional<Share> share_named(std::string_view name);

struct Hobby {
  std::string slug;  // [a-z0-9-]+
  std::string owner; // a person's id
  std::string name;  // as its owner writes it
  Share share = Share::Open;
  std::string note;
  std::optional<HobbyKind> kind;
  std::vector<ForeignField> foreign;
  std::int64_t rev = 1;
  bool gone = false;

  friend bool operator==(const Hobby&, const Hobby&) = default;
};

[[nodiscard]] bool is_slug(std::string_view text); // [a-z0-9-]{1,64}, with no '-' at either end

// Takes out a field of a later version's, which one that is set now comes in place of.
void drop_foreign(Hobby& hobby, std::string_view name);

// What a removed hobby leaves: its slug and owner, and no more.
[[nodiscard]] Hobby tombstone_of(const Hobby& hobby);

} // namespace closer
