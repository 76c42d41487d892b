// SPDX-License-Identifier: MIT
// How text for people is set.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closer {

struct Style {
  std::size_t width = 80; // columns
  bool color = false;
  bool unicode = true; // pictures may be made of more than ASCII
};

[[nodiscard]] std::string strong(std::string_view text, const Style& style);
[[nodiscard]] std::string faint(std::string_view text, const Style& style);

// `text` made printable and wrapped to the style's width, its first line behind `first` and the others behind as many
// spaces. Each line ends in a newline.
[[nodiscard]] std::string hanging(std::string_view first, std::string_view text, const Style& style);

// "1 h 30 min", "45 min".
[[nodiscard]] std::string say_minutes(long long minutes);

} // namespace closer
