// SPDX-License-Identifier: MIT
#include "journal/write/undo_file.hpp"

#include <string>

#include "../support.hpp"

namespace closer {
namespace {

bool are_same(const Change& left, const Change& right) {
  return left.of == right.of && left.before == right.before && left.after == right.after && left.by == right.by;
}

} // namespace

BOOST_AUTO_TEST_SUITE(undo_file)

BOOST_AUTO_TEST_CASE(what_is_written_is_one_line_and_read_back) {
  for (const std::string text :
       {"x", "k = { text = \"\\\"\\n\" }", "e\u0301 is not composed", "tab\tand\nnewline\r", "\x1b and \x7f",
        "\u65E5\u672C\u8A9E", "", "\\", "\"", "after = \"x\", by = \"y\" }"}) {
    for (const auto of : {Change::Of::Record, Change::Of::Private, Change::Of::Hobby, Change::Of::Lasting}) {
      for (const auto& change : {Change{of, std::nullopt, text, ""}, Change{of, text, text, "sam"}}) {
        const auto line = write_line("k3f9x-12", change);
        BOOST_TEST_CONTEXT(line) {
          BOOST_TEST(!holds(line, "\n"));
          BOOST_TEST(command_of_line(line) == "k3f9x");
          const auto read = change_of_line(line);
          BOOST_REQUIRE(read.has_value());
          BOOST_TEST(are_same(*read, change));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_of_a_later_version_is_read_as_far_as_it_is_known) {
  const auto change = change_of_line("k-1 = { after = 'x', of = \"of later\", mood = 1 }");
  BOOST_REQUIRE(change.has_value());
  BOOST_TEST(change->after == "x");
  BOOST_CHECK(change->of == Change::Of::Record);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_change_is_none) {
  for (const std::string line :
       {"", "# k-1 = { after = \"x\" }", "k-1 = { after = \"x\"", "k-1 = 5", "k = { after = \"x\" }",
        "K-1 = { after = \"x\" }", "k-1 = { after = \"\xFF\" }", "[[change]]"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(!change_of_line(line).has_value()); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
