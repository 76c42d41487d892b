// SPDX-License-Identifier: MIT
#include "../support.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

Thing read_one(const std::string& line) {
  auto read = read_things("sam.toml", line + "\n", "sam");
  BOOST_REQUIRE(read.things.size() == 1U);
  BOOST_TEST(read.findings.empty());
  return read.things.front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(thing_line)

BOOST_AUTO_TEST_CASE(a_slug_has_1_to_64_letters_digits_and_inner_dashes) {
  for (const std::string& right : {std::string("a"), std::string("7"), std::string("a-b--c"), std::string(64, 'a')}) {
    BOOST_TEST(is_slug(right));
  }
  for (const std::string& wrong : {std::string(), std::string("-a"), std::string("a-"), std::string("A"), std::string("a b"), std::string("\u00E9"),
                                   std::string("a.b"), std::string(65, 'a')}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!is_slug(wrong)); }
  }
}

BOOST_AUTO_TEST_CASE(a_thing_is_written_and_read_back) {
  const std::string line = "bouldering = { name = \"Bouldering \\\"outside\\\"\", share = \"share\", note = \"Thursdays\\nat the wall\", club = { name = \"SK\" }, rev = 3 }";
  const auto thing = read_one(line);
  BOOST_TEST(thing.slug == "bouldering");
  BOOST_TEST(thing.owner == "sam");
  BOOST_TEST(thing.name == "Bouldering \"outside\"");
  BOOST_CHECK(thing.share == Share::Share);
  BOOST_TEST(thing.note == "Thursdays\nat the wall");
  BOOST_TEST(thing.foreign.size() == 1U);
  BOOST_TEST(thing.rev == 3);
  BOOST_TEST(write_line(thing) == line);
}

BOOST_AUTO_TEST_CASE(the_kind_of_hobby_is_kept_and_one_of_a_version_to_come_too) {
  const std::string known = "chess = { name = \"Chess\", share = \"open\", hobby = \"playing\" }";
  BOOST_CHECK(read_one(known).hobby == Hobby::Playing);
  BOOST_TEST(write_line(read_one(known)) == known);
  const auto unknown = read_one("chess = { name = \"Chess\", share = \"open\", hobby = \"pondering\" }");
  BOOST_TEST(!unknown.hobby.has_value());
  BOOST_TEST(holds(write_line(unknown), "hobby = \"pondering\""));
  auto changed = unknown;
  changed.hobby = Hobby::Music;
  const auto line = write_line(changed);
  BOOST_TEST(line.find("hobby") == line.rfind("hobby"), line);
}

BOOST_AUTO_TEST_CASE(a_removed_thing_is_written_with_its_rev_and_no_more) {
  auto gone = removed(read_one("chess = { name = \"Chess\", share = \"solo\" }"));
  gone.rev = 2;
  BOOST_TEST(write_line(gone) == "chess = { gone = true, rev = 2 }");
  BOOST_CHECK(read_one(write_line(gone)) == gone);
}

BOOST_AUTO_TEST_CASE(a_share_that_is_none_is_reported_and_taken_as_solo) {
  const auto read = read_things("sam.toml", "chess = { name = \"Chess\", share = \"maybe\" }\n", "sam");
  BOOST_REQUIRE(read.things.size() == 1U);
  BOOST_CHECK(read.things[0].share == Share::Solo);
  BOOST_REQUIRE(read.findings.size() == 1U);
  BOOST_TEST(holds(read.findings[0].message, "maybe"));
}

BOOST_AUTO_TEST_CASE(a_thing_without_a_name_is_called_by_its_slug_and_reported) {
  const auto read = read_things("sam.toml", "chess = { share = \"open\" }\n", "sam");
  BOOST_REQUIRE(read.things.size() == 1U);
  BOOST_TEST(read.things[0].name == "chess");
  BOOST_TEST(read.findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_line_below_a_hand_laid_thing_is_a_thing_of_its_own) {
  const auto read = read_things("sam.toml", "[chess]\nname = \"Chess\"\ngolf = { name = \"Golf\", share = \"solo\" }\nyoga = { gone = true, rev = 2 }\n", "sam");
  BOOST_REQUIRE(read.things.size() == 3U);
  BOOST_TEST(read.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_nested_field_of_a_thing_without_a_name_stays_its_field) {
  const auto read = read_things("sam.toml", "[chess]\nname = \"Chess\"\nclub = { town = \"Bern\" }\n", "sam");
  BOOST_REQUIRE(read.things.size() == 1U);
  BOOST_REQUIRE(read.things[0].foreign.size() == 1U);
  BOOST_TEST(read.things[0].foreign[0].toml == "{ town = \"Bern\" }");
}

BOOST_AUTO_TEST_CASE(a_field_inside_a_line_is_no_thing_even_beside_a_hand_laid_one) {
  const std::string line = "golf = { name = \"Golf\", club = { name = \"SK\" } }\n";
  BOOST_TEST(read_things("sam.toml", line, "sam").things.size() == 1U);
  BOOST_TEST(read_things("sam.toml", line + "[chess]\nname = \"Chess\"\n", "sam").things.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
