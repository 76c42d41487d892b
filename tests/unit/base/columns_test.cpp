// SPDX-License-Identifier: MIT
#include "base/text/columns.hpp"

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
constexpr std::string_view e_acute = "\u00E9";
constexpr std::string_view e_and_accent = "e\u0301";

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(width_counts_columns_by_grapheme) {
  BOOST_TEST(width("") == 0U);
  BOOST_TEST(width("plain") == 5U);
  BOOST_TEST(width(e_acute) == 1U);
  BOOST_TEST(width(e_and_accent) == 1U);
  BOOST_TEST(width("\u6F22\u5B57") == 4U);
  BOOST_TEST(width(family) == 2U);
  BOOST_TEST(width("\u2764\uFE0F") == 2U);         // a heart shown as an emoji
  BOOST_TEST(width("\U0001F44D\U0001F3FD") == 2U); // with a skin tone
  BOOST_TEST(width("\U0001F1E9\U0001F1EA") == 2U); // a flag
  BOOST_TEST(width("a\u200Bb") == 2U);
}

BOOST_AUTO_TEST_CASE(padding_fills_up_to_the_columns_and_cuts_nothing) {
  BOOST_TEST(pad_right("\u6F22", 4) == "\u6F22  ");
  BOOST_TEST(pad_left("\u6F22", 4) == "  \u6F22");
  BOOST_TEST(pad_right("longer", 3) == "longer");
  BOOST_TEST(pad_left("longer", 3) == "longer");
  BOOST_TEST(pad_left("full", 4) == "full");
}

BOOST_AUTO_TEST_CASE(truncating_cuts_between_graphemes) {
  BOOST_TEST(truncate("short", 5) == "short");
  BOOST_TEST(truncate("longer", 5) == "lo...");
  BOOST_TEST(truncate("longer", 5, "\u2026") == "long\u2026");
  BOOST_TEST(truncate("e\u0301e\u0301e\u0301e\u0301e\u0301", 4) == "e\u0301...");
  BOOST_TEST(truncate("\u6F22\u6F22\u6F22", 5) == "\u6F22..."); // a wide one isn't halved
  BOOST_TEST(truncate(std::string(family) + "abcd", 5) == std::string(family) + "...");
}

BOOST_AUTO_TEST_CASE(what_is_truncated_never_takes_more_than_the_columns) {
  for (std::size_t columns = 0; columns <= 8; ++columns) {
    BOOST_TEST(width(truncate("a longer text", columns)) <= columns);
    BOOST_TEST(width(truncate("\u6F22\u5B57\u6F22\u5B57\u6F22", columns)) <= columns);
  }
}

BOOST_AUTO_TEST_CASE(wrapping_breaks_at_spaces_and_keeps_line_breaks) {
  BOOST_CHECK((wrap("coffee in bed", 9) == Lines{"coffee in", "bed"}));
  BOOST_CHECK((wrap("one\n\ntwo", 10) == Lines{"one", "", "two"}));
  BOOST_CHECK((wrap("", 10) == Lines{""}));
  BOOST_CHECK((wrap("a unbreakable b", 5) == Lines{"a", "unbreakable", "b"}));
  BOOST_CHECK((wrap("exactly ten", 11) == Lines{"exactly ten"}));
  BOOST_CHECK((wrap("\u6F22 \u5B57 \u6F22", 5) == Lines{"\u6F22 \u5B57", "\u6F22"}));
}

BOOST_AUTO_TEST_CASE(spaces_within_a_line_and_before_it_stay) {
  BOOST_CHECK((wrap("  a   b \n    c", 10) == Lines{"  a   b", "    c"}));
  BOOST_CHECK((wrap("  coffee  in bed", 12) == Lines{"  coffee  in", "  bed"}));
  BOOST_CHECK((wrap("          coffee in bed", 10) == Lines{"coffee in", "bed"})); // which would leave no room
  BOOST_CHECK((wrap(std::string(30, ' '), 10) == Lines{""}));
}

BOOST_AUTO_TEST_CASE(tabs_go_to_the_next_column_of_eight) {
  BOOST_TEST(with_spaces_for_tabs("a\tb\n\u6F22\tc\t\td") == "a       b\n\u6F22      c               d");
  BOOST_TEST(with_spaces_for_tabs("none") == "none");
}

BOOST_AUTO_TEST_CASE(what_is_written_without_spaces_goes_on_below_after_any_wide_character) {
  const std::string sentence = "\u4eca\u65e5\u306f\u4e00\u7dd2\u306b\u6563\u6b69\u3057\u305f";
  const auto lines = wrap("you: " + sentence + " abc", 8);
  BOOST_REQUIRE(lines.size() == 4U);
  BOOST_TEST(lines[0] == "you: \u4eca");
  BOOST_TEST(lines[1] == "\u65e5\u306f\u4e00\u7dd2");
  BOOST_TEST(lines[2] == "\u306b\u6563\u6b69\u3057");
  BOOST_TEST(lines[3] == "\u305f abc");
  BOOST_TEST(wrap("https://example.org/a-long-address", 8).size() == 1U);
  BOOST_TEST(wrap("\u00e9t\u00e9-est-pass\u00e9-depuis", 8).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
