// SPDX-License-Identifier: MIT
// How text for people is set. Colour never carries a meaning alone: whatever has one says it in words or shapes, too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/date/hours.hpp"
#include "model/way.hpp"

namespace closer {

// How many colours a terminal has: 8 or 16, which its user chose, or 256, whose places in the cube are known.
enum class Palette { Basic, Many };

struct Style {
  std::size_t width = 80; // columns
  bool color = false;
  bool unicode = true; // pictures may be made of more than ASCII
  Hours hours = Hours::Of24;
  Palette palette = Palette::Basic;
};

// Prose is never wider than that, however wide the terminal is.
inline constexpr std::size_t widest_prose = 88;

// The same for text that goes to a file: without colour, and no wider than prose, whatever the terminal is.
[[nodiscard]] Style style_in_file(Style style);

// What a text is shown as: a way has the hue that it has on the page. The 256 colours are those in the middle between
// black and white, so that each is read on either.
enum class Ink { Plain, Strong, Faint, Marked, Hobby, Outing, Little, Listen, Due, Error, Added, Removed };

[[nodiscard]] Ink ink_of(Way way);

// Each line of `text` in that ink, where the style has colour.
[[nodiscard]] std::string painted(std::string_view text, Ink ink, const Style& style);
[[nodiscard]] std::string strong(std::string_view text, const Style& style);
[[nodiscard]] std::string marked(std::string_view text, const Style& style); // as what was looked for
[[nodiscard]] std::string faint(std::string_view text, const Style& style);

// `text` with the first `label` in it in that ink, and what follows it faint.
[[nodiscard]] std::string labelled(std::string_view text, std::string_view label, Ink ink, const Style& style);

// A unified diff with what goes and what comes in colour.
[[nodiscard]] std::string painted_diff(std::string_view diff, const Style& style);

// `text` made printable and wrapped to the style's width, or that of prose; its first line behind `first`, which is in
// that ink, and the others behind as many spaces. Each line ends in a newline.
[[nodiscard]] std::string hanging(std::string_view first, std::string_view text, const Style& style,
                                  Ink ink = Ink::Plain);

// "1 h 30 min", "45 min".
[[nodiscard]] std::string say_minutes(long long minutes);

} // namespace closer
