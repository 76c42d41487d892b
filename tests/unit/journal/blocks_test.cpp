// SPDX-License-Identifier: MIT
#include "journal/lines/blocks.hpp"

#include <fmt/format.h>

#include "../support.hpp"

namespace closer {
namespace {

// "START-END " for each block.
std::string blocks(const std::vector<std::string_view>& lines) {
  std::string result;
  for (const auto& block : blocks_of(lines)) {
    result += fmt::format("{}-{} ", block.start, block.end);
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(blocks_of_a_file)

BOOST_AUTO_TEST_CASE(a_block_goes_from_one_header_of_a_records_own_to_the_next) {
  BOOST_TEST(blocks({}) == "");
  BOOST_TEST(blocks({"a = 1"}) == "0-1 ");
  BOOST_TEST(blocks({"a = 1", "[b]", "c = 1", "[d]"}) == "0-1 1-3 3-4 ");
  BOOST_TEST(blocks({"[b]", "[b.part]", "c = 1"}) == "0-3 ");
}

BOOST_AUTO_TEST_CASE(a_bracket_inside_a_text_begins_none_unless_its_quotes_never_end) {
  BOOST_TEST(blocks({"a = \"\"\"", "[b]", "\"\"\"", "[c]"}) == "0-3 3-4 ");
  BOOST_TEST(blocks({"a = '''", "[b]", "[c]"}) == "0-1 1-2 2-3 ");
  BOOST_TEST(blocks({"# it's '''", "[b]", "# '''"}) == "0-1 1-3 ");
}

BOOST_AUTO_TEST_CASE(what_is_blank_is_not_always_sound) {
  for (const auto* sound : {"", " \t", "# why\t\"\"\"", "  # caf\u00E9"}) {
    BOOST_TEST_CONTEXT(sound) { BOOST_TEST((is_blank(sound) && is_sound_blank(sound))); }
  }
  for (const auto* unsound : {"\f", "\v", " \r ", "# caf\xE9", "# \x01", "# \x7F", "# a\rb", "# \xED\xA0\x80"}) {
    BOOST_TEST_CONTEXT(unsound) { BOOST_TEST((is_blank(unsound) && !is_sound_blank(unsound))); }
  }
  BOOST_TEST(!is_blank("a = 1 # why"));
  BOOST_TEST(!is_sound_blank("a = 1"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
