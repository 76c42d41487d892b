// SPDX-License-Identifier: MIT
#include "journal/config/rhythm_text.hpp"

#include "../support.hpp"

namespace closer {
namespace {

const std::string head = "# Us\nformat = 1\nid = \"j7k2m9x4qd0tvw\"\n[people.sam]\nname = \"S\u00E4m \u6F22\" # me\n[people.ana]\nname = 'Ana'\n";

std::string set(const std::string& rest, Way way, const std::string& every) {
  const auto result = with_rhythm(head + rest, way, every.empty() ? std::nullopt : parse_interval(every));
  return !result ? "cannot" : result->starts_with(head) ? result->substr(head.size()) : *result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rhythm_text)

BOOST_AUTO_TEST_CASE(a_value_is_replaced_where_it_stands) {
  BOOST_TEST(set("[rhythm]   # agreed\n  hobby = '2 weeks' # sam asked\nouting=\"1 month\"\n\n# end\n", Way::Hobby, "3 weeks") ==
             "[rhythm]   # agreed\n  hobby = \"3 weeks\" # sam asked\nouting=\"1 month\"\n\n# end\n");
  BOOST_TEST(set("[rhythm]\nhobby = \"2 weeks\"", Way::Hobby, "1 day") == "[rhythm]\nhobby = \"1 day\"");
  BOOST_TEST(set("[rhythm]\r\nhobby = \"2 weeks\"\r\n", Way::Hobby, "1 day") == "[rhythm]\r\nhobby = \"1 day\"\r\n");
}

BOOST_AUTO_TEST_CASE(a_new_one_comes_behind_the_last) {
  BOOST_TEST(set("[rhythm]\nhobby = \"2 weeks\" # x\n\n[extra]\na = 1\n", Way::Listen, "2 days") ==
             "[rhythm]\nhobby = \"2 weeks\" # x\nlisten = \"2 days\"\n\n[extra]\na = 1\n");
  BOOST_TEST(set("[rhythm] # none yet\n", Way::Listen, "2 days") == "[rhythm] # none yet\nlisten = \"2 days\"\n");
  BOOST_TEST(set("[rhythm]", Way::Listen, "2 days") == "[rhythm]\nlisten = \"2 days\"\n");
  BOOST_TEST(set("", Way::Listen, "2 days") == "\n[rhythm]\nlisten = \"2 days\"\n");
}

BOOST_AUTO_TEST_CASE(one_that_is_let_go_goes_with_its_line) {
  BOOST_TEST(set("[rhythm]\n  hobby = \"2 weeks\" # x\nouting = \"1 month\"\n", Way::Hobby, "") == "[rhythm]\nouting = \"1 month\"\n");
  BOOST_TEST(set("[rhythm]\nhobby = \"2 weeks\"", Way::Hobby, "") == "[rhythm]\n");
  BOOST_TEST(set("[rhythm]\nhobby = \"2 weeks\"\n", Way::Listen, "") == "[rhythm]\nhobby = \"2 weeks\"\n");
  BOOST_TEST(set("", Way::Listen, "") == "");
}

BOOST_AUTO_TEST_CASE(an_inline_table_takes_what_it_has_and_no_more) {
  const auto before = [](const std::string& text, Way way, const std::string& every) {
    const auto result = with_rhythm(text + head, way, every.empty() ? std::nullopt : parse_interval(every));
    return !result ? "cannot" : result->substr(0, result->size() - head.size());
  };
  BOOST_TEST(before("rhythm = { hobby = \"2 weeks\", outing = \"1 month\" }\n", Way::Outing, "1 week") ==
             "rhythm = { hobby = \"2 weeks\", outing = \"1 week\" }\n");
  BOOST_TEST(before("rhythm = { hobby = \"2 weeks\" }\n", Way::Outing, "1 week") == "cannot");
  BOOST_TEST(before("rhythm = { hobby = \"2 weeks\" }\n", Way::Hobby, "") == "cannot");
  BOOST_TEST(before("rhythm.hobby = \"2 weeks\"\n", Way::Hobby, "1 week") == "rhythm.hobby = \"1 week\"\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_couple_is_left_alone) { BOOST_TEST(!with_rhythm("x", Way::Hobby, std::nullopt).has_value()); }

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
