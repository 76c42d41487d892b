// SPDX-License-Identifier: MIT
// Closer's own files of ideas, where everything must be said, and what is the same in the couple's.
#include "journal/config/idea_file.hpp"

#include "../support.hpp"
#include "idea_file_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(idea_file)

BOOST_AUTO_TEST_CASE(a_whole_idea_is_read) {
  const auto result = read_own("# ours\n" + idea("dusk-walk", {{"seasons", "[\"spring\", \"winter\"]"},
                                                               {"title", "\" e\u0301 \""},
                                                               {"text", "\"Slowly.\""},
                                                               {"apart", "\"works\""},
                                                               {"children", "\"sitter\""},
                                                               {"car", "true"},
                                                               {"brave", "true"},
                                                               {"secret", "true"},
                                                               {"only", "\"clear-night\""}}));
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.ideas.size() == 1U);
  const auto& one = result.ideas[0];
  BOOST_TEST(one.id == "dusk-walk");
  BOOST_CHECK(one.way == Way::Outing);
  BOOST_TEST(one.title == "\u00E9");
  BOOST_TEST(one.text == "Slowly.");
  BOOST_TEST(one.minutes == 90);
  BOOST_TEST(one.cost == 0);
  BOOST_CHECK(one.place == Idea::Place::Outdoors);
  BOOST_CHECK(one.energy == Idea::Energy::Calm);
  BOOST_TEST(one.talk == 3);
  BOOST_TEST(one.novelty == 1);
  BOOST_TEST(one.group == "walk");
  BOOST_TEST(one.seasons == 0b1001U);
  BOOST_CHECK(one.apart == Idea::Apart::Works);
  BOOST_CHECK(one.children == Idea::Children::Sitter);
  BOOST_CHECK(one.only == Idea::Occasion::ClearNight);
  BOOST_TEST((one.needs_car && one.is_brave && one.is_secret));
  BOOST_TEST(!one.is_about_hobby);
  BOOST_TEST(!one.hobby_kind.has_value());
}

BOOST_AUTO_TEST_CASE(every_word_of_a_list_is_known) {
  const auto result = read_own(
      idea("one", {{"way", "\"listen\""}, {"apart", "\"only\""}, {"energy", "\"thrilling\""}}) +
      idea("two",
           {{"way", "\"hobby\""}, {"place", "\"either\""}, {"energy", "\"active\""}, {"hobby_kind", "\"music\""}}) +
      idea("three", {{"place", "\"indoors\""}}));
  BOOST_REQUIRE(result.ideas.size() == 3U);
  BOOST_CHECK(result.ideas[0].way == Way::Listen);
  BOOST_CHECK(result.ideas[0].apart == Idea::Apart::Only);
  BOOST_CHECK(result.ideas[0].energy == Idea::Energy::Thrilling);
  BOOST_CHECK(result.ideas[1].place == Idea::Place::Either);
  BOOST_CHECK(result.ideas[1].hobby_kind == HobbyKind::Music);
  BOOST_CHECK(result.ideas[2].place == Idea::Place::Indoors);
  BOOST_TEST(result.ideas[2].id == "three");
}

BOOST_AUTO_TEST_CASE(an_idea_is_about_a_hobby_if_it_names_one_or_has_a_kind_of_one) {
  const auto result = read_own(idea("one", {{"title", "\"Try {hobby}\""}}) + idea("two", {{"text", "\"{hobby}\""}}) +
                               idea("three", {{"hobby_kind", "\"any\""}}) + idea("four") +
                               idea("five", {{"hobby_kind", "\"learning\""}}));
  BOOST_REQUIRE(result.ideas.size() == 5U);
  BOOST_TEST((result.ideas[0].is_about_hobby && result.ideas[1].is_about_hobby && result.ideas[2].is_about_hobby));
  BOOST_TEST(!result.ideas[2].hobby_kind.has_value());
  BOOST_TEST(!result.ideas[3].is_about_hobby);
  BOOST_TEST(result.ideas[4].is_about_hobby);
  BOOST_CHECK(result.ideas[4].hobby_kind == HobbyKind::Learning);
}

BOOST_AUTO_TEST_CASE(an_idea_without_seasons_is_for_all_of_them) {
  BOOST_TEST(read_own(idea("abc")).ideas[0].seasons == 0xFU);
}

BOOST_AUTO_TEST_CASE(an_idea_with_anything_left_out_is_left_out) {
  for (const std::string field :
       {"way", "minutes", "cost", "place", "energy", "talk", "novelty", "group", "children"}) {
    left_out(idea("wrong", {{field, ""}}), field, Omission::IsWrong);
  }
}

