// SPDX-License-Identifier: MIT
#include "journal/scan/record_scanner.hpp"

#include <boost/test/unit_test.hpp>

#include "journal/record/record_line.hpp"

using namespace closer;

namespace {

Record with_every_field() {
  Record record;
  record.id = "2026-11-22-sam-k3f9x";
  record.kind = Kind::Hobby;
  record.at = parse_rfc3339("2026-11-22T21:04:13+01:00").value();
  record.text = "caf\u00e9 \"au lait\"\n\\o/\t\u2615";
  record.tags = {"morning", "caf\u00e9"};
  record.minutes = 90;
  record.hobby = "bouldering";
  record.whose = "ana";
  record.is_new = true;
  record.way = "hobby";
  record.idea = "proper-rain";
  record.group = "rain";
  record.vote = "yes";
  record.on = When{parse_iso_day("2026-12-24").value(), {}};
  record.when = "if it rains, then we go";
  record.until = When{parse_iso_day("2026-12-31").value(), {}};
  record.of = "question/2026-11-22";
  record.seal = "00ff";
  record.opens = "2026-11-21-ana-00000";
  record.salt = "ff00";
  record.question = "What made you laugh?";
  record.heard = "That it was the cat.";
  record.first = "sam";
  record.surprise_until = When{parse_iso_day("2027-01-01").value(), {}};
  record.rev = 3;
  return record;
}

std::optional<Record> scanned(std::string_view line) {
  RecordScanner scanner;
  return scanner.scan(line) ? std::optional(scanner.record()) : std::nullopt;
}

// A line of 22 November 2026 with these fields.
std::string line_of(std::string_view fields) {
  return "2026-11-22-sam-k3f9x = { kind = \"little\", at = 2026-11-22" + std::string(fields) + " }";
}

} // namespace

BOOST_AUTO_TEST_SUITE(record_scanner)

BOOST_AUTO_TEST_CASE(takes_every_field_that_closer_writes_and_reads_it_as_the_judge_does) {
  const auto record = with_every_field();
  const auto line = write_line(record);
  BOOST_TEST((scanned(line) == record));
  BOOST_TEST((parse_records("x", line).records == std::vector{record}));
}

BOOST_AUTO_TEST_CASE(takes_what_is_gone) {
  auto record = tombstone_of(with_every_field());
  record.rev = 4;
  BOOST_TEST((scanned(write_line(record)) == record));
}

BOOST_AUTO_TEST_CASE(takes_moments_with_any_offset_and_days_alone) {
  for (const char* const at : {"", "T21:04:13Z", "T00:00:00-11:30", "T23:59:59+14:00"}) {
    const auto line = line_of(at);
    BOOST_TEST_CONTEXT(line) {
      BOOST_TEST((scanned(line) == record_of_line(line)));
      BOOST_TEST(scanned(line).has_value());
    }
  }
}

BOOST_AUTO_TEST_CASE(leaves_every_other_spelling_to_the_judge) {
  for (const char* const fields : {" ",
                                   ",text = \"x\"",
                                   ", text = 'x'",
                                   ", text = \"\"",
                                   ", text = \"\"\"x\"\"\"",
                                   ", text = \"x",
                                   ", text = \"\\u0041\"",
                                   ", text = \"\xff\"",
                                   ", text = \"a\x01\"",
                                   ", text = \"as long as it takes \x7f, and more\"",
                                   ", idea = \"caf\u00e9\"",
                                   ", text = \"x\", text = \"y\"",
                                   ", tags = [\"x\"], text = \"y\"",
                                   ", tags = []",
                                   ", tags = [ \"x\" ]",
                                   ", tags = [\"x\",\"y\"]",
                                   ", minutes = 007",
                                   ", minutes = -1",
                                   ", minutes = 1_0",
                                   ", minutes = 1000001",
                                   ", new = false",
                                   ", new = true ",
                                   ", rev = 0",
                                   ", rev = 2, text = \"x\"",
                                   ", rev = 9223372036854775808",
                                   ", mood = \"x\"",
                                   ", text = \"x\",",
                                   ", text = \"x\" } # why",
                                   "T21:04:13.5Z",
                                   "T21:04:13",
                                   "t21:04:13Z",
                                   " 21:04:13Z"}) {
    BOOST_TEST_CONTEXT(fields) { BOOST_TEST(!scanned(line_of(fields)).has_value()); }
  }
  for (const char* const line :
       {"", "# why", "2026-11-22-sam-k3f9x = { gone = true }", "2026-11-22-sam-k3f9x = { at = 2026-11-22 }",
        "2026-13-22-sam-k3f9x = { gone = true, rev = 2 }", "2026-11-22--k3f9x = { gone = true, rev = 2 }",
        "2026-11-22-sam-k3f9 = { gone = true, rev = 2 }", "2026-11-22-sam-k3f9xx = { gone = true, rev = 2 }",
        "2026-11-22-sam-k3f9l = { gone = true, rev = 2 }", "2026-11-22-Sam-k3f9x = { gone = true, rev = 2 }",
        " 2026-11-22-sam-k3f9x = { gone = true, rev = 2 }", "\"2026-11-22-sam-k3f9x\" = { gone = true, rev = 2 }",
        "2026-11-22-sam-k3f9x = { gone = true, rev = 2 } ",
        "2026-11-22-sam-k3f9x = { kind = \"hug\", at = 2026-11-22 }",
        "2026-11-22-sam-k3f9x = { kind = \"little\", at = 2026-11-31 }"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(!scanned(line).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(zeros_that_a_crash_left_are_not_a_date_or_an_offset) {
  const auto zeros = [](std::size_t count) { return std::string(count, '\0'); };
  for (const auto& at : {zeros(10), zeros(8) + "01", "2026-11-22T10:00:00" + zeros(6), zeros(10) + "T10:00:00Z"}) {
    const auto line = "2026-11-22-sam-k3f9x = { kind = \"little\", at = " + at + ", text = \"x\" }";
    BOOST_TEST(!RecordScanner().scan(line), line);
  }
  BOOST_TEST(!RecordScanner().scan(zeros(10) + "-sam-k3f9x = { kind = \"little\", at = 2026-11-22, text = \"x\" }"));
  BOOST_TEST(RecordScanner().scan("1970-01-01-sam-k3f9x = { kind = \"little\", at = 1970-01-01T10:00:00+00:00 }"));
}

BOOST_AUTO_TEST_CASE(a_line_is_taken_off_the_front_with_its_newline_or_left) {
  const auto first = line_of(", text = \"one\"");
  const auto second = line_of(", text = \"two\"");
  RecordScanner scanner;
  for (const std::string end : {"\n", "\r\n", "\r\r\n"}) {
    const std::string both = first + end + second;
    std::string_view text = both;
    BOOST_TEST(scanner.take(text));
    BOOST_TEST(text == second);
    BOOST_TEST(scanner.line() == first);
    BOOST_TEST(scanner.take(text));
    BOOST_TEST(text.empty());
    BOOST_TEST(scanner.record().text == "two");
  }
  for (const std::string& wrong : {first + " \n", first + "\rx\n", first + second, "\n" + first, " " + first + "\n"}) {
    std::string_view text = wrong;
    BOOST_TEST(!scanner.take(text), wrong);
    BOOST_TEST(text == wrong);
  }
  BOOST_TEST(!scanner.scan(first + "\n"));
  BOOST_TEST(!scanner.scan(first + "\r"));
}

BOOST_AUTO_TEST_SUITE_END()
