// SPDX-License-Identifier: MIT
// Which entries a chapter of a year tells: a rule that two people can read, and that both their machines follow.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.hpp"

namespace closer {

inline constexpr std::string_view keep_tag = "keep";

// The texts that were told already, folded.
using ToldTexts = std::set<std::string, std::less<>>;

// At most `most` of the entries, the earliest first:
//
// 1. What has the tag #keep is chosen, however many there are.
// 2. A text that an earlier chapter, or an earlier entry, tells already is not told again.
// 3. Of the rest, what was new to both comes first; then a written talk that both have answered; then what says what
//    was asked and what was heard; then the longer text, where more than 160 characters count as 160; then the earlier.
// 4. Each of the two has half of the places, rounded down, for their own words, whatever the other tagged; a written
//    talk has the words of both. What they leave is filled in the order of 3.
//
// If `needs_words` is false, each entry is a day of its own: what has no words may be chosen, and so may words told
// already. What is chosen is added to `told`.
struct Choosing {
  std::size_t most = 0;
  bool needs_words = true;
};
[[nodiscard]] std::vector<const Record*> highlights(const std::vector<const Record*>& entries, const Choosing& choosing,
                                                    ToldTexts& told);

} // namespace closer
