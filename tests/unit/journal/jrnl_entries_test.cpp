// SPDX-License-Identifier: MIT
#include "journal/exchange/jrnl_entries.hpp"

#include "../support.hpp"
#include "base/text/text.hpp"
#include "journal/exchange/json_entries.hpp"

namespace closer {
namespace {

struct Read {
  std::vector<Record> entries;
  std::vector<std::string> problems;
  int empty = 0;
};

Read read(const std::string& entries) {
  Read result;
  const auto couple = ana_and_sam();
  auto outcome = read_json_entries("{\n  \"tags\": {},\n  \"entries\": [" + entries + "]\n}",
                                   {couple, central_europe, moment("2026-11-22T21:04:13+01:00")},
                                   [&](Record entry) { result.entries.push_back(std::move(entry)); });
  result.problems = std::move(outcome.problems.kept);
  result.empty = outcome.empty;
  return result;
}

std::string id_of(const std::string& entry) { return id_by_content(read(entry).entries.at(0), "sam", 0); }

const std::string walk =
    R"({"title": "A long walk.", "body": "By the canal,\r\nuntil dark.\n", "date": "2024-06-01", "time": "19:30",
                             "tags": ["@canal", "#dusk", "@canal"], "starred": true})";

} // namespace

BOOST_AUTO_TEST_SUITE(jrnl_entries)

BOOST_AUTO_TEST_CASE(an_entry_becomes_a_note) {
  const auto result = read(walk);
  BOOST_TEST(result.problems.empty());
  BOOST_REQUIRE(result.entries.size() == 1U);
  const auto& note = result.entries[0];
  BOOST_TEST((note.kind == Kind::Note && note.id.empty()));
  BOOST_TEST(note.text == "A long walk.\nBy the canal,\nuntil dark.");
  BOOST_TEST(to_iso(note.at) == "2024-06-01T19:30:00+02:00");
  BOOST_TEST(join(note.tags, " ") == "canal dusk starred");
}

BOOST_AUTO_TEST_CASE(a_time_that_clocks_skip_is_the_day_alone) {
  const auto result =
      read(R"({"title": "x", "date": "2024-03-31", "time": "02:30"}, {"title": "y", "date": "2024-03-31"})");
  BOOST_REQUIRE(result.entries.size() == 2U);
  BOOST_TEST(to_iso(result.entries[0].at) == "2024-03-31");
  BOOST_TEST(to_iso(result.entries[1].at) == "2024-03-31");
}

BOOST_AUTO_TEST_CASE(an_entry_without_a_text_is_counted) {
  const auto result = read(R"({"title": " ", "body": "", "date": "2024-03-30", "time": "11:00"})");
  BOOST_TEST((result.entries.empty() && result.problems.empty() && result.empty == 1));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said) {
  const auto problems = [](const std::string& entries) { return join(read(entries).problems, "\n"); };
  BOOST_TEST(holds(problems(R"({"title": "x"})"), "entry 1: 'date' isn't a day"));
  BOOST_TEST(holds(problems(R"({"title": "x", "date": "2024-03-30", "time": "25:00"})"), "or 'time' isn't a time"));
  BOOST_TEST(problems(R"({"title": "x", "date": "2024-03-30", "tags": ["@"]})") == "entry 1: '' isn't a tag");
  BOOST_TEST(problems(R"({"title": "x", "date": "2024-03-30", "tags": [1]})") == "entry 1: a tag isn't a string");
  BOOST_TEST(problems(walk + ", 7") == "entry 2: not an object");
  const std::string text((1U << 20U) + 1, 'x');
  BOOST_TEST(holds(problems(R"({"date": "2024-03-30", "title": ")" + text + "\"}"),
                   "entry 1: 'text' is longer than the 1 MiB"));
}

BOOST_AUTO_TEST_CASE(what_log_refuses_is_refused) {
  const auto problems = [](const std::string& entries) { return join(read(entries).problems, "\n"); };
  BOOST_TEST(problems(R"({"title": "a\u0000b", "date": "2024-03-30"})") == "entry 1: 'text' has a NUL byte at byte 2");
  BOOST_TEST(holds(problems(R"({"title": "x", "date": "2026-11-23"})"), "is in the future"));
}

BOOST_AUTO_TEST_CASE(ids_follow_from_day_time_and_text) {
  BOOST_TEST(id_of(walk).starts_with("2024-06-01-sam-"));
  auto later = walk;
  later.replace(later.find("19:30"), 5, "19:31");
  BOOST_TEST(id_of(later) != id_of(walk));
  const auto entry = read(walk).entries.at(0);
  BOOST_TEST(id_by_content(entry, "sam", 1) != id_by_content(entry, "sam", 0));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
