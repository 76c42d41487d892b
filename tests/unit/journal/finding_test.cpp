// SPDX-License-Identifier: MIT
#include "journal/lines/finding.hpp"

#include "../support.hpp"
#include "base/text/columns.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

std::vector<std::string> lines_of(const Finding& finding) {
  const auto text = describe(finding);
  const auto parts = split(text, '\n');
  return {parts.begin(), parts.end()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(finding)

BOOST_AUTO_TEST_CASE(a_finding_holds_the_line_that_it_is_about) {
  BOOST_TEST(finding_in("one\ntwo\r\nthree", "f", {2, 1}, "x").source == "two");
  BOOST_TEST(finding_in("one\ntwo", "f", {2, 1}, "x").source == "two");
  BOOST_TEST(finding_in("one", "f", {9, 1}, "x").source == "");
  BOOST_TEST(finding_in("one", "f", {0, 0}, "x").source == "");
}

BOOST_AUTO_TEST_CASE(a_finding_is_described_with_a_caret_under_the_place) {
  const auto lines = lines_of({"log/2026-11.sam.toml", {3, 5}, "what is wrong", "a = b"});
  BOOST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(lines[0] == "log/2026-11.sam.toml:3:5: what is wrong");
  BOOST_TEST(lines[1] == "  a = b");
  BOOST_TEST(lines[2] == "      ^");
}

BOOST_AUTO_TEST_CASE(a_finding_about_a_whole_file_has_no_place) {
  BOOST_TEST(describe({"log/x.toml", {0, 0}, "what is wrong", ""}) == "log/x.toml: what is wrong");
}

BOOST_AUTO_TEST_CASE(the_caret_is_under_wide_characters_too) {
  const auto lines = lines_of({"f", {1, 4}, "x", "\u6F22\u00E9 b"});
  BOOST_TEST(lines.at(2) == std::string(2 + 4, ' ') + "^");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_place) {
  const auto source = std::string(500, 'a') + "!" + std::string(500, 'b');
  const auto lines = lines_of({"f", {1, 501}, "x", source});
  BOOST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(width(lines[1]) <= 100U);
  BOOST_TEST(lines[1].at(lines[2].find('^')) == '!');
}

BOOST_AUTO_TEST_CASE(a_hostile_line_path_or_message_is_safe_to_print) {
  const auto text = describe({"\x1b]0;x\x07.toml", {1, 4}, "bad \x1b[2J \u202E", "a\x1b[31m\xFF = \u202Ex"});
  BOOST_TEST(!holds(text, "\x1b"));
  BOOST_TEST(!holds(text, "\x07"));
  BOOST_TEST(!holds(text, "\xFF"));
  BOOST_TEST(!holds(text, "\u202E"));
}

BOOST_AUTO_TEST_CASE(a_place_beyond_the_line_is_described_all_the_same) {
  BOOST_TEST(holds(describe({"f", {1, 1'000'000}, "x", "short"}), "f:1:1000000: x"));
  BOOST_TEST(holds(describe({"f", {1, 3}, "x", "\xC3\xC3\xC3\xC3"}), "\\xc3"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
