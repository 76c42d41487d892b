// SPDX-License-Identifier: MIT
#include "journal/idea_file.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

// A whole idea, with some fields given otherwise ("" leaves one out).
std::string idea(const std::string& id, const Fields& otherwise = {}) {
  Fields fields = {{"way", "\"outing\""}, {"text", "\"Walk at dusk\""}, {"minutes", "90"}, {"cost", "0"},       {"place", "\"outdoors\""},
                   {"energy", "\"calm\""}, {"talk", "3"},               {"novelty", "1"},  {"group", "\"walk\""}};
  for (const auto& [name, value] : otherwise) {
    const auto same = [&, wanted = name](const auto& field) { return field.first == wanted; };
    std::erase_if(fields, same);
    if (!value.empty()) {
      fields.emplace_back(name, value);
    }
  }
  std::string text = "[" + id + "]\n";
  for (const auto& [name, value] : fields) {
    text += name + " = " + value + "\n";
  }
  return text;
}

IdeasRead read(const std::string& text) { return read_ideas("ideas.toml", text); }

void left_out(const std::string& text, std::string_view what) {
  BOOST_TEST_CONTEXT(text) {
    const auto result = read(idea("before") + text + idea("behind"));
    BOOST_TEST(result.ideas.size() == 2U);
    BOOST_REQUIRE(!result.findings.empty());
    BOOST_TEST(holds(result.findings[0].message, what));
    BOOST_TEST(result.findings[0].where.line > 10U);
    BOOST_TEST(result.findings[0].path == "ideas.toml");
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(idea_file)

BOOST_AUTO_TEST_CASE(a_whole_idea_is_read) {
  const auto result = read("# ours\n" + idea("dusk-walk", {{"seasons", "[\"spring\", \"winter\"]"}, {"text", "\"e\u0301\""}}));
  BOOST_TEST(result.findings.empty());
  BOOST_REQUIRE(result.ideas.size() == 1U);
  const auto& one = result.ideas[0];
  BOOST_TEST(one.id == "dusk-walk");
  BOOST_CHECK(one.way == Way::Outing);
  BOOST_TEST(one.text == "\u00E9");
  BOOST_TEST(one.minutes == 90);
  BOOST_TEST(one.cost == 0);
  BOOST_CHECK(one.place == Idea::Place::Outdoors);
  BOOST_CHECK(one.energy == Idea::Energy::Calm);
  BOOST_TEST(one.talk == 3);
  BOOST_TEST(one.novelty == 1);
  BOOST_TEST(one.group == "walk");
  BOOST_TEST(one.seasons == 0b1001U);
}

BOOST_AUTO_TEST_CASE(every_word_of_a_list_is_known) {
  const auto result = read(idea("one", {{"way", "\"listen\""}, {"place", "\"apart\""}, {"energy", "\"thrilling\""}}) +
                           idea("two", {{"way", "\"thing\""}, {"place", "\"either\""}, {"energy", "\"active\""}}) + idea("three", {{"place", "\"indoors\""}}));
  BOOST_REQUIRE(result.ideas.size() == 3U);
  BOOST_CHECK(result.ideas[0].way == Way::Listen);
  BOOST_CHECK(result.ideas[0].place == Idea::Place::Apart);
  BOOST_CHECK(result.ideas[0].energy == Idea::Energy::Thrilling);
  BOOST_CHECK(result.ideas[1].place == Idea::Place::Either);
  BOOST_CHECK(result.ideas[2].place == Idea::Place::Indoors);
  BOOST_TEST(result.ideas[2].id == "three");
}

BOOST_AUTO_TEST_CASE(an_idea_without_seasons_is_for_all_of_them) {
  BOOST_TEST(read(idea("abc")).ideas.at(0).seasons == 0xFU);
}

BOOST_AUTO_TEST_CASE(an_idea_with_anything_wrong_is_left_out_and_no_other) {
  left_out(idea("wrong", {{"way", ""}}), "way");
  left_out(idea("wrong", {{"way", "\"hug\""}}), "way");
  left_out(idea("wrong", {{"text", "\"\""}}), "text");
  left_out(idea("wrong", {{"text", "5"}}), "text");
  left_out(idea("wrong", {{"minutes", "0"}}), "minutes");
  left_out(idea("wrong", {{"minutes", "1441"}}), "minutes");
  left_out(idea("wrong", {{"minutes", "\"90\""}}), "minutes");
  left_out(idea("wrong", {{"cost", "4"}}), "cost");
  left_out(idea("wrong", {{"cost", "-1"}}), "cost");
  left_out(idea("wrong", {{"place", "\"moon\""}}), "place");
  left_out(idea("wrong", {{"energy", "1"}}), "energy");
  left_out(idea("wrong", {{"talk", "4"}}), "talk");
  left_out(idea("wrong", {{"novelty", ""}}), "novelty");
  left_out(idea("wrong", {{"group", ""}}), "group");
  for (const std::string seasons : {"[]", "\"spring\"", "[\"monsoon\"]", "[\"spring\", 1]", "[\"spring\", \"spring\"]", "1"}) {
    left_out(idea("wrong", {{"seasons", seasons}}), "seasons");
  }
}

BOOST_AUTO_TEST_CASE(an_id_has_3_to_40_lower_case_letters_digits_and_dashes) {
  BOOST_TEST(read(idea("a-1") + idea(std::string(40, 'a'))).ideas.size() == 2U);
  for (const std::string& id : {std::string("ab"), std::string(41, 'a'), std::string("Dusk-Walk"), std::string("dusk_walk"),
                                std::string("\"dusk walk\""), std::string("\"\\u001b[2J\""), std::string("\"caf\u00E9\"")}) {
    left_out(idea(id), "");
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_toml_is_reported_and_not_thrown) {
  const auto result = read(idea("abc") + "oops\n");
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(result.findings[0].where.line == 11U);
  BOOST_TEST(read("").ideas.empty());
  BOOST_TEST(read("abc = 1\n").findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
