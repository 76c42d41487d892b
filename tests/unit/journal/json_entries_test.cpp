// SPDX-License-Identifier: MIT
#include "journal/exchange/json_entries.hpp"

#include "../support.hpp"
#include "base/text/text.hpp"
#include "journal/record/record_line.hpp"
#include "render/data/json_entries.hpp"

namespace closer {
namespace {

struct Read {
  std::vector<Record> entries;
  std::vector<std::string> problems;
};

Read read(std::string_view text) {
  Read result;
  const auto couple = ana_and_sam();
  result.problems =
      read_json_entries(text, {couple, central_europe, moment("2026-11-22T21:04:13+01:00")}, [&](Record entry) {
        result.entries.push_back(std::move(entry));
      }).problems.kept;
  return result;
}

std::string problems_of(std::string_view text) {
  const auto result = read(text);
  return join(result.problems, "\n");
}

// An entry with more fields.
std::string entry_with(std::string_view fields) {
  return R"({"v":1,"id":"2026-11-22-sam-k3f9x","kind":"outing","at":"2026-11-22","idea":"bowling")" +
         std::string(fields) + "}";
}

} // namespace

BOOST_AUTO_TEST_SUITE(json_entries)

BOOST_AUTO_TEST_CASE(lines_become_records) {
  const auto result = read(
      entry_with(R"(,"by":"sam","text":"tea","tags":["a","b"],"minutes":5,"new":true)") + "\r\n\n" +
      R"({"id":"2026-11-21-ana-00000","kind":"listen","at":"2026-11-21T21:00:00+01:00","question":"q","heard":"h","first":"sam","rev":3})");
  BOOST_TEST(result.problems.empty());
  BOOST_REQUIRE(result.entries.size() == 2U);
  BOOST_TEST(write_line(result.entries[0]) ==
             "2026-11-22-sam-k3f9x = { kind = \"outing\", at = 2026-11-22, text = \"tea\", tags = [\"a\", \"b\"], "
             "minutes = 5, new = true, idea = \"bowling\" }");
  BOOST_TEST(write_line(result.entries[1]) ==
             "2026-11-21-ana-00000 = { kind = \"listen\", at = 2026-11-21T21:00:00+01:00, question = \"q\", "
             "heard = \"h\", first = \"sam\", rev = 3 }");
}

BOOST_AUTO_TEST_CASE(a_list_becomes_records_and_one_object_is_one) {
  BOOST_TEST(read("[\n" + entry_with("") + ",\n" + entry_with("") + "\n]").entries.size() == 2U);
  BOOST_TEST(read("\xEF\xBB\xBF" + entry_with("")).entries.size() == 1U);
  BOOST_TEST(read("{\n" + entry_with("").substr(1)).entries.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_text_has_no_entries) {
  for (const std::string_view text : {"", " \n\n", "[]", "{\"entries\": []}"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST((read(text).entries.empty() && read(text).problems.empty())); }
  }
}

BOOST_AUTO_TEST_CASE(moments_may_be_as_a_person_lays_them_by_hand) {
  const auto at = [](const std::string& moment) {
    const auto result = read(R"({"id":"2026-11-22-sam-k3f9x","kind":"note","text":"x","at":")" + moment + "\"}");
    return result.entries.empty() ? join(result.problems, "") : to_iso(result.entries.front().at);
  };
  BOOST_TEST(at("2026-11-22T20:04:13.5+05:45") == "2026-11-22T20:04:13.5+05:45");
  BOOST_TEST(at("2026-11-22T21:04:13") == "2026-11-22T21:04:13");
  BOOST_TEST(at("2026-11-22") == "2026-11-22");
  for (const auto* wrong : {"", "2026-13-22", "today", "2026-11-22\\nb = 1", "21:04:13", "1", "2026-11-22 # x"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(holds(at(wrong), "'at' isn't a date")); }
  }
}

BOOST_AUTO_TEST_CASE(fields_of_a_later_version_are_kept) {
  const auto result = read(entry_with(R"(,"mood":"blue","depth":{"of":[1,2.5,true]})"));
  BOOST_REQUIRE(result.entries.size() == 1U);
  BOOST_TEST(write_line(result.entries[0]) == "2026-11-22-sam-k3f9x = { kind = \"outing\", at = 2026-11-22, idea = "
                                              "\"bowling\", mood = \"blue\", depth = { of = [1, 2.5, true] } }");
  BOOST_TEST(read(R"({"id":"2026-11-22-sam-k3f9x","kind":"dance","at":"2026-11-22"})").entries.size() == 1U);
}

BOOST_AUTO_TEST_CASE(each_problem_says_where_and_what) {
  BOOST_TEST(problems_of("[1]") == "entry 1: not an object");
  BOOST_TEST(problems_of("hello") == "line 1: not JSON, at column 1");
  BOOST_TEST(problems_of("{}") == "line 1: 'id' is missing");
  BOOST_TEST(problems_of(R"({"id":"x"})") == "line 1: 'x' isn't an id like 2026-11-22-sam-k3f9x");
  BOOST_TEST(problems_of(entry_with("") + "\n{\"id\":") == "line 2: ends too early, at column 7");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x"})") == "line 1: 'at' is missing\nline 1: 'kind' is missing");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-bob-k3f9x","kind":"note","at":"2026-11-22"})") ==
             "line 1: 'bob' isn't one of the two people in the journal");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"vote","at":"2026-11-22"})") ==
             "line 1: 'vote' isn't a kind of entry");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"nite","at":"2026-11-22"})") ==
             "line 1: unknown kind 'nite'; did you mean 'note'?");
}