BOOST_AUTO_TEST_CASE(an_idea_with_anything_wrong_is_left_out_and_no_other) {
  for (const auto omission : {Omission::IsWrong, Omission::HasDefault}) {
    left_out(idea("wrong", {{"way", "\"hug\""}}), "way", omission);
    left_out(idea("wrong", {{"title", "\"\""}}), "title", omission);
    left_out(idea("wrong", {{"text", "5"}}), "text", omission);
    left_out(idea("wrong", {{"minutes", "0"}}), "minutes", omission);
    left_out(idea("wrong", {{"minutes", "10081"}}), "minutes", omission);
    left_out(idea("wrong", {{"minutes", "\"90\""}}), "minutes", omission);
    left_out(idea("wrong", {{"cost", "4"}}), "cost", omission);
    left_out(idea("wrong", {{"cost", "-1"}}), "cost", omission);
    left_out(idea("wrong", {{"place", "\"moon\""}}), "place", omission);
    left_out(idea("wrong", {{"energy", "1"}}), "energy", omission);
    left_out(idea("wrong", {{"talk", "4"}}), "talk", omission);
    left_out(idea("wrong", {{"novelty", "1.5"}}), "novelty", omission);
    left_out(idea("wrong", {{"group", "\" \""}}), "group", omission);
    left_out(idea("wrong", {{"only", "\"monday\""}}), "only", omission);
    left_out(idea("wrong", {{"place", "\"apart\""}}), "place", omission);
    left_out(idea("wrong", {{"apart", "true"}}), "apart", omission);
    left_out(idea("wrong", {{"children", "\"no\""}}), "children", omission);
    left_out(idea("wrong", {{"car", "1"}}), "car", omission);
    left_out(idea("wrong", {{"brave", "\"yes\""}}), "brave", omission);
    left_out(idea("wrong", {{"secret", "\"yes\""}}), "secret", omission);
    left_out(idea("wrong", {{"off", "1"}}), "off", omission);
    left_out(idea("wrong", {{"hobby_kind", "\"chess\""}}), "hobby_kind", omission);
    left_out(idea("wrong", {{"hobby_kind", "[\"music\"]"}}), "hobby_kind", omission);
  }
}

BOOST_AUTO_TEST_CASE(a_list_of_seasons_holds_those_and_at_least_one) {
  for (const std::string list : {"[]", "\"spring\"", "[\"monsoon\"]", "[\"spring\", 1]", "1", "[[\"spring\"]]"}) {
    left_out(idea("wrong", {{"seasons", list}}), "seasons", Omission::IsWrong);
  }
  BOOST_TEST(read_own(idea("abc", {{"seasons", "[\"autumn\", \"autumn\"]"}})).ideas[0].seasons == 0b0100U);
}

BOOST_AUTO_TEST_CASE(an_id_has_3_to_40_lower_case_letters_digits_and_dashes) {
  BOOST_TEST(read_own(idea("a-1") + idea(std::string(40, 'a'))).ideas.size() == 2U);
  for (const std::string& id :
       {std::string("ab"), std::string(41, 'a'), std::string("Dusk-Walk"), std::string("dusk_walk"),
        std::string("\"dusk walk\""), std::string("\"\\u001b[2J\""), std::string("\"caf\u00E9\"")}) {
    left_out(idea(id), "an idea", Omission::IsWrong);
  }
}

BOOST_AUTO_TEST_CASE(an_id_that_is_there_twice_is_reported) {
  const auto result = read_own(idea("abc") + "[other]\n" + idea("abc", {{"title", "\"Again\""}}));
  BOOST_TEST(!result.findings.empty());
  auto ideas = std::move(read_own(idea("abc")).catalogue);
  std::vector<Finding> findings;
  read_ideas("second.toml", idea("abc"), Omission::IsWrong, ideas, findings);
  BOOST_TEST(ideas.ideas().size() == 1U);
  BOOST_REQUIRE(findings.size() == 1U);
  BOOST_TEST(holds(findings[0].message, "'abc' is there twice"));
}

BOOST_AUTO_TEST_CASE(a_field_that_is_nearly_one_of_ours_is_a_slip) {
  const auto result = read_own(idea("abc") + idea("slip", {{"minuts", "5"}}) + idea("def"));
  BOOST_TEST(result.ideas.size() == 2U);
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(holds(result.findings[0].message, "'minuts'"));
  BOOST_TEST(holds(result.findings[0].message, "did you mean 'minutes'?"));
  BOOST_TEST(result.findings[0].where.line == 23U);
}

BOOST_AUTO_TEST_CASE(a_field_of_a_later_version_is_skipped) {
  const auto result = read_own(idea("abc", {{"soundtrack", "\"rain\""}}));
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.ideas.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_reported_and_not_thrown) {
  const auto result = read_own(idea("abc") + "oops\n");
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(result.findings[0].where.line == 12U);
  BOOST_TEST(read_own("").ideas.empty());
  BOOST_TEST(read_own("abc = 1\n").findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
