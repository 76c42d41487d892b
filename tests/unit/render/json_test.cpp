// SPDX-License-Identifier: MIT
#include "render/data/json.hpp"

#include <nlohmann/json.hpp>

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

using Json = nlohmann::ordered_json;

const std::string nasty = "\"quote\" \\ \x1b[2J\t\r\n\u202E \u6F22 \U0001F468\u200D\U0001F469\u200D\U0001F467 {}[],:";
const Window november = {on("2026-11-01"), on("2026-11-22")};

Record full() {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Hobby, nasty);
  record.at = moment("2026-11-20T21:04:13+01:00");
  record.tags = {nasty, "plain"};
  record.minutes = 90;
  record.hobby = "chess";
  record.whose = "ana";
  record.is_new = true;
  record.idea = "first-wall";
  record.question = nasty;
  record.heard = nasty;
  record.rev = 3;
  return record;
}

// The one line of an entry.
Json line_of(const Record& record) {
  const auto text = entries_to_jsonl(std::span(&record, 1));
  BOOST_TEST(text.ends_with("\n"));
  BOOST_TEST(text.find('\n') == text.size() - 1);
  return Json::parse(text);
}

std::string names_of(const Json& object) {
  std::string result;
  for (const auto& [name, value] : object.items()) {
    result += name + " ";
  }
  return result;
}

