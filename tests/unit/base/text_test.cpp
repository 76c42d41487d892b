// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <array>

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
constexpr std::string_view e_acute = "\u00E9";
constexpr std::string_view e_and_accent = "e\u0301";

using Lines = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(well_formed_utf8_has_no_invalid_byte) {
  for (const std::string_view good :
       {std::string_view(), std::string_view("plain"), e_acute, family, std::string_view("\xF4\x8F\xBF\xBF")}) {
    BOOST_TEST(!invalid_utf8_at(good).has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_first_invalid_byte_is_found) {
  BOOST_TEST(invalid_utf8_at("\xFF").value() == 0U);
  BOOST_TEST(invalid_utf8_at("ab\xC3").value() == 2U);           // cut short
  BOOST_TEST(invalid_utf8_at("\u00E9\xC0\x80").value() == 2U);   // an overlong NUL
  BOOST_TEST(invalid_utf8_at("a\xED\xA0\x80z").value() == 1U);   // a surrogate
  BOOST_TEST(invalid_utf8_at("\xF4\x90\x80\x80").value() == 0U); // beyond U+10FFFF
  BOOST_TEST(invalid_utf8_at("a\x80\xFF").value() == 1U);
}

BOOST_AUTO_TEST_CASE(normal_form_c_composes_and_changes_nothing_else) {
  BOOST_TEST(nfc(e_and_accent) == e_acute);
  BOOST_TEST(nfc(e_acute) == e_acute);
  BOOST_TEST(nfc("\u212B") == "\u00C5");                    // the angstrom sign
  BOOST_TEST(nfc("a\u0323\u0302") == nfc("a\u0302\u0323")); // the order of marks
  BOOST_TEST(nfc(family) == family);
  BOOST_TEST(nfc("\uFB01 \u00BD \u200F x") == "\uFB01 \u00BD \u200F x"); // compatibility characters stay
  const std::string with_nul("a\0\u00E9", 4);
  BOOST_TEST(nfc(with_nul) == with_nul);
}

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
  BOOST_TEST(truncate("\u6F22\u6F22\u6F22", 5) == "\u6F22..."); // a wide one is not halved
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

BOOST_AUTO_TEST_CASE(what_could_steer_a_terminal_is_made_visible) {
  BOOST_TEST(printable("\x1b[2J") == "\\x1b[2J");
  BOOST_TEST(printable("a\tb\nc\r\x7F") == "a\\tb\\nc\\x0d\\x7f");
  BOOST_TEST(printable("\u0085\u009B") == "\\u0085\\u009b");
  BOOST_TEST(printable("\u202E\u2066\u2069\u200F\u061C") == "\\u202e\\u2066\\u2069\\u200f\\u061c");
  BOOST_TEST(printable("\u2028\u2029") == "\\u2028\\u2029");
  BOOST_TEST(printable("a\xFFz\xC3") == "a\\xffz\\xc3");
  BOOST_TEST(printable(std::string_view("a\0b", 3)) == "a\\x00b");
}

BOOST_AUTO_TEST_CASE(what_is_harmless_stays_as_it_is) {
  const std::string harmless = "caf\u00E9 \u6F22\u5B57 " + std::string(family) + " \\ \"quoted\"";
  BOOST_TEST(printable(harmless) == harmless);
  BOOST_TEST(printable("one\ntwo", Newlines::Keep) == "one\ntwo");
  BOOST_TEST(printable("one\r\n\x1b", Newlines::Keep) == "one\\x0d\n\\x1b");
}

BOOST_AUTO_TEST_CASE(trimming_takes_white_space_off_both_ends) {
  BOOST_TEST(trim(" \t\r\n a b \n") == "a b");
  BOOST_TEST(trim(" \n ") == "");
  BOOST_TEST(trim("") == "");
}

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts_and_joining_undoes_it) {
  const auto parts = split(",a,,b,", ',');
  BOOST_CHECK((parts == std::vector<std::string_view>{"", "a", "", "b", ""}));
  BOOST_TEST(split("", ',').size() == 1U);
  BOOST_TEST(join(Lines(parts.begin(), parts.end()), ",") == ",a,,b,");
  BOOST_TEST(join(Lines{}, ", ") == "");
}

BOOST_AUTO_TEST_CASE(folding_forgets_case_and_composition) {
  BOOST_TEST(fold("Caf\u00C9") == fold("cafe\u0301"));
  BOOST_TEST(fold("Stra\u00DFe") == fold("STRASSE"));
  BOOST_TEST(fold("\u03A3\u03C2") == fold("\u03C3\u03C3"));
  BOOST_TEST(fold("a") != fold("\u00E4"));
}

BOOST_AUTO_TEST_CASE(a_slug_holds_only_lower_case_letters_digits_and_single_dashes) {
  BOOST_TEST(slug("Bouldering") == "bouldering");
  BOOST_TEST(slug("  Caf\u00E9 & Cr\u00E8me! ") == "cafe-creme");
  BOOST_TEST(slug("cafe\u0301") == "cafe");
  BOOST_TEST(slug("Stra\u00DFe 7") == "strasse-7");
  BOOST_TEST(slug("--a__b--") == "a-b");
  BOOST_TEST(slug("\u6F22\u5B57") == "");
  BOOST_TEST(slug("!?") == "");
}

BOOST_AUTO_TEST_CASE(a_slip_of_the_hand_is_guessed) {
  constexpr std::array<std::string_view, 5> words = {"review", "remind", "remove", "log", "listen"};
  BOOST_TEST(did_you_mean("reveiw", words).value() == "review"); // two letters swapped
  BOOST_TEST(did_you_mean("lgo", words).value() == "log");
  BOOST_TEST(did_you_mean("lis", words).value() == "listen"); // the beginning of just one
  BOOST_TEST(did_you_mean("remov", words).value() == "remove");
  BOOST_TEST(!did_you_mean("re", words).has_value()); // the beginning of three
  BOOST_TEST(!did_you_mean("bouldering", words).has_value());
  BOOST_TEST(!did_you_mean("", words).has_value());
}

BOOST_AUTO_TEST_CASE(one_is_singular_and_all_others_are_plural) {
  BOOST_TEST(counted(1, "day") == "1 day");
  BOOST_TEST(counted(0, "day") == "0 days");
  BOOST_TEST(counted(3, "day") == "3 days");
}

BOOST_AUTO_TEST_CASE(data_is_made_safe_for_a_terminal_and_keeps_its_lines_and_columns) {
  BOOST_TEST(defused("a\tb\r\nc\n") == "a\tb\r\nc\n");
  BOOST_TEST(defused("\x1b[2J\rx\xC2\x9B\xE2\x80\xAE") == "\\x1b[2J\\x0dx\\u009b\\u202e");
  BOOST_TEST(defused("ends\r") == "ends\\x0d");
  BOOST_TEST(defused("") == "");
}

BOOST_AUTO_TEST_CASE(a_shell_takes_any_word_for_one) {
  BOOST_TEST(shell_word("/home/sam/us") == "/home/sam/us");
  BOOST_TEST(shell_word("it's; rm -rf $HOME") == "'it'\\''s; rm -rf $HOME'");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
