// SPDX-License-Identifier: MIT
#include "render/data/tables.hpp"

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(a_field_of_tsv_stays_on_its_line_and_in_its_column) {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Hobby);
  record.at = moment("2026-11-20T21:04:13+01:00");
  record.minutes = 90;
  record.text = "tab\t newline\n return\r back\\slash \\n \x1b";
  const std::vector<Record> entries = {record, entry("2026-11-21-ana-bbbbb", Kind::Little)};
  const auto text = entries_to_tsv(entries);
  const auto lines = split(text, '\n');
  BOOST_REQUIRE(lines.size() == 4U);
  BOOST_TEST(
      lines[0] ==
      "id\tat\tkind\tby\tminutes\thobby\ttags\ttext\twhose\tnew\tidea\tquestion\theard\tprivate\tsurprise_until");
  const auto fields = split(lines[1], '\t');
  BOOST_REQUIRE(fields.size() == 15U);
  BOOST_TEST(fields[0] == "2026-11-20-sam-aaaaa");
  BOOST_TEST(fields[1] == "2026-11-20T21:04:13+01:00");
  BOOST_TEST(fields[4] == "90");
  BOOST_TEST(fields[7] == "tab\\t newline\\n return\\r back\\\\slash \\\\n \x1b");
  BOOST_TEST(lines[2] == "2026-11-21-ana-bbbbb\t2026-11-21\tlittle\tana\t\t\t\t\t\t\t\t\t\t\t");
  BOOST_TEST(
      entries_to_tsv({}) ==
      "id\tat\tkind\tby\tminutes\thobby\ttags\ttext\twhose\tnew\tidea\tquestion\theard\tprivate\tsurprise_until\n");
}

BOOST_AUTO_TEST_CASE(what_is_private_says_so_in_the_last_columns) {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Little);
  record.is_private = true;
  BOOST_TEST(holds(entries_to_tsv(std::vector{record}), "\ttrue\t\n"));
  record.surprise_until = When{on("2026-12-24"), std::nullopt};
  BOOST_TEST(holds(entries_to_tsv(std::vector{record}), "\ttrue\t2026-12-24\n"));
  BOOST_TEST(!holds(entries_to_tsv(std::vector{released(record)}), "true"));
}

BOOST_AUTO_TEST_CASE(a_field_of_csv_is_quoted_where_it_has_to_be) {
  BOOST_TEST(csv_field("plain words") == "plain words");
  BOOST_TEST(csv_field("") == "");
  BOOST_TEST(csv_field("tea, and toast") == "\"tea, and toast\"");
  BOOST_TEST(csv_field("she said \"yes\"") == "\"she said \"\"yes\"\"\"");
  BOOST_TEST(csv_field("two\nlines") == "\"two\nlines\"");
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_takes_for_a_formula_has_an_apostrophe) {
  for (const std::string formula : {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
    BOOST_TEST(csv_field(formula) == "\"'" + formula + "\"");
  }
  BOOST_TEST(csv_field("1 - 1 = 0") == "1 - 1 = 0");
}

BOOST_AUTO_TEST_CASE(a_csv_has_crlf_and_as_many_fields_in_every_line) {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Listen, "x");
  record.question = "What now?";
  record.heard = "Ana: \"that\"";
  record.is_new = true;
  const std::vector<Record> entries = {record};
  BOOST_TEST(entries_to_csv(entries) ==
             "id,at,kind,by,minutes,hobby,tags,text,whose,new,idea,question,heard,private,surprise_until\r\n"
             "2026-11-20-sam-aaaaa,2026-11-20,listen,sam,,,,x,,true,,What now?,\"Ana: \"\"that\"\"\",,\r\n");
}

BOOST_AUTO_TEST_CASE(a_digest_is_a_line_a_way) {
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Little);
  record.minutes = 5;
  const auto digest = make_digest(ana_and_sam(), records_of({record, entry("2026-11-09-ana-bbbbb", Kind::Little)}),
                                  {on("2026-11-09"), on("2026-11-22")}, on("2026-11-22"), {});
  const auto tsv = digest_to_tsv(digest);
  const auto lines = split(tsv, '\n');
  BOOST_REQUIRE(lines.size() == 6U);
  BOOST_TEST(lines[0] == "way\tcount\tminutes\tlast\tdays_since\tevery\tagreed\tusual\tdue\tquieter");
  BOOST_TEST(lines[3] == "little\t2\t5\t2026-11-20\t2\t1 day\t14.00\t\ttrue\tfalse");
  BOOST_TEST(lines[1] == "hobby\t0\t0\t\t\t2 weeks\t1.00\t\tfalse\tfalse");
  BOOST_TEST(digest_to_csv(digest).starts_with(
      "way,count,minutes,last,days_since,every,agreed,usual,due,quieter\r\nhobby,0,0,,,2 weeks,1.00,,false,false\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
