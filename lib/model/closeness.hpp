// SPDX-License-Identifier: MIT
// How close the two feel, once a month, in one mark each: after the one-item scale of overlapping circles by Aron, Aron
// and Smollan ('Inclusion of Other in the Self Scale', 1992).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace closer {

inline constexpr int least_close = 1;
inline constexpr int most_close = 7;

// A month's marks, of the couple's people in their order, once both are open.
struct Closeness {
  std::string month; // "2026-11"
  std::array<int, 2> marks{};
};

// 1 to 7, or nothing.
[[nodiscard]] std::optional<int> parse_mark(std::string_view text);

} // namespace closer
