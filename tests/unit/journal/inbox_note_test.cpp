// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_note.hpp"

#include <vector>

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(inbox_notes)

BOOST_AUTO_TEST_CASE(each_line_is_told_with_its_place_and_why) {
  const std::vector<Finding> findings = {{"../us/inbox/ana/notes.txt", {3, 1}, "the text is missing", "little\x1b[31m"},
                                         {"../us/inbox/ana/long.txt", {0, 0}, "it is too long", ""}};
  const auto note = inbox_note(findings);
  BOOST_TEST(is_inbox_note(note));
  BOOST_TEST(holds(note, "\nnotes.txt, line 3: little\\x1b[31m\n  the text is missing\n"));
  BOOST_TEST(holds(note, "\nlong.txt\n  it is too long\n"));
  BOOST_TEST(!holds(note, "../us")); // which differs from machine to machine
}

BOOST_AUTO_TEST_CASE(of_nothing_nothing_is_told) {
  BOOST_TEST(inbox_note({}).empty());
  BOOST_TEST(!is_inbox_note("little tea\n"));
}

BOOST_AUTO_TEST_CASE(a_flood_is_cut_short) {
  const std::vector<Finding> findings(1000, {"notes.txt", {3, 1}, "the text is missing", std::string(10'000, 'x')});
  const auto note = inbox_note(findings);
  BOOST_TEST(note.size() < 100'000U);
  BOOST_TEST(holds(note, "... and 900 more"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
