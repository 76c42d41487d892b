// SPDX-License-Identifier: MIT
#include "journal/write/undo_file.hpp"

#include <string>
#include <vector>

#include "../support.hpp"
#include "base/toml/toml.hpp"

namespace closer {
namespace {

const std::string head = "# What 'closer undo' takes back. On this machine only.\n";

bool are_same(const std::vector<Change>& left, const std::vector<Change>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Change& l, const Change& r) {
    return l.command == r.command && l.of == r.of && l.before == r.before && l.after == r.after && l.by == r.by;
  });
}

} // namespace

BOOST_AUTO_TEST_SUITE(undo_file)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back_and_judged_the_same) {
  std::vector<Change> changes;
  for (const std::string text : {"x", "k = { text = \"\\\"\\n\" }", "e\u0301 is not composed", "tab\tand\nnewline\r",
                                 "\x1b and \x7f", "\u65E5\u672C\u8A9E", "", "\\", "\"", "after = \"x\"\nby = \"y\""}) {
    for (const auto of : {Change::Of::Record, Change::Of::Private, Change::Of::Hobby, Change::Of::Lasting}) {
      changes.push_back({static_cast<std::int64_t>(changes.size()), of, std::nullopt, text, ""});
      changes.push_back({1'000'000'000'000, of, text, text, "sam"});
      BOOST_TEST_CONTEXT(text) {
        BOOST_TEST(are_same(read_changes(write_changes({changes.back()})), {changes.back()}));
        BOOST_TEST(are_same(parse_changes(write_changes({changes.back()})), {changes.back()}));
      }
    }
  }
  BOOST_TEST(are_same(read_changes(write_changes(changes)), changes));
  BOOST_TEST(read_changes(write_changes({})).empty());
}

BOOST_AUTO_TEST_CASE(what_somebody_else_wrote_is_judged) {
  BOOST_TEST(read_changes("").empty());
  const auto changes = read_changes("# mine\n[[change]]\nafter = 'x'\ncommand = -3\nof = \"of later\"\n");
  BOOST_REQUIRE(changes.size() == 1U);
  BOOST_TEST(changes[0].command == -3);
  BOOST_TEST(changes[0].after == "x");
  BOOST_CHECK(changes[0].of == Change::Of::Record);
  BOOST_TEST(read_changes(head + "\n[[change]]\ncommand = \"one\"\nof = \"record\"\nafter = \"x\"\n").empty());
  BOOST_TEST(read_changes(head + "\n[[change]]\ncommand = 1\nof = \"record\"\nafter = \"x\"\nmood = 1\n").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_toml_is_refused) {
  for (const std::string text : {"\n[[change]]\ncommand = 1\nof = \"record\"\nafter = \"x", "\n[[change]]\ncommand = ",
                                 "\n[[change", "\n[[change]]\ncommand = 1\nof = \"record\"\nafter = \"\xFF\"\n"}) {
    BOOST_CHECK_THROW((void)read_changes(head + text), TomlError);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
