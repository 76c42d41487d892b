// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_file.hpp"

#include "inbox_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(inbox_file)

BOOST_AUTO_TEST_CASE(an_id_follows_from_the_day_and_the_line_wherever_it_is) {
  const auto id = ids(read("notes.txt", "little tea\n")).at(0);
  BOOST_TEST(id.starts_with("2026-11-22-ana-"));
  BOOST_TEST(ids(read("2026-11-22.md", "x\n- Little tea", on("2027-01-01"))).at(1) == id);
  BOOST_TEST(ids(read("notes.txt", "yesterday: little tea", on("2026-11-23"))).at(0) == id);
  BOOST_TEST(ids(read("notes.txt", "tea")).at(0) != id);
  BOOST_TEST(ids(read("notes.txt", "19:00 little tea")).at(0) != id);
  BOOST_TEST(ids(read("notes.txt", "little tea", on("2026-11-23"))).at(0).substr(10) == id.substr(10));
}

BOOST_AUTO_TEST_CASE(equal_lines_of_one_file_are_several) {
  const auto all = ids(read("notes.txt", "little tea\nlittle tea\nyesterday little tea\n"));
  BOOST_TEST(all.at(0) != all.at(1));
  BOOST_TEST(all.at(2).substr(10) == all.at(0).substr(10)); // the first of its day
}

BOOST_AUTO_TEST_CASE(a_hobby_is_found_by_its_name) {
  const auto file =
      read("notes.txt", "hobby bouldering: she let me lead\nhobby Bouldering\nhobby pottery\nnote bouldering");
  BOOST_TEST(records(file).at(0).hobby == "bouldering");
  BOOST_TEST(records(file).at(0).whose == "sam");
  BOOST_TEST(records(file).at(0).text == "she let me lead");
  BOOST_TEST(records(file).at(1).text.empty());
  BOOST_TEST(records(file).at(2).hobby.empty());
  BOOST_TEST(records(file).at(2).text == "pottery");
  BOOST_TEST(records(file).at(3).hobby.empty());
}

BOOST_AUTO_TEST_CASE(of_two_hobbies_of_a_name_it_is_the_writers_own) {
  const auto file = read("notes.txt", "hobby Chess: she won\nhobby sam/chess: again");
  BOOST_TEST(records(file).at(0).hobby == "chess");
  BOOST_TEST(records(file).at(0).whose == "ana");
  BOOST_TEST(records(file).at(0).text == "she won");
  BOOST_TEST(records(file).at(1).whose == "sam");
}

BOOST_AUTO_TEST_CASE(what_is_not_imported_stays_as_it_is) {
  const auto file = read("notes.txt", "# Sunday\r\n\r\nlittle tea\r\nlittle\r\n2026-02-30 x\r\nthe end");
  BOOST_TEST(left_contents(file) == "# Sunday\r\n\r\nlittle\r\n2026-02-30 x\r\n");
  BOOST_TEST(dated_contents(file) ==
             "# Sunday\r\n\r\n2026-11-22: little tea\nlittle\r\n2026-02-30 x\r\n2026-11-22: the end");
  BOOST_TEST(findings_in(file, Numbered::AsRead).at(0).where.line == 4U);
  BOOST_TEST(findings_in(file, Numbered::AsLeft).at(0).where.line == 3U);
  BOOST_TEST(dated_contents(read("2026-11-20.txt", "little tea\r\n")) == "little tea\r\n");
  BOOST_TEST(left_contents(read("notes.txt", "\xEF\xBB\xBFtea\n\n")).empty());
}

BOOST_AUTO_TEST_CASE(what_is_in_the_future_stays_but_for_a_day_that_has_begun_further_east) {
  BOOST_TEST(findings_in(read("2026-11-23.txt", "tea"), Numbered::AsRead).empty());
  BOOST_TEST(findings_in(read("2026-11-24.txt", "tea"), Numbered::AsRead).size() == 1U);
  BOOST_TEST(findings_in(read("notes.txt", "2026-11-23 tea"), Numbered::AsRead).size() == 1U);
  BOOST_TEST(findings_in(read("2026-11-20.txt", "tomorrow: tea"), Numbered::AsRead).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
