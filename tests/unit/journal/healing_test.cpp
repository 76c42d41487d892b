// SPDX-License-Identifier: MIT
#include "journal/check/healing.hpp"

#include "../support.hpp"

namespace closer {
namespace {

const std::string first = R"(2026-11-22-sam-k3f9x = { kind = "note", at = 2026-11-22, text = "one" })";
const std::string second = R"(2026-11-22-sam-k3f9x = { kind = "note", at = 2026-11-22, text = "two", rev = 2 })";
const std::string other = R"(2026-11-22-sam-aaaaa = { kind = "note", at = 2026-11-22, text = "other" })";

std::optional<std::string> healed(const std::string& contents) {
  return without_doubles("log", "2026-11.sam.toml", contents);
}

} // namespace

BOOST_AUTO_TEST_SUITE(healing)

BOOST_AUTO_TEST_CASE(a_repeated_line_goes) {
  BOOST_TEST(*healed(first + "\n" + other + "\n" + first + "\n") == first + "\n" + other + "\n");
}

BOOST_AUTO_TEST_CASE(a_line_that_another_has_replaced_goes_in_any_order) {
  BOOST_TEST(*healed(first + "\n" + second + "\n") == second + "\n");
  BOOST_TEST(*healed(second + "\n" + other + "\n" + first + "\n") == second + "\n" + other + "\n");
}

BOOST_AUTO_TEST_CASE(lines_that_tie_both_stay) {
  const auto rival =
      R"(2026-11-22-sam-k3f9x = { kind = "note", at = 2026-11-22, text = "not one" })" + std::string("\n");
  BOOST_TEST(!healed(first + "\n" + rival).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_changed_where_it_was_removed_in_another_place_stays) {
  const std::string gone = "2026-11-22-sam-k3f9x = { gone = true, rev = 2 }";
  BOOST_TEST(!healed(second + "\n" + gone + "\n").has_value());
  BOOST_TEST(*healed(first + "\n" + gone + "\n") == gone + "\n");
  const std::string later = "2026-11-22-sam-k3f9x = { gone = true, rev = 3 }";
  BOOST_TEST(*healed(second + "\n" + later + "\n") == later + "\n");
}

BOOST_AUTO_TEST_CASE(where_nothing_is_doubled_nothing_changes) {
  BOOST_TEST(!healed("").has_value());
  BOOST_TEST(!healed("# a comment\n\n" + first + "\n" + other).has_value());
}

BOOST_AUTO_TEST_CASE(comments_and_what_cannot_be_read_stay_to_the_byte) {
  const std::string rest = "# a comment\n\nbroken {\n";
  BOOST_TEST(*healed(rest + first + "\n" + first + "\n") == rest + first + "\n");
  BOOST_TEST(!healed(first + " # why\n" + second + "\n").has_value());
}

BOOST_AUTO_TEST_CASE(hobbies_are_healed_too) {
  const std::string line = R"(tea = { name = "Tea", share = "open" })";
  BOOST_TEST(*without_doubles("hobbies", "sam.toml", line + "\n" + line + "\n") == line + "\n");
  const std::string gone = "tea = { gone = true, rev = 2 }\n";
  BOOST_TEST(*without_doubles("hobbies", "sam.toml", line + "\n" + gone) == gone);
  const std::string changed = R"(tea = { name = "Tea", share = "open", note = "word", rev = 2 })";
  BOOST_TEST(!without_doubles("hobbies", "sam.toml", changed + "\n" + gone).has_value()); // at once
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
