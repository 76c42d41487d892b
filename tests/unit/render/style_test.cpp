// SPDX-License-Identifier: MIT
#include "render/words/style.hpp"

#include <array>
#include <cmath>
#include <set>

#include "../support.hpp"
#include "base/text/columns.hpp"
#include "base/text/text.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(style)

BOOST_AUTO_TEST_CASE(text_is_set_off_only_where_there_is_color) {
  BOOST_TEST(strong("x", {80, false}) == "x");
  BOOST_TEST(faint("x", {80, false}) == "x");
  BOOST_TEST(strong("x", {80, true}) == "\x1b[1mx\x1b[0m");
  BOOST_TEST(faint("x", {80, true}) == "\x1b[2mx\x1b[0m");
}

BOOST_AUTO_TEST_CASE(each_way_has_a_hue_of_the_terminals_own_or_of_256) {
  const Style basic = {80, true};
  const Style many = {80, true, true, Hours::Of24, Palette::Many};
  BOOST_TEST(painted("x", ink_of(Way::Hobby), basic) == "\x1b[36mx\x1b[0m");
  BOOST_TEST(painted("x", ink_of(Way::Hobby), many) == "\x1b[38;5;30mx\x1b[0m");
  std::set<std::string> hues;
  for (const Way way : all_ways) {
    hues.insert(painted("x", ink_of(way), basic));
    hues.insert(painted("x", ink_of(way), many));
    BOOST_TEST(painted("x", ink_of(way), {80, false}) == "x");
  }
  for (const Ink ink : {Ink::Due, Ink::Error}) {
    hues.insert(painted("x", ink, basic));
    hues.insert(painted("x", ink, many));
  }
  BOOST_TEST(hues.size() == 2 * (all_ways.size() + 2));
  BOOST_TEST(painted("x", Ink::Plain, many) == "x");
}

// The relative luminance of a place in the cube of 256 colours, as WCAG 2 has it.
double luminance(int color) {
  constexpr std::array<double, 6> levels = {0, 95, 135, 175, 215, 255};
  const auto linear = [&](int step) {
    const double share = levels.at(static_cast<std::size_t>(step)) / 255;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  const int place = color - 16;
  return 0.2126 * linear(place / 36) + 0.7152 * linear(place / 6 % 6) + 0.0722 * linear(place % 6);
}

BOOST_AUTO_TEST_CASE(the_256_colours_are_read_on_black_and_on_white) {
  for (const Ink ink :
       {Ink::Hobby, Ink::Outing, Ink::Little, Ink::Listen, Ink::Due, Ink::Error, Ink::Added, Ink::Removed}) {
    const auto text = painted("x", ink, {80, true, true, Hours::Of24, Palette::Many});
    const double light = luminance(std::stoi(text.substr(std::string("\x1b[38;5;").size()))) + 0.05;
    BOOST_TEST_CONTEXT(text) {
      BOOST_TEST(1.05 / light > 3.3);
      BOOST_TEST(light / 0.05 > 3.8);
    }
  }
}

BOOST_AUTO_TEST_CASE(ink_ends_with_each_line) {
  const Style style = {80, true};
  BOOST_TEST(strong("a\n\nb\n", style) == "\x1b[1ma\x1b[0m\n\n\x1b[1mb\x1b[0m\n");
  BOOST_TEST(labelled("  Listening, 5 min\n  (x)\n", "Listening", Ink::Listen, style) ==
             "  \x1b[94mListening\x1b[0m\x1b[2m, 5 min\x1b[0m\n\x1b[2m  (x)\x1b[0m\n");
  BOOST_TEST(labelled("Little\nthings\n", "Little things", Ink::Little, style) == faint("Little\nthings\n", style));
  BOOST_TEST(hanging("- ", "a\nb", style, Ink::Due) == "\x1b[33m- \x1b[0ma\n  b\n");
}

BOOST_AUTO_TEST_CASE(a_diff_shows_what_goes_and_what_comes) {
  const std::string diff = "@@ -1,2 +1,2 @@\n a\n-b\n+c\n";
  BOOST_TEST(painted_diff(diff, {80, false}) == diff);
  BOOST_TEST(painted_diff(diff, {80, true}) ==
             "\x1b[2m@@ -1,2 +1,2 @@\x1b[0m\n a\n\x1b[31m-b\x1b[0m\n\x1b[32m+c\x1b[0m\n");
}

BOOST_AUTO_TEST_CASE(prose_is_88_columns_wide_at_most) {
  const std::string words(2 * widest_prose, 'x');
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "word ";
  }
  const auto wrapped = hanging("  ", text, {200, false});
  for (const auto line : split(wrapped, '\n')) {
    BOOST_TEST(width(line) <= widest_prose);
  }
  BOOST_TEST(holds(hanging("", words, {200, false}), words)); // a word isn't cut
}

BOOST_AUTO_TEST_CASE(a_hanging_text_is_wrapped_after_its_first_words) {
  BOOST_TEST(hanging("  22 Nov  ", "Coffee in bed with toast", {24, false}) ==
             "  22 Nov  Coffee in bed\n          with toast\n");
  BOOST_TEST(hanging("- ", "one\n\ntwo", {40, false}) == "- one\n\n  two\n");
  BOOST_TEST(hanging("\u6F22 ", "a\nb", {40, false}) == "\u6F22 a\n   b\n");
}

BOOST_AUTO_TEST_CASE(a_hanging_text_is_made_printable) {
  const auto text = hanging("", "\x1b[2J \u202E\r\n\x07", {40, false});
  BOOST_TEST(!holds(text, "\x1b"));
  BOOST_TEST(!holds(text, "\u202E"));
  BOOST_TEST(!holds(text, "\r"));
  BOOST_TEST(!holds(text, "\x07"));
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_works) {
  for (const std::size_t columns : {0U, 1U, 5U}) {
    BOOST_TEST(holds(hanging("          ", "Coffee in bed", {columns, false}), "Coffee"));
  }
}

BOOST_AUTO_TEST_CASE(minutes_are_said_in_hours_from_an_hour_on) {
  BOOST_TEST(say_minutes(0) == "0 min");
  BOOST_TEST(say_minutes(45) == "45 min");
  BOOST_TEST(say_minutes(60) == "1 h");
  BOOST_TEST(say_minutes(90) == "1 h 30 min");
  BOOST_TEST(say_minutes(1440) == "24 h");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
