// SPDX-License-Identifier: MIT
#include "journal/exchange/json_entries.hpp"

#include "../support.hpp"
#include "base/text/text.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

JsonEntries read(std::string_view text) { return read_json_entries(text, ana_and_sam(), central_europe); }

std::string problems_of(std::string_view text) {
  const auto result = read(text);
  return join(result.problems, "\n");
}

// An entry with more fields.
std::string entry_with(std::string_view fields) {
  return R"({"v":1,"id":"2026-11-22-sam-k3f9x","kind":"little","at":"2026-11-22")" + std::string(fields) + "}";
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_entries)

BOOST_AUTO_TEST_CASE(lines_become_records) {
  const auto result = read(entry_with(R"(,"by":"sam","text":"tea","tags":["a","b"],"minutes":5,"new":true)") + "\r\n\n" +
                           R"({"id":"2026-11-21-ana-00000","kind":"listen","at":"2026-11-21T21:00:00+01:00","question":"q","heard":"h","first":"sam","rev":3})");
  BOOST_TEST(result.problems.empty());
  BOOST_REQUIRE(result.entries.size() == 2U);
  BOOST_TEST(write_line(result.entries[0]) ==
             "2026-11-22-sam-k3f9x = { kind = \"little\", at = 2026-11-22, text = \"tea\", tags = [\"a\", \"b\"], minutes = 5, new = true }");
  BOOST_TEST(write_line(result.entries[1]) == "2026-11-21-ana-00000 = { kind = \"listen\", at = 2026-11-21T21:00:00+01:00, question = \"q\", "
                                              "heard = \"h\", first = \"sam\", rev = 3 }");
}

BOOST_AUTO_TEST_CASE(a_list_becomes_records_and_one_object_is_one) {
  BOOST_TEST(read("[\n" + entry_with("") + ",\n" + entry_with("") + "\n]").entries.size() == 2U);
  BOOST_TEST(read("\xEF\xBB\xBF" + entry_with("")).entries.size() == 1U);
  BOOST_TEST(read("{\n" + entry_with("").substr(1)).entries.size() == 1U);
}

BOOST_AUTO_TEST_CASE(nothing_is_no_entries) {
  for (const std::string_view text : {"", " \n\n", "[]", "{\"entries\": []}"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST((read(text).entries.empty() && read(text).problems.empty())); }
  }
}

BOOST_AUTO_TEST_CASE(moments_may_be_as_a_person_lays_them_by_hand) {
  const auto at = [](const std::string& moment) {
    const auto result = read(R"({"id":"2026-11-22-sam-k3f9x","kind":"note","at":")" + moment + "\"}");
    return result.entries.empty() ? join(result.problems, "") : to_iso(result.entries.front().at);
  };
  BOOST_TEST(at("2026-11-22T21:04:13.5+05:45") == "2026-11-22T21:04:13.5+05:45");
  BOOST_TEST(at("2026-11-22T21:04:13") == "2026-11-22T21:04:13");
  BOOST_TEST(at("2026-11-22") == "2026-11-22");
  for (const auto* wrong : {"", "2026-13-22", "today", "2026-11-22\\nb = 1", "21:04:13", "1", "2026-11-22 # x"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(holds(at(wrong), "'at' is no date")); }
  }
}

BOOST_AUTO_TEST_CASE(fields_of_a_later_version_are_kept) {
  const auto result = read(entry_with(R"(,"mood":"blue","depth":{"of":[1,2.5,true]})"));
  BOOST_REQUIRE(result.entries.size() == 1U);
  BOOST_TEST(write_line(result.entries[0]) ==
             "2026-11-22-sam-k3f9x = { kind = \"little\", at = 2026-11-22, mood = \"blue\", depth = { of = [1, 2.5, true] } }");
  BOOST_TEST(read(R"({"id":"2026-11-22-sam-k3f9x","kind":"dance","at":"2026-11-22"})").entries.size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_problem_says_where_and_what) {
  BOOST_TEST(problems_of("[1]") == "entry 1: it is no object");
  BOOST_TEST(problems_of("hello") == "line 1: it is no JSON, at column 1");
  BOOST_TEST(problems_of("{}") == "line 1: it has no 'id'");
  BOOST_TEST(problems_of(R"({"id":"x"})") == "line 1: 'x' is no id like 2026-11-22-sam-k3f9x");
  BOOST_TEST(problems_of(entry_with("") + "\n{\"id\":") == "line 2: it ends too early, at column 7");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x"})") == "line 1: it has no 'at'\nline 1: the record has no kind");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-bob-k3f9x","kind":"note","at":"2026-11-22"})") == "line 1: the journal knows nobody who is 'bob'");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"vote","at":"2026-11-22"})") == "line 1: 'vote' is no kind of entry");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"nite","at":"2026-11-22"})") ==
             "line 1: there is no kind 'nite'; did you mean 'note'?");
}

BOOST_AUTO_TEST_CASE(a_field_that_is_wrong_is_named) {
  BOOST_TEST(problems_of(entry_with(R"(,"minutes":"5")")) == "line 1: 'minutes' is not a whole number");
  BOOST_TEST(problems_of(entry_with(R"(,"minutes":-1)")) == "line 1: 'minutes' is from 0 to 1000000");
  BOOST_TEST(problems_of(entry_with(R"(,"tags":["a",1])")) == "line 1: 'tags' holds something that is no string");
  BOOST_TEST(problems_of(entry_with(R"(,"text":7)")) == "line 1: 'text' is not a string");
  BOOST_TEST(problems_of(entry_with(R"(,"rev":0)")) == "line 1: 'rev' counts from 1");
  BOOST_TEST(problems_of(entry_with(R"(,"gone":true)")) == "line 1: it is removed");
  BOOST_TEST(problems_of(entry_with(R"(,"by":"ana")")) == "line 1: 'by' is not the person that the id names");
  BOOST_TEST(problems_of(R"({"id":"2025-01-01-sam-k3f9x","kind":"note","at":"2025-02-01T00:30:00+01:00"})") ==
             "line 1: 'at' is not the day that the id names");
  BOOST_TEST(problems_of(entry_with(R"(,"minuets":5)")) == "line 1: there is no field 'minuets'; did you mean 'minutes'?");
  BOOST_TEST(problems_of(R"({"v":2,)" + entry_with("").substr(7)) == "line 1: 'v' is not 1: it is of another version of closer");
  const auto text = "\"" + std::string((1U << 20U) + 1, 'x') + "\"";
  BOOST_TEST(problems_of(entry_with(",\"text\":" + text)) == "line 1: 'text' has 1048577 bytes, and an entry takes up to 1048576");
}

BOOST_AUTO_TEST_CASE(problems_are_safe_to_print) {
  const auto text = problems_of("{\"id\":\"\\u001b[31m\\u202e\"}");
  BOOST_TEST(text == "line 1: '\\x1b[31m\\u202e' is no id like 2026-11-22-sam-k3f9x");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
