// SPDX-License-Identifier: MIT
// closer.toml as each of two machines has it, brought together key by key.
#pragma once

#include <optional>
#include <string>

namespace closer {

struct CoupleMerge {
  std::string text;                // what closer.toml is to hold
  std::optional<std::string> kept; // the one of the two that isn't all in it: a key or a comment of it gave way
};

// `base` is what both began with, nothing if nobody knows. A key that one of them changed is as that one has it; one
// that one dropped and the other changed stays changed; if both changed it, the text that is greater by bytes wins
// for all such keys. The same comes of it whichever of the two is `one`. Both must be texts that read_couple() takes.
[[nodiscard]] CoupleMerge merge_couples(const std::optional<std::string>& base, const std::string& one,
                                        const std::string& other);

} // namespace closer