Json digest_json(const Records& records, const Filter& filter = {}, const Proposal* next = nullptr) {
  const auto couple = ana_and_sam();
  const auto text = digest_to_json(make_digest(couple, records, november, on("2026-11-22"), filter), couple, next);
  BOOST_TEST(text.ends_with("}\n"));
  return Json::parse(text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(an_entry_has_the_records_own_names_and_its_exact_text) {
  const auto json = line_of(full());
  BOOST_TEST(names_of(json) == "v id kind at by text tags minutes hobby whose new idea question heard rev ");
  BOOST_TEST(json["v"] == 1);
  BOOST_TEST(json["id"] == "2026-11-20-sam-aaaaa");
  BOOST_TEST(json["kind"] == "hobby");
  BOOST_TEST(json["at"] == "2026-11-20T21:04:13+01:00");
  BOOST_TEST(json["by"] == "sam");
  BOOST_TEST(json["text"] == nasty);
  BOOST_TEST(json["tags"][0] == nasty);
  BOOST_TEST(json["minutes"] == 90);
  BOOST_TEST(json["new"] == true);
  BOOST_TEST(json["heard"] == nasty);
  BOOST_TEST(json["rev"] == 3);
}

BOOST_AUTO_TEST_CASE(what_an_entry_does_not_have_is_left_out) {
  BOOST_TEST(names_of(line_of(entry("2026-11-20-sam-aaaaa", Kind::Note))) == "v id kind at by ");
  auto short_one = entry("2026-11-20-sam-aaaaa", Kind::Note);
  short_one.minutes = 0;
  BOOST_TEST(line_of(short_one)["minutes"] == 0);
}

BOOST_AUTO_TEST_CASE(unknown_fields_are_json_of_the_same_type) {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Other);
  record.foreign_kind = "hug";
  record.foreign = {{"s", "\"x\\n\""},     {"i", "-9223372036854775808"},
                    {"f", "2.5"},          {"b", "false"},
                    {"d", "2026-01-02"},   {"t", "07:32:00"},
                    {"a", "[1, [\"y\"]]"}, {"o", "{ p = { q = 1 } }"},
                    {"inf", "inf"},        {"by", "\"mallory\""},
                    {"salt", "5"}};
  const auto json = line_of(record);
  BOOST_TEST(json["kind"] == "hug");
  BOOST_TEST(json["s"] == "x\n");
  BOOST_TEST(json["i"] == std::numeric_limits<std::int64_t>::min());
  BOOST_TEST(json["f"] == 2.5);
  BOOST_TEST(json["b"] == false);
  BOOST_TEST(json["d"] == "2026-01-02");
  BOOST_TEST(json["t"].get<std::string>().starts_with("07:32:00"));
  BOOST_TEST(json["a"].dump() == "[1,[\"y\"]]");
  BOOST_TEST(json["o"].dump() == "{\"p\":{\"q\":1}}");
  BOOST_TEST(json["inf"].is_null());
  BOOST_TEST(json["by"] == "sam"); // closer's own names aren't taken over
  BOOST_TEST(!json.contains("salt"));
}

BOOST_AUTO_TEST_CASE(entries_are_a_line_each) {
  const std::vector<Record> entries = {full(), entry("2026-11-21-ana-bbbbb", Kind::Little, "a\nb")};
  const auto text = entries_to_jsonl(entries);
  const auto lines = split(text, '\n');
  BOOST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(Json::parse(lines[1])["text"] == "a\nb");
  BOOST_TEST(lines[2] == "");
  BOOST_TEST(entries_to_jsonl({}) == "");
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_still_json) {
  BOOST_TEST(line_of(entry("2026-11-20-sam-aaaaa", Kind::Note, "a\xFFz"))["text"] == "a\uFFFDz");
}

BOOST_AUTO_TEST_CASE(all_entries_are_one_array) {
  const std::vector<Record> entries = {entry("2026-11-20-sam-aaaaa", Kind::Note, "one"),
                                       entry("2026-11-21-sam-bbbbb", Kind::Note, "two")};
  const auto array = nlohmann::json::parse(entries_to_json(entries));
  BOOST_REQUIRE(array.size() == 2U);
  BOOST_TEST(array[1].at("text") == "two");
  BOOST_TEST(entries_to_json({}) == "[]\n");
}

BOOST_AUTO_TEST_CASE(a_digest_has_what_is_agreed_and_usual_and_each_day) {
  auto hobby = entry("2026-11-20-sam-aaaaa", Kind::Hobby);
  hobby.whose = "ana";
  const auto digest =
      make_digest(ana_and_sam(), records_of({hobby, entry("2025-11-22-sam-bbbbb", Kind::Little, "then")}),
                  {on("2026-11-16"), on("2026-11-22")}, on("2026-11-22"), {});
  const auto json = nlohmann::json::parse(digest_to_json(digest, ana_and_sam(), nullptr));
  BOOST_TEST(json.at("ways")[0].at("agreed") == 0.5);
  BOOST_TEST(json.at("ways")[0].at("usual") == 0.0);
  BOOST_TEST(json.at("ways")[2].at("usual") == 0.0); // nothing in the half year before
  BOOST_TEST(json.at("ways")[0].at("quieter") == false);
  BOOST_TEST(json.at("days") ==
             nlohmann::json::parse(R"([{"day": "2026-11-20", "hobby": 1, "outing": 0, "little": 0, "listen": 0}])"));
  BOOST_TEST(json.at("new_weeks") == nlohmann::json::parse("[0]"));
  BOOST_TEST(json.at("last_hobby").at("whose") == "ana");
  BOOST_TEST(json.at("earlier_years")[0].at("text") == "then");
}

BOOST_AUTO_TEST_CASE(a_digest_says_the_same_as_the_record_it_is_made_of) {
  auto noticed = entry("2026-11-21-ana-bbbbb", Kind::Noticed, nasty);
  const auto json = digest_json(records_of({full(), noticed, entry("2026-09-01-sam-ccccc", Kind::Listen)}));
  BOOST_TEST(json["v"] == 1);
  BOOST_TEST(json["today"] == "2026-11-22");
  BOOST_TEST(json["since"] == "2026-11-01");
  BOOST_TEST(json["until"] == "2026-11-22");
  BOOST_TEST(json["people"].dump() == "[{\"id\":\"ana\",\"name\":\"Ana\"},{\"id\":\"sam\",\"name\":\"Sam\"}]");
  BOOST_TEST(json["filter"].dump() == "{\"ways\":[],\"tags\":[],\"by\":null}");
  BOOST_TEST(json["entries"] == 2);
  BOOST_TEST(json["week_starts"] == "monday");
  BOOST_TEST(json["weeks"].size() == 3U);
  BOOST_TEST(json["answers"].empty());
  BOOST_REQUIRE(json["ways"].size() == 4U);
  BOOST_TEST(json["ways"][0].dump() ==
             "{\"way\":\"hobby\",\"count\":1,\"minutes\":90,\"last\":\"2026-11-20\",\"days_since\":2,"
             "\"every\":\"2 weeks\",\"agreed\":1.57,\"usual\":0.0,\"due\":false,\"quieter\":false,\"weeks\":[0,0,1]}");
  BOOST_TEST(json["ways"][1]["last"].is_null());
  BOOST_TEST(json["ways"][1]["days_since"].is_null());
  BOOST_TEST(json["ways"][1]["due"] == true); // never, since September
  BOOST_TEST(json["new_minutes"] == 90);
  BOOST_TEST(json["noticed"][0]["text"] == nasty);
  BOOST_TEST(json["quietest"] == "outing");
  BOOST_TEST(json["next"].is_null());
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_names_its_filter) {
  const auto json = digest_json({}, {{Way::Hobby, Way::Listen}, {nasty}, "sam"});
  BOOST_TEST(json["filter"]["ways"].dump() == "[\"hobby\",\"listen\"]");
  BOOST_TEST(json["filter"]["tags"][0] == nasty);
  BOOST_TEST(json["filter"]["by"] == "sam");
  BOOST_TEST(json["quietest"].is_null());
  BOOST_TEST(json["ways"].size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_next_step_is_an_idea_with_its_filled_in_words) {
  Idea idea;
  idea.id = "taught-back";
  idea.way = Way::Listen;
  const Proposal next = {idea, nasty, "Slowly.", nullptr, {}};
  const auto json = digest_json({}, {}, &next);
  BOOST_TEST(json["next"]["idea"] == "taught-back");
  BOOST_TEST(json["next"]["way"] == "listen");
  BOOST_TEST(json["next"]["title"] == nasty);
  BOOST_TEST(json["next"]["text"] == "Slowly.");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
