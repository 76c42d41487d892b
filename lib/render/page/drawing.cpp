// SPDX-License-Identifier: MIT
#include "render/page/drawing.hpp"

#include <fmt/format.h>

namespace closer {

std::string drawing(std::string_view id, PictureSize size, std::string_view title, std::string_view description,
                    std::string_view body) {
  constexpr double most_enlarged = 1.2; // where the page has the room
  return fmt::format("<svg viewBox=\"0 0 {0:g} {1:g}\" width=\"{5:g}\" role=\"img\" aria-labelledby=\"{2}-title "
                     "{2}-desc\"><title id=\"{2}-title\">{3}</title><desc id=\"{2}-desc\">{4}</desc>{6}</svg>",
                     size.width, size.height, id, title, description, size.width * most_enlarged, body);
}

std::string label(double x, double y, std::string_view anchor, std::string_view words) {
  return fmt::format("<text x=\"{:.4g}\" y=\"{:.4g}\" text-anchor=\"{}\">{}</text>", x, y, anchor, words);
}

} // namespace closer
