// SPDX-License-Identifier: MIT
#include "../support.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

Hobby read_one(const std::string& line) {
  auto read = read_hobbies("sam.toml", line + "\n", "sam");
  BOOST_REQUIRE(read.hobbies.size() == 1U);
  BOOST_TEST(read.findings.empty());
  return read.hobbies.front();
}

} // namespace

BOOST_AUTO_TEST_SUITE(hobby_line)

BOOST_AUTO_TEST_CASE(a_slug_has_1_to_64_letters_digits_and_inner_dashes) {
  for (const std::string& right : {std::string("a"), std::string("7"), std::string("a-b--c"), std::string(64, 'a')}) {
    BOOST_TEST(is_slug(right));
  }
  for (const std::string& wrong :
       {std::string(), std::string("-a"), std::string("a-"), std::string("A"), std::string("a b"),
        std::string("\u00E9"), std::string("a.b"), std::string(65, 'a')}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!is_slug(wrong)); }
  }
}

BOOST_AUTO_TEST_CASE(a_hobby_is_written_and_read_back) {
  const std::string line = "bouldering = { name = \"Bouldering \\\"outside\\\"\", share = \"share\", note = "
                           "\"Thursdays\\nat the wall\", club = { name = \"SK\" }, rev = 3 }";
  const auto hobby = read_one(line);
  BOOST_TEST(hobby.slug == "bouldering");
  BOOST_TEST(hobby.owner == "sam");
  BOOST_TEST(hobby.name == "Bouldering \"outside\"");
  BOOST_CHECK(hobby.share == Share::Share);
  BOOST_TEST(hobby.note == "Thursdays\nat the wall");
  BOOST_TEST(hobby.foreign.size() == 1U);
  BOOST_TEST(hobby.rev == 3);
  BOOST_TEST(write_line(hobby) == line);
}

BOOST_AUTO_TEST_CASE(the_kind_of_hobby_is_kept_and_one_of_a_later_version_too) {
  const std::string known = "chess = { name = \"Chess\", share = \"open\", kind = \"playing\" }";
  BOOST_CHECK(read_one(known).kind == HobbyKind::Playing);
  BOOST_TEST(write_line(read_one(known)) == known);
  const auto unknown = read_one("chess = { name = \"Chess\", share = \"open\", kind = \"pondering\" }");
  BOOST_TEST(!unknown.kind.has_value());
  BOOST_TEST(holds(write_line(unknown), "kind = \"pondering\""));
  auto changed = unknown;
  changed.kind = HobbyKind::Music;
  const auto line = write_line(changed);
  BOOST_TEST(line.find("kind") == line.rfind("kind"), line);
}

BOOST_AUTO_TEST_CASE(a_removed_hobby_is_written_with_its_rev_and_no_more) {
  auto gone = tombstone_of(read_one("chess = { name = \"Chess\", share = \"solo\" }"));
  gone.rev = 2;
  BOOST_TEST(write_line(gone) == "chess = { gone = true, rev = 2 }");
  BOOST_CHECK(read_one(write_line(gone)) == gone);
}

BOOST_AUTO_TEST_CASE(a_share_that_is_none_is_reported_and_taken_as_solo) {
  const auto read = read_hobbies("sam.toml", "chess = { name = \"Chess\", share = \"maybe\" }\n", "sam");
  BOOST_REQUIRE(read.hobbies.size() == 1U);
  BOOST_CHECK(read.hobbies[0].share == Share::Solo);
  BOOST_REQUIRE(read.findings.size() == 1U);
  BOOST_TEST(holds(read.findings[0].message, "maybe"));
}

BOOST_AUTO_TEST_CASE(a_share_that_is_none_is_kept_until_one_is_said) {
  for (const std::string word : {"\"maybe\"", "\"\"", "5"}) {
    auto hobby = read_hobbies("sam.toml", "chess = { name = \"Chess\", share = " + word + " }\n", "sam").hobbies.at(0);
    BOOST_CHECK(hobby.share == Share::Solo);
    hobby.note = "Sundays";
    BOOST_TEST(write_line(hobby) == "chess = { name = \"Chess\", note = \"Sundays\", share = " + word + " }");
    hobby.share = Share::Open;
    drop_foreign(hobby, "share");
    BOOST_TEST(write_line(hobby) == "chess = { name = \"Chess\", share = \"open\", note = \"Sundays\" }");
  }
}

BOOST_AUTO_TEST_CASE(an_empty_kind_is_left_out) {
  const auto hobby = read_one("chess = { name = \"Chess\", share = \"open\", kind = \"\" }");
  BOOST_TEST(write_line(hobby) == "chess = { name = \"Chess\", share = \"open\" }");
}

BOOST_AUTO_TEST_CASE(a_hobby_without_a_name_is_called_by_its_slug_and_reported) {
  const auto read = read_hobbies("sam.toml", "chess = { share = \"open\" }\n", "sam");
  BOOST_REQUIRE(read.hobbies.size() == 1U);
  BOOST_TEST(read.hobbies[0].name == "chess");
  BOOST_TEST(read.findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_line_below_a_hand_written_hobby_is_a_hobby_of_its_own) {
  const auto read = read_hobbies(
      "sam.toml",
      "[chess]\nname = \"Chess\"\ngolf = { name = \"Golf\", share = \"solo\" }\nyoga = { gone = true, rev = 2 }\n",
      "sam");
  BOOST_REQUIRE(read.hobbies.size() == 3U);
  BOOST_TEST(read.findings.empty());
}

BOOST_AUTO_TEST_CASE(a_nested_field_of_a_hobby_without_a_name_stays_its_field) {
  const auto read = read_hobbies("sam.toml", "[chess]\nname = \"Chess\"\nclub = { town = \"Bern\" }\n", "sam");
  BOOST_REQUIRE(read.hobbies.size() == 1U);
  BOOST_REQUIRE(read.hobbies[0].foreign.size() == 1U);
  BOOST_TEST(read.hobbies[0].foreign[0].toml == "{ town = \"Bern\" }");
}

BOOST_AUTO_TEST_CASE(a_hobby_without_a_name_is_one_wherever_it_isnt_a_field) {
  const std::string line = "chess = { share = \"open\" }\n";
  for (const std::string before : {"", "[[arr]]\nx = 1\n", "z = '''\n"}) {
    BOOST_TEST(read_hobbies("sam.toml", before + line + line, "sam").hobbies.size() == 2U, before);
  }
}

BOOST_AUTO_TEST_CASE(a_field_inside_a_line_is_not_a_hobby_even_beside_a_hand_written_one) {
  const std::string line = "golf = { name = \"Golf\", club = { name = \"SK\" } }\n";
  BOOST_TEST(read_hobbies("sam.toml", line, "sam").hobbies.size() == 1U);
  BOOST_TEST(read_hobbies("sam.toml", line + "[chess]\nname = \"Chess\"\n", "sam").hobbies.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
