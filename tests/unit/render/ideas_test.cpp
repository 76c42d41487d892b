// SPDX-License-Identifier: MIT
#include "render/ideas.hpp"

#include <nlohmann/json.hpp>

#include "../support.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

const std::string hostile = "\x1b]0;owned\x07 \x1b[2J\t\r\n\u202Etxt\u2066 \\ \"q\" \xFF";
const Day today = on("2026-11-22");
const Style plain = {80, false};

Proposal make_proposal(const std::string& title = "Half an hour of Chess") {
  Proposal proposal;
  auto& idea = proposal.idea;
  idea.id = "half-an-hour";
  idea.way = Way::Hobby;
  idea.title = "Half an hour of {hobby}";
  idea.text = "{other} watches.";
  idea.is_about_hobby = true;
  idea.minutes = 75;
  idea.cost = 3;
  idea.place = Idea::Place::Either;
  idea.energy = Idea::Energy::Active;
  idea.talk = 2;
  idea.novelty = 1;
  idea.group = "short";
  idea.seasons = 0b1001;
  idea.apart = Idea::Apart::Works;
  idea.children = Idea::Children::Asleep;
  idea.is_brave = true;
  proposal.title = title;
  proposal.text = "Ana watches.";
  proposal.reasons = {"Because of this.", "And that."};
  return proposal;
}

Hobby chess() {
  Hobby hobby;
  hobby.slug = "chess";
  hobby.owner = "sam";
  hobby.name = "Chess";
  return hobby;
}

std::string show(Format format, const std::vector<Proposal>& proposals, Why why = Why::Unsaid,
                 const Style& style = plain) {
  return proposals_to(format, proposals, ana_and_sam(), today, why, style);
}

