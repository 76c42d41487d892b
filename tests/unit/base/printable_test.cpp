// SPDX-License-Identifier: MIT
#include "base/text/printable.hpp"

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::string_view family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

} // namespace

BOOST_AUTO_TEST_SUITE(safe_to_print)

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
  BOOST_TEST(printable("one\ntwo", Layout::Keep) == "one\ntwo");
  BOOST_TEST(printable("one\r\n\x1b", Layout::Keep) == "one\\x0d\n\\x1b");
}

BOOST_AUTO_TEST_CASE(data_is_made_safe_for_a_terminal_and_keeps_its_lines_and_columns) {
  BOOST_TEST(defused("a\tb\r\nc\n") == "a\tb\r\nc\n");
  BOOST_TEST(defused("\x1b[2J\rx\xC2\x9B\xE2\x80\xAE") == "\\x1b[2J\\x0dx\\u009b\\u202e");
  BOOST_TEST(defused("ends\r") == "ends\\x0d");
  BOOST_TEST(defused("") == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
