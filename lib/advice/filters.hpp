// SPDX-License-Identifier: MIT
// What somebody asks of an idea. Filters only narrow: with one more of them nothing comes that did not fit before.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/ideas/idea.hpp"

namespace closer {

struct Filters {
  std::optional<Way> way;
  std::optional<int> minutes; // at most
  std::optional<int> budget;  // at most, 0 to 3
  bool talk = false;          // room to talk: 2 or 3
  bool indoor = false;
  bool outdoor = false;
  bool calm = false;
  bool active = false; // or thrilling
  bool apart = false;
  bool is_new = false; // 2 or 3
  unsigned suits = 0; // a bit for each of suit_names(), of which it must have all
};

// Ideas of that way, and nothing more.
[[nodiscard]] Filters only_way(std::optional<Way> way);

[[nodiscard]] bool fits(const Idea& idea, const Filters& filters);

// The filters that are set, each by the word that sets it on the command line ("minutes", "way").
[[nodiscard]] std::vector<std::string_view> names_of(const Filters& filters);

// The filters without the one of that name.
[[nodiscard]] Filters without(Filters filters, std::string_view name);

} // namespace closer
