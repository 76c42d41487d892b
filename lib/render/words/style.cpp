// SPDX-License-Identifier: MIT
#include "render/words/style.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

struct Code {
  std::string_view basic;
  std::string_view many;
};

// By Ink. Each of the 256 has a contrast of 3.3 to 1 or more with white, and of 3.8 with black: more screens are dark.
constexpr std::array<Code, 12> codes = {{{"", ""},
                                         {"1", "1"},
                                         {"2", "2"},
                                         {"1;4", "1;4"},
                                         {"36", "38;5;30"},
                                         {"32", "38;5;166"},
                                         {"35", "38;5;168"},
                                         {"94", "38;5;99"},
                                         {"33", "38;5;136"},
                                         {"31", "38;5;160"},
                                         {"32", "38;5;28"},
                                         {"31", "38;5;160"}}};

// Calls `show` with each line, its end included.
template <typename Show> void each_line(std::string_view text, Show show) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    show(text.substr(0, end));
    text.remove_prefix(end);
  }
}

} // namespace

Ink ink_of(Way way) {
  constexpr std::array<Ink, all_ways.size()> inks = {Ink::Hobby, Ink::Outing, Ink::Little, Ink::Listen};
  return inks.at(static_cast<std::size_t>(way));
}

std::string painted(std::string_view text, Ink ink, const Style& style) {
  if (!style.color || ink == Ink::Plain) {
    return std::string(text);
  }
  const auto& code = codes.at(static_cast<std::size_t>(ink));
  const auto mode = style.palette == Palette::Many ? code.many : code.basic;
  std::string result;
  each_line(text, [&](std::string_view line) {
    const bool has_end = line.ends_with('\n'); // which comes after the ink
    line.remove_suffix(has_end ? 1 : 0);
    result += line.empty() ? std::string() : fmt::format("\x1b[{}m{}\x1b[0m", mode, line);
    result += has_end ? "\n" : "";
  });
  return result;
}

std::string strong(std::string_view text, const Style& style) { return painted(text, Ink::Strong, style); }

Style style_in_file(Style style) {
  style.color = false;
  style.width = std::min(style.width, widest_prose);
  return style;
}

std::string marked(std::string_view text, const Style& style) { return painted(text, Ink::Marked, style); }

std::string faint(std::string_view text, const Style& style) { return painted(text, Ink::Faint, style); }

std::string labelled(std::string_view text, std::string_view label, Ink ink, const Style& style) {
  const auto at = text.find(label);
  if (at == std::string_view::npos) { // broken by the end of a line
    return faint(text, style);
  }
  return std::string(text.substr(0, at)) + painted(label, ink, style) + faint(text.substr(at + label.size()), style);
}

std::string painted_diff(std::string_view diff, const Style& style) {
  std::string result;
  each_line(diff, [&](std::string_view line) {
    const auto ink = line.starts_with('+')   ? Ink::Added
                     : line.starts_with('-') ? Ink::Removed
                     : line.starts_with('@') ? Ink::Faint
                                             : Ink::Plain;
    result += painted(line, ink, style);
  });
  return result;
}

std::string hanging(std::string_view first, std::string_view text, const Style& style, Ink ink) {
  constexpr std::size_t narrowest = 16;
  const auto indent = width(first);
  const auto columns = std::min(style.width, widest_prose);
  const auto room = std::max(columns - std::min(columns, indent), narrowest);
  std::string result;
  for (const auto& line : wrap(printable(with_spaces_for_tabs(text), Layout::Keep), room)) {
    const auto prefix = result.empty() ? painted(first, ink, style) : std::string(indent, ' ');
    result += line.empty() ? "" : prefix + line;
    result += '\n';
  }
  return result;
}

std::string say_minutes(long long minutes) {
  if (minutes < 60) {
    return fmt::format("{} min", minutes);
  }
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60) : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

} // namespace closer
