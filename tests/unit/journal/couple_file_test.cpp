// SPDX-License-Identifier: MIT
#include "journal/config/couple_file.hpp"

#include "../support.hpp"

namespace closer {
namespace {

const std::string people = "[people.sam]\nname = \"Sam\"\n[people.ana]\nname = \"Ana\"\n";
const std::string head = "format = 1\nid = \"j7k2m9x4qd0tvw\"\n";

Couple read(const std::string& text) { return read_couple("closer.toml", text); }

} // namespace

BOOST_AUTO_TEST_SUITE(couple_file)

BOOST_AUTO_TEST_CASE(a_couple_is_read_with_its_people_by_id) {
  const auto couple = read(head + "language = \"de\"\n[rhythm]\nhobby = \"2 weeks\"\nlisten = \"a month\"\n" + people);
  BOOST_TEST(couple.id == "j7k2m9x4qd0tvw");
  BOOST_TEST(couple.language == "de");
  BOOST_REQUIRE(couple.people.size() == 2U);
  BOOST_TEST(couple.people[0].id == "ana");
  BOOST_TEST(couple.people[1].name == "Sam");
  BOOST_TEST(say(couple.rhythm[Way::Hobby].value()) == "2 weeks");
  BOOST_TEST(say(couple.rhythm[Way::Listen].value()) == "1 month");
  BOOST_TEST(!couple.rhythm[Way::Outing].has_value());
}

BOOST_AUTO_TEST_CASE(what_may_be_left_out_has_a_usual_value) {
  const auto couple = read(head + "later = true\n[people.sam]\n[people.ana]\nname = \" A\u0301na \"\n");
  BOOST_TEST(couple.language == "en");
  BOOST_TEST(couple.name_of("sam") == "sam");
  BOOST_TEST(couple.name_of("ana") == "\u00C1na");
  for (const Way way : all_ways) {
    BOOST_TEST(!couple.rhythm[way].has_value());
  }
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
  auto couple = ana_and_sam();
  couple.people[0].name = "A\"n\\a \u6F22";
  couple.rhythm[Way::Outing] = std::nullopt;
  couple.rhythm[Way::Hobby] = Interval{999, Interval::Unit::Years};
  const auto text = write_couple(couple);
  BOOST_TEST(holds(text, "#"));
  const auto back = read(text);
  BOOST_TEST(back.id == couple.id);
  BOOST_TEST(back.language == couple.language);
  BOOST_TEST(back.name_of("ana") == couple.people[0].name);
  BOOST_TEST(back.name_of("sam") == "Sam");
  for (const Way way : all_ways) {
    BOOST_CHECK(back.rhythm[way] == couple.rhythm[way]);
  }
}

BOOST_AUTO_TEST_CASE(wishes_hold_every_day_and_none_is_needed) {
  const auto usual = read(head + people).wishes;
  BOOST_TEST((!usual.apart && !usual.children && usual.car && !usual.budget.has_value()));
  const auto wishes = read(head + "[wishes]\napart = true\nchildren = true\ncar = false\nbudget = 0\n" + people).wishes;
  BOOST_TEST((wishes.apart && wishes.children && !wishes.car));
  BOOST_TEST(wishes.budget.value() == 0);
}

BOOST_AUTO_TEST_CASE(a_wish_that_is_none_is_reported) {
  const std::vector<std::pair<std::string, std::string>> wrong = {{"car = \"no\"", "'car' must be true or false"},
                                                                  {"budget = 4", "'budget' must be from 0 to 3"},
                                                                  {"budget = true", "'budget' must be from 0 to 3"},
                                                                  {"dog = true", "unknown wish 'dog'"}};
  for (const auto& [line, words] : wrong) {
    BOOST_CHECK_EXCEPTION((void)read(head + "[wishes]\n" + line + "\n" + people), Error,
                          fails_with(Status::NeedsPerson, words));
  }
}

BOOST_AUTO_TEST_CASE(a_later_format_is_read_by_nobody) {
  BOOST_CHECK_EXCEPTION((void)read("format = 2\nid = 5\npeople = 3\n"), Error,
                        fails_with(Status::Failed, "nothing was written"));
  BOOST_CHECK_EXCEPTION((void)read("format = 9223372036854775807\n"), Error, fails_with(Status::Failed));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_needs_a_person_who_is_told_the_place) {
  const auto wrong = [](const std::string& text, std::string_view place) {
    BOOST_TEST_CONTEXT(text) { BOOST_CHECK_EXCEPTION((void)read(text), Error, fails_with(Status::NeedsPerson, place)); }
  };
  wrong("", "closer.toml: the file is empty");
  wrong(" \n", "closer.toml: the file is empty");
  wrong("format = 1\n" + people, "closer.toml: 'id' is missing");
  wrong("id = \"j7k2m9x4qd0tvw\"\n", "closer.toml: 'format' is missing");
  wrong("format = 1\nid = \"j7k2", "closer.toml:2:");
  wrong("id = \"j7k2m9x4qd0tvw\"\nformat = \"1\"\n" + people, "closer.toml:2:1");
  wrong("format = 0\n", "closer.toml:1:1");
  wrong("format = 1\nid = \"short\"\n" + people, "closer.toml:2:1");
  wrong("format = 1\nid = \"../../etc/passwd\"\n" + people, "closer.toml:2:1");
  wrong("format = 1\nid = \"J7K2M9X4QD0TVW\"\n" + people, "closer.toml:2:1");
  wrong("format = 1\nid = \"" + std::string(33, 'a') + "\"\n" + people, "closer.toml:2:1");
  wrong(head, "closer.toml: 'people' is missing");
  wrong(head + "[people.sam]\nname = \"Sam\"\n", "closer.toml:3:");
  wrong(head + people + "[people.eve]\nname = \"Eve\"\n", "closer.toml:3:");
  wrong(head + "[people.sam]\n[people.Ana]\n", "closer.toml:4:");
  wrong(head + "[people]\nsam = 1\nana = 2\n", "closer.toml:4:");
  wrong(head + people + "[rhythm]\nhug = \"1 day\"\n", "closer.toml:8:1");
  wrong(head + people + "[rhythm]\nhobby = \"often\"\n", "closer.toml:8:1");
  wrong(head + people + "[rhythm]\nhobby = 2\n", "closer.toml:8:1");
  wrong(head + people + "[rhythm]\ncheck-in = \"1 week\"\n", "closer.toml:8:1");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
