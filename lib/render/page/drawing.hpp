// SPDX-License-Identifier: MIT
// What the pictures of a page are put together from.
#pragma once

#include <string>
#include <string_view>

namespace closer {

inline constexpr double page_width = 360; // of a picture, in the units of its view box; its text is 11 of them high

struct PictureSize {
  double width;
  double height;
};

// An SVG element around `body`. `title` and `description` hold nothing that would have to be escaped.
[[nodiscard]] std::string drawing(std::string_view id, PictureSize size, std::string_view title,
                                  std::string_view description, std::string_view body);

// `words` hold nothing that would have to be escaped.
[[nodiscard]] std::string label(double x, double y, std::string_view anchor, std::string_view words);

} // namespace closer
