// SPDX-License-Identifier: MIT
#include "journal/record/record_line.hpp"

#include "../support.hpp"
#include "journal/record/hobby_line.hpp"

namespace closer {
namespace {

const std::string id = "2026-11-22-sam-k3f9x";

Record full_record() {
  auto record = entry(id, Kind::Hobby, "Coffee in bed");
  record.at = moment("2026-11-22T21:04:13+01:00");
  record.tags = {"morning", "a \"b\""};
  record.minutes = 90;
  record.hobby = "bouldering";
  record.whose = "ana";
  record.is_new = true;
  record.way = "hobby";
  record.idea = "first-wall";
  record.group = "wall";
  record.vote = "yes";
  record.on = moment("2026-11-28T19:00:00+01:00");
  record.when = "if it rains, then the hall";
  record.until = moment("2026-12-06");
  record.question = "What was it like?";
  record.heard = "That it was high";
  record.foreign = {{"mood", "\"high\""}, {"odd key", "[1, { a = 2.5 }]"}};
  record.rev = 7;
  return record;
}

// Reads one line that has nothing to report.
Record again(const std::string& line) {
  auto read = read_records("f.toml", line + "\n");
  BOOST_REQUIRE(read.records.size() == 1U);
  BOOST_TEST(read.findings.empty());
  return read.records.front();
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(record_line)

BOOST_AUTO_TEST_CASE(fields_are_written_in_their_fixed_order) {
  BOOST_TEST(
      write_line(full_record()) ==
      id + " = { kind = \"hobby\", at = 2026-11-22T21:04:13+01:00, text = \"Coffee in bed\", tags = [\"morning\", \"a "
           "\\\"b\\\"\"], "
           "minutes = 90, hobby = \"bouldering\", whose = \"ana\", new = true, way = \"hobby\", idea = \"first-wall\", "
           "group = \"wall\", vote = \"yes\", on = 2026-11-28T19:00:00+01:00, when = \"if it rains, then the hall\", "
           "until = 2026-12-06, "
           "question = \"What was it like?\", heard = \"That it was high\", mood = \"high\", "
           "\"odd key\" = [1, { a = 2.5 }], rev = 7 }");
  BOOST_TEST(write_line(entry(id, Kind::Note)) == id + " = { kind = \"note\", at = 2026-11-22 }");
}

BOOST_AUTO_TEST_CASE(a_full_record_comes_back_as_it_was) {
  BOOST_CHECK(again(write_line(full_record())) == full_record());
  BOOST_CHECK(record_of_line(write_line(full_record())) == full_record());
}

BOOST_AUTO_TEST_CASE(nasty_texts_come_back_as_they_were_and_stay_on_one_line) {
  const std::vector<std::string> nasty = {"\"quoted\" and \\ back\\u0041slash\\",
                                          "one\ntwo\r\nthree\n",
                                          std::string("nul\0 bell\a esc\x1b del\x7F", 19),
                                          "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",
                                          "\u200Fright\u202E to left\u2066\u2069",
                                          "}, rev = 99 } # x = [",
                                          "\"\"\"\n[table]\n'''",
                                          "\u0085\u009F\u2028\u2029\uFEFF",
                                          "\t tabs and spaces ",
                                          "<<<<<<< HEAD",
                                          "\uFFFF\U0010FFFF\uFFFD"};
  for (const auto& text : nasty) {
    auto record = full_record();
    record.text = record.question = record.heard = text;
    record.tags = {text, ""};
    record.hobby = text;
    const auto line = write_line(record);
    BOOST_TEST_CONTEXT(line) {
      BOOST_TEST(line.find_first_of("\r\n") == std::string::npos);
      BOOST_CHECK(again(line) == record);
    }
  }
}

BOOST_AUTO_TEST_CASE(text_is_read_in_normal_form_c) {
  BOOST_TEST(again(id + " = { kind = \"note\", at = 2026-11-22, text = \"e\u0301\", tags = [\"e\u0301\"] }").text ==
             "\u00E9");
  BOOST_TEST(again(id + " = { kind = \"note\", at = 2026-11-22, tags = [\"e\u0301\"] }").tags.at(0) == "\u00E9");
}

BOOST_AUTO_TEST_CASE(at_is_never_moved_into_another_zone) {
  for (const std::string at : {"2026-11-22", "2026-11-22T21:04:13+01:00", "2026-11-21T23:00:00-11:30",
                               "2026-11-22T00:00:00Z", "2026-11-22T21:04:13.125+01:00", "2026-11-22T21:04:13"}) {
    const auto line = id + " = { kind = \"note\", at = " + at + " }";
    BOOST_TEST(write_line(again(line)) == line);
  }
}

BOOST_AUTO_TEST_CASE(unknown_fields_of_every_type_survive_an_edit) {
  const std::string unknown = "a = { b = { c = [1, 2.5] } }, d = [\"x\", { y = true }], e = 1e22, f = 2026-01-02, "
                              "g = 2026-01-02T03:04:05-06:00, h = 2026-01-02T03:04:05, \"i j\" = \"k\\n\", l = "
                              "-9223372036854775808, m = false, n = {}";
  auto record =
      again(id + " = { kind = \"note\", " + unknown + ", at = 2026-11-22, o = 07:32:00.5, p = inf, q = [[], []] }");
  BOOST_TEST(record.foreign.size() == 13U);
  record.text = "edited";
  record.rev = 2;
  const auto line = write_line(record);
  BOOST_TEST(holds(
      line,
      ", d = [\"x\", { y = true }], e = 1e+22, f = 2026-01-02, g = 2026-01-02T03:04:05-06:00, h = 2026-01-02T03:04:05, "
      "\"i j\" = \"k\\n\", l = -9223372036854775808, m = false, n = {}"));
  BOOST_TEST(holds(line, "a = { b = { c = [1, 2.5] } }"));
  BOOST_TEST(holds(line, "o = 07:32:00.5,"));
  BOOST_TEST(holds(line, "p = inf, q = [[], []]"));
  BOOST_CHECK(again(line) == record);
}

BOOST_AUTO_TEST_CASE(an_unknown_kind_survives) {
  const auto line = id + " = { kind = \"hug\", at = 2026-11-22, long = true }";
  const auto record = again(line);
  BOOST_CHECK(record.kind == Kind::Other);
  BOOST_TEST(record.foreign_kind == "hug");
  BOOST_TEST(write_line(record) == line);
}

BOOST_AUTO_TEST_CASE(a_kind_that_is_nearly_ours_is_reported) {
  const auto read = read_records("f.toml", id + " = { kind = \"litle\", at = 2026-11-22 }\n");
  BOOST_REQUIRE(read.findings.size() == 1U);
  BOOST_TEST(holds(read.findings[0].message, "little"));
  BOOST_TEST(read.findings[0].where.column == 26U);
  BOOST_TEST(write_line(read.records.at(0)) == id + " = { kind = \"litle\", at = 2026-11-22 }");
}

BOOST_AUTO_TEST_CASE(a_record_without_kind_or_time_is_read_and_reported) {
  const auto read = read_records("f.toml", "\n" + id + " = { text = \"x\" }\n");
  BOOST_REQUIRE(read.records.size() == 1U);
  BOOST_TEST(to_iso(read.records[0].at) == "2026-11-22");
  BOOST_TEST(read.records[0].text == "x");
  BOOST_REQUIRE(read.findings.size() == 1U);
  BOOST_TEST(read.findings[0].where.line == 2U);
}

BOOST_AUTO_TEST_CASE(known_fields_of_a_wrong_type_are_reported_and_kept) {
  for (const std::string field :
       {"text = 1",      "tags = \"x\"", "tags = [\"x\", 1]", "minutes = \"long\"", "minutes = -5",
        "minutes = 1.5", "hobby = true", "whose = []",        "new = \"yes\"",      "idea = {}",
        "way = 1",       "group = 2",    "vote = true",       "on = \"saturday\"",  "when = 2026-11-28",
        "question = 1",  "heard = 1.5",  "kind = 5",          "rev = \"x\"",        "gone = \"no\""}) {
    const auto kind = field.starts_with("kind") ? "" : "kind = \"note\", ";
    const auto read = read_records("f.toml", id + " = { " + kind + "at = 2026-11-22, " + field + " }\n");
    BOOST_TEST_CONTEXT(field) {
      BOOST_REQUIRE(read.records.size() == 1U);
      BOOST_TEST(read.findings.size() == 1U);
      BOOST_TEST(read.findings.at(0).where.column > 24U);
      BOOST_TEST(holds(write_line(read.records[0]), field));
    }
  }
}

BOOST_AUTO_TEST_CASE(an_edit_that_sets_a_field_of_a_wrong_type_writes_no_key_twice) {
  const auto read = read_records(
      "f.toml", id + " = { kind = 5, at = 1, text = 1, tags = 1, minutes = [], hobby = 1, whose = 1, new = 1, "
                     "way = 1, idea = 1, group = 1, vote = 1, on = 1, when = 1, question = 1, heard = 1, rev = \"x\", "
                     "gone = 1, mood = 1 }\n");
  BOOST_REQUIRE(read.records.size() == 1U);
  auto edited = full_record();
  edited.foreign = read.records[0].foreign;
  const auto line = write_line(edited);
  for (const std::string name : {" kind", " at", " text", " tags", " minutes", " hobby", " whose", " new", " way",
                                 " idea", " group", " vote", " on", " when", " question", " heard", " rev", " mood"}) {
    BOOST_TEST_CONTEXT(name) { BOOST_TEST(count_of(line, name + " = ") == 1U); }
  }
  const auto after = read_records("f.toml", line + "\n");
  BOOST_TEST(after.records.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_edit_of_a_record_whose_rev_is_not_a_number_stays_readable) {
  auto record = read_records("f.toml", id + " = { kind = \"note\", at = 2026-11-22, rev = \"x\" }\n").records.at(0);
  record.text = "edited";
  record.rev = 2;
  const auto after = read_records("f.toml", write_line(record) + "\n");
  BOOST_REQUIRE(after.records.size() == 1U);
  BOOST_TEST(after.records[0].text == "edited");
  BOOST_TEST(after.records[0].rev == 2);
}

BOOST_AUTO_TEST_CASE(a_rev_below_1_counts_as_1) {
  const auto read = read_records("f.toml", id + " = { kind = \"note\", at = 2026-11-22, rev = 0 }\n");
  BOOST_TEST(read.findings.size() == 1U);
  BOOST_TEST(read.records.at(0).rev == 1);
}

BOOST_AUTO_TEST_CASE(a_removed_record_is_written_with_its_rev_and_no_more) {
  auto gone = tombstone_of(full_record());
  gone.rev = 8;
  BOOST_TEST(write_line(gone) == id + " = { gone = true, rev = 8 }");
  BOOST_CHECK(again(write_line(gone)) == gone);
  gone.rev = 1;
  BOOST_TEST(again(id + " = { gone = true }").rev == 1);
  BOOST_CHECK(again(id + " = { gone = true, text = \"x\", mood = 1 }") == gone);
}

BOOST_AUTO_TEST_CASE(a_line_that_is_not_a_record_gives_none) {
  BOOST_TEST(!record_of_line("").has_value());
  BOOST_TEST(!record_of_line("# x").has_value());
  BOOST_TEST(!record_of_line("chess = { name = \"Chess\" }").has_value());
  BOOST_TEST(!record_of_line(id + " = { kind = ").has_value());
  BOOST_TEST(!hobby_of_line("Chess = { name = \"Chess\" }", "sam").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
