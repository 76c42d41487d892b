// SPDX-License-Identifier: MIT
// A thing of one's own: a hobby or passion, and how its owner wants to share it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
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

struct Thing {
  std::string slug;  // [a-z0-9-]+
  std::string owner; // a person's id
  std::string name;  // as its owner writes it
  Share share = Share::Open;
  std::string note;
  std::optional<Hobby> hobby; // which kind of hobby it is
  std::vector<ForeignField> foreign;
  std::int64_t rev = 1;
  bool gone = false;

  friend bool operator==(const Thing&, const Thing&) = default;
};

[[nodiscard]] bool is_slug(std::string_view text); // [a-z0-9-]{1,64}, with no '-' at either end

// The thing as it is once removed: its slug and owner, and no more.
[[nodiscard]] Thing removed(const Thing& thing);

} // namespace closer