std::string names_of(const Json& object) {
  std::string result;
  for (const auto& [name, value] : object.items()) {
    result += name + " ";
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(render_ideas)

BOOST_AUTO_TEST_CASE(a_proposal_is_its_title_its_text_and_then_its_facts) {
  auto proposal = make_proposal();
  BOOST_TEST(show(Format::Text, {proposal}) ==
             "Half an hour of Chess\nAna watches.\n"
             "Each other's thing, 1 h 15 min, worth saving up for, indoors or out\n(half-an-hour)\n");
  const auto hobby = chess();
  proposal.hobby = &hobby;
  proposal.text.clear();
  BOOST_TEST(show(Format::Text, {proposal}) ==
             "Half an hour of Chess\nEach other's thing: Chess (Sam), 1 h 15 min, worth saving up for, indoors or out\n"
             "(half-an-hour)\n");
}

BOOST_AUTO_TEST_CASE(what_takes_longer_than_the_day_leaves_says_how_to_plan_it) {
  auto proposal = make_proposal();
  proposal.is_for_a_free_day = true;
  const auto text = show(Format::Text, {proposal});
  BOOST_TEST(text.starts_with("For a free day: Half an hour of Chess\n"));
  BOOST_TEST(text.ends_with("(half-an-hour)\ncloser idea plan half-an-hour --on saturday\n"));
}

BOOST_AUTO_TEST_CASE(reasons_are_said_where_they_are_asked_for) {
  const auto text = show(Format::Text, {make_proposal()}, Why::Said);
  BOOST_TEST(text.ends_with("(half-an-hour)\n  Because of this.\n  And that.\n"));
  BOOST_TEST(!holds(show(Format::Text, {make_proposal()}), "Because"));
}

BOOST_AUTO_TEST_CASE(a_blank_line_is_between_proposals) {
  const auto text = show(Format::Text, {make_proposal(), make_proposal("Another")}, Why::Said);
  BOOST_TEST(holds(text, "  And that.\n\nAnother\n"));
  BOOST_TEST(text.find("\n\n") == text.rfind("\n\n"));
  BOOST_TEST(show(Format::Text, {}) == "");
}

BOOST_AUTO_TEST_CASE(no_line_of_a_proposal_is_wider_than_the_terminal) {
  auto proposal = make_proposal("Ten words from \u6F22\u5B57, each with a meaning that the other one makes up");
  proposal.reasons.emplace_back(
      "A hobby was last done so long ago that nobody remembers, and you agreed on every 2 weeks.");
  for (const std::size_t columns : {40U, 80U}) {
    const auto text = show(Format::Text, {proposal, proposal}, Why::Said, {columns, false});
    for (const auto line : split(text, '\n')) {
      BOOST_TEST(width(line) <= columns, line);
    }
  }
}

BOOST_AUTO_TEST_CASE(json_has_all_that_the_catalogue_says_the_day_and_the_reasons) {
  auto proposal = make_proposal();
  const auto hobby = chess();
  proposal.hobby = &hobby;
  const auto text = show(Format::Json, {proposal});
  BOOST_TEST(text.find('\n') == text.size() - 1);
  const auto json = Json::parse(text);
  BOOST_TEST(names_of(json) == "v day ideas ");
  BOOST_TEST(json["v"] == 1);
  BOOST_TEST(json["day"] == "2026-11-22");
  BOOST_REQUIRE(json["ideas"].size() == 1U);
  BOOST_TEST(
      json["ideas"][0].dump() ==
      "{\"id\":\"half-an-hour\",\"way\":\"hobby\",\"title\":\"Half an hour of Chess\","
      "\"text\":\"Ana watches.\",\"minutes\":75,\"cost\":3,"
      "\"place\":\"either\",\"energy\":\"active\",\"talk\":2,\"novelty\":1,\"group\":\"short\","
      "\"seasons\":[\"spring\",\"winter\"],\"apart\":\"works\",\"children\":\"asleep\",\"car\":false,\"brave\":true,"
      "\"secret\":false,\"hobby\":\"chess\",\"whose\":\"sam\",\"for_a_free_day\":false,"
      "\"why\":[\"Because of this.\",\"And that.\"]}");
}

BOOST_AUTO_TEST_CASE(json_of_nothing_is_an_empty_list) {
  BOOST_TEST(Json::parse(show(Format::Json, {}))["ideas"].dump() == "[]");
  BOOST_TEST(Json::parse(ideas_to(Format::Json, {}, plain))["ideas"].dump() == "[]");
}

BOOST_AUTO_TEST_CASE(a_tsv_has_a_header_and_a_line_each) {
  auto proposal = make_proposal();
  const auto hobby = chess();
  proposal.hobby = &hobby;
  const auto text = show(Format::Tsv, {proposal, make_proposal("Another")});
  const auto lines = split(text, '\n');
  BOOST_REQUIRE(lines.size() == 4U);
  BOOST_TEST(lines[0] == "id\tway\tminutes\tcost\tplace\tenergy\ttalk\tnovelty\tgroup\thobby\ttitle\ttext");
  BOOST_TEST(lines[1] ==
             "half-an-hour\thobby\t75\t3\teither\tactive\t2\t1\tshort\tsam/chess\tHalf an hour of Chess\tAna watches.");
  BOOST_TEST(lines[2] == "half-an-hour\thobby\t75\t3\teither\tactive\t2\t1\tshort\t\tAnother\tAna watches.");
  BOOST_TEST(split(show(Format::Tsv, {}), '\n').size() == 2U);
}

BOOST_AUTO_TEST_CASE(ideas_of_the_catalogue_are_about_any_hobby_and_are_as_they_are_for_programs) {
  const std::vector<Idea> ideas = {make_proposal().idea, make_proposal().idea};
  const auto text = ideas_to(Format::Text, ideas, plain);
  const std::string line = "Half an hour of your hobby. 1 h 15 min, worth saving up for (half-an-hour)\n";
  BOOST_TEST(text == line + line);
  BOOST_TEST(idea_to(Format::Text, ideas[0], plain)
                 .starts_with("Half an hour of your hobby\nThe other person watches.\nEach other's thing, 1 h 15 min"));
  const auto json = Json::parse(ideas_to(Format::Json, ideas, plain));
  BOOST_TEST(json["ideas"].size() == 2U);
  BOOST_TEST(json["ideas"][0]["title"] == "Half an hour of {hobby}");
  const auto tsv = ideas_to(Format::Tsv, ideas, plain);
  BOOST_TEST(split(tsv, '\n').size() == 4U);
  BOOST_TEST(holds(tsv, "short\t\tHalf an hour of {hobby}\t{other} watches.\n"));
}

BOOST_AUTO_TEST_CASE(the_kind_of_hobby_and_the_occasion_are_in_json_if_there_are_any) {
  auto idea = make_proposal().idea;
  BOOST_TEST(!Json::parse(ideas_to(Format::Json, std::span(&idea, 1), plain))["ideas"][0].contains("hobby_kind"));
  BOOST_TEST(!Json::parse(ideas_to(Format::Json, std::span(&idea, 1), plain))["ideas"][0].contains("only"));
  idea.hobby_kind = HobbyKind::Growing;
  idea.only = Idea::Occasion::ClearNight;
  BOOST_TEST(Json::parse(ideas_to(Format::Json, std::span(&idea, 1), plain))["ideas"][0]["only"] == "clear-night");
  BOOST_TEST(Json::parse(ideas_to(Format::Json, std::span(&idea, 1), plain))["ideas"][0]["hobby_kind"] == "growing");
}

BOOST_AUTO_TEST_CASE(hostile_text_is_made_visible_on_the_terminal) {
  auto proposal = make_proposal(hostile);
  proposal.idea.id = proposal.idea.group = proposal.idea.title = proposal.idea.text = proposal.text = hostile;
  proposal.reasons = {hostile};
  for (const std::size_t columns : {20U, 80U}) {
    for (const auto& text : {show(Format::Text, {proposal}, Why::Said, {columns, false}),
                             ideas_to(Format::Text, std::span(&proposal.idea, 1), {columns, false})}) {
      BOOST_TEST(!text.empty());
      BOOST_TEST(printable(text, Layout::Keep) == text);
    }
  }
}

BOOST_AUTO_TEST_CASE(hostile_text_stays_in_its_column_and_in_its_string) {
  auto proposal = make_proposal(hostile);
  proposal.idea.group = hostile;
  auto hobby = chess();
  hobby.slug = "chess";
  proposal.hobby = &hobby;
  const auto tsv = show(Format::Tsv, {proposal});
  const auto lines = split(tsv, '\n');
  BOOST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(split(lines[1], '\t').size() == 12U);
  const auto json = Json::parse(show(Format::Json, {proposal}));
  BOOST_TEST(json["ideas"][0]["group"].get<std::string>().starts_with("\x1b]0;owned\x07 \x1b[2J\t\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