BOOST_AUTO_TEST_CASE(a_field_that_is_wrong_is_named) {
  BOOST_TEST(problems_of(entry_with(R"(,"minutes":"5")")) == "line 1: 'minutes' must be a whole number");
  BOOST_TEST(problems_of(entry_with(R"(,"minutes":-1)")) == "line 1: 'minutes' must be from 0 to 1000000");
  BOOST_TEST(problems_of(entry_with(R"(,"tags":["a",1])")) == "line 1: 'tags' has something that isn't a string");
  BOOST_TEST(problems_of(entry_with(R"(,"text":7)")) == "line 1: 'text' must be a string");
  BOOST_TEST(problems_of(entry_with(R"(,"rev":0)")) == "line 1: 'rev' must be 1 or more");
  BOOST_TEST(problems_of(entry_with(R"(,"gone":true)")) == "line 1: removed");
  BOOST_TEST(problems_of(entry_with(R"(,"by":"ana")")) == "line 1: 'by' and the id name different people");
  BOOST_TEST(problems_of(R"({"id":"2025-01-01-sam-k3f9x","kind":"note","at":"2025-02-01T00:30:00+01:00"})") ==
             "line 1: 'at' and the id are different days");
  BOOST_TEST(problems_of(entry_with(R"(,"written":5)")) ==
             "line 1: 'written' isn't a date like \"2026-11-22\" or \"2026-11-22T21:04:13+01:00\"");
  BOOST_TEST(problems_of(entry_with(R"(,"surprise_until":"2026-12-24")")) ==
             "line 1: 'surprise_until' needs '\"private\": true'");
  BOOST_TEST(problems_of(R"({"v":2,)" + entry_with("").substr(7)) ==
             "line 1: 'v' isn't 1: it's from another version of closer");
  const auto text = "\"" + std::string((1U << 20U) + 1, 'x') + "\"";
  BOOST_TEST(problems_of(entry_with(",\"text\":" + text)) ==
             "line 1: 'text' is longer than the 1 MiB an entry can have");
}

BOOST_AUTO_TEST_CASE(a_slip_is_named_where_no_program_wrote_the_entry) {
  const std::string slip = R"("id":"2026-11-22-sam-k3f9x","kind":"outing","at":"2026-11-22","idea":"x","minuets":5})";
  BOOST_TEST(problems_of("{" + slip) == "line 1: unknown field 'minuets'; did you mean 'minutes'?");
  BOOST_TEST(problems_of(R"({"v":1,)" + slip) == "");
}

BOOST_AUTO_TEST_CASE(every_field_of_an_entry_is_taken) {
  const std::string line =
      "2026-11-20-sam-k3f9x = { kind = \"dance\", at = 2026-11-20, minutes = 1000000, way = \"w\", "
      "every = \"e\", vote = \"v\", on = 2026-11-21, when = \"w\", until = 2026-11-22T10:00:00, "
      "of = \"o\", seal = \"s\", opens = \"o\", salt = \"s\", "
      "written = 2026-11-01T10:00:00.5+01:00, rev = 2 }";
  const std::vector<Record> exported = {record_of_line(line).value()};
  const auto entries = read(entries_to_jsonl(exported)).entries;
  BOOST_REQUIRE(entries.size() == 1U);
  BOOST_TEST(write_line(entries.front()) == line);
}

BOOST_AUTO_TEST_CASE(what_log_refuses_is_refused) {
  BOOST_TEST(problems_of(entry_with(R"(,"text":"a\u0000b")")) == "line 1: 'text' has a NUL byte at byte 2");
  BOOST_TEST(problems_of(entry_with(R"(,"heard":"\u0000")")) == "line 1: 'heard' has a NUL byte at byte 1");
  BOOST_TEST(problems_of(entry_with(R"(,"tags":["a b",""])")) == "line 1: 'a b' isn't a tag\nline 1: '' isn't a tag");
  BOOST_TEST(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"note","at":"2026-11-22","text":" "})") ==
             "line 1: the text is missing");
  BOOST_TEST(holds(problems_of(R"({"id":"2026-11-23-sam-k3f9x","kind":"note","at":"2026-11-23","text":"x"})"),
                   "is in the future"));
  BOOST_TEST(holds(problems_of(R"({"id":"2026-11-22-sam-k3f9x","kind":"note","at":"2026-11-22T21:04:14","text":"x"})"),
                   "is in the future"));
}

BOOST_AUTO_TEST_CASE(texts_and_tags_are_put_into_normal_form) {
  const auto entries = read(entry_with(R"(,"text":"\n  one\r\n   two \n","tags":["cafe\u0301","caf\u00e9"])")).entries;
  BOOST_REQUIRE(entries.size() == 1U);
  BOOST_TEST(entries[0].text == "  one\n   two");
  BOOST_TEST(join(entries[0].tags, " ") == "caf\u00e9");
}

BOOST_AUTO_TEST_CASE(another_value_after_the_first_says_what_writes_lines) {
  BOOST_TEST(problems_of("{\n" + entry_with("").substr(1) + "\n{\n}") ==
             "line 3: a second value starts here (to get one per line, use 'jq -c .'), at column 1");
}

BOOST_AUTO_TEST_CASE(of_very_many_problems_the_first_are_kept) {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += "{}\n";
  }
  const auto couple = ana_and_sam();
  const auto problems = read_json_entries(text, {couple, central_europe, {}}, [](const Record&) {}).problems;
  BOOST_TEST(problems.count == 300U);
  BOOST_TEST(problems.kept.size() == 100U);
}

BOOST_AUTO_TEST_CASE(problems_are_safe_to_print) {
  const auto text = problems_of("{\"id\":\"\\u001b[31m\\u202e\"}");
  BOOST_TEST(text == "line 1: '\\x1b[31m\\u202e' isn't an id like 2026-11-22-sam-k3f9x");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
