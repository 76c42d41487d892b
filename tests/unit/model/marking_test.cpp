// SPDX-License-Identifier: MIT
#include "model/schedule/marking.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using What = DayToWrite::What;

Record marked(const std::string& id, const std::string& called, const std::string& first = "2019-06-21",
              const std::string& every = "year") {
  return marked_day(id, called, first, every);
}

WantedDay wanted(const std::string& called, const std::string& first = "2019-06-21") {
  WantedDay day{marked("2026-11-22-sam-00000", called, first)};
  day.record.id.clear();
  return day;
}

DayToWrite decide(std::initializer_list<Record> records, WantedDay day) {
  static Records kept; // the outcome points into them
  kept = records_of(records);
  return day_to_write(kept, "sam", std::move(day), on("2026-11-22"));
}

} // namespace

BOOST_AUTO_TEST_SUITE(marking_days)

BOOST_AUTO_TEST_CASE(a_name_says_its_occasion_in_whole_words) {
  const auto yearly = [](std::string_view name) { return occasion_in_name(name, Recurrence::Yearly); };
  BOOST_TEST(yearly("Ana's BIRTHDAY") == "birthday");
  BOOST_TEST(yearly("Wedding") == "anniversary");
  BOOST_TEST(yearly("our anniversary!") == "anniversary");
  BOOST_TEST(yearly("Birthdays") == "");
  BOOST_TEST(yearly("Visit") == "");
  BOOST_TEST(occasion_in_name("Tom's wedding", Recurrence::Once) == "");
  BOOST_TEST(occasion_in_name("Ana's birthday", Recurrence::Once) == "birthday");
}

BOOST_AUTO_TEST_CASE(a_name_says_whose_it_is_if_it_has_one_of_the_two_names) {
  auto couple = ana_and_sam();
  BOOST_TEST(person_in_name("Ana's birthday", couple) == "ana");
  BOOST_TEST(person_in_name("ana\u2019s birthday", couple) == "ana");
  BOOST_TEST(person_in_name("Banana bread", couple) == "");
  BOOST_TEST(person_in_name("Ana and Sam", couple) == "");
  BOOST_TEST(person_in_name("Tom's birthday", couple) == "");
  couple.people[1].name = "\u82b1\u5b50"; // which has no letters from a to z
  BOOST_TEST(person_in_name("\u82b1\u5b50\u306e\u8a95\u751f\u65e5", couple) == "sam");
}

BOOST_AUTO_TEST_CASE(a_new_name_is_written_as_it_is_wanted) {
  const auto [what, old, record] = decide({marked("2026-11-20-ana-0000a", "Visit")}, wanted("Wedding"));
  BOOST_CHECK((what == What::New));
  BOOST_TEST(old == nullptr);
  BOOST_CHECK((record == wanted("Wedding").record));
}

BOOST_AUTO_TEST_CASE(the_same_name_changes_ones_own_day_and_what_is_not_said_stays) {
  auto before = marked("2026-11-20-sam-0000a", "wedding", "2018-06-21");
  before.text = "the lake";
  before.ahead = "1 month";
  before.is_private = true;
  const auto [what, old, record] = decide({before}, wanted("Wedding"));
  BOOST_CHECK((what == What::Changed));
  BOOST_TEST(record.id == before.id);
  BOOST_TEST(record.name == "Wedding");
  BOOST_CHECK((record.on == moment("2019-06-21")));
  BOOST_TEST(record.text == "the lake");
  BOOST_TEST(record.ahead == "1 month");
  BOOST_TEST(record.is_private);
  BOOST_CHECK((decide({record}, wanted("Wedding")).what == What::Same));
}

BOOST_AUTO_TEST_CASE(what_is_said_replaces_what_was_there) {
  auto before = marked("2026-11-20-sam-0000a", "Wedding");
  before.text = "the lake";
  before.ahead = "1 month";
  before.occasion = "anniversary";
  auto day = wanted("Wedding");
  day.says_text = day.says_ahead = day.says_occasion = true;
  const auto record = decide({before}, day).record;
  BOOST_TEST(record.text + record.ahead + record.occasion == "");
}

BOOST_AUTO_TEST_CASE(the_partners_day_and_a_shared_one_stay) {
  const auto partners = marked("2026-11-20-ana-0000a", "WEDDING");
  BOOST_CHECK((decide({partners}, wanted("Wedding")).what == What::Partners));
  const auto own = marked("2026-11-20-sam-0000b", "Wedding");
  BOOST_CHECK((decide({partners, own}, wanted("Wedding", "2018-06-21")).what == What::Changed));
  auto secret = wanted("Wedding");
  secret.record.is_private = true;
  BOOST_CHECK((decide({own}, secret).what == What::Shared));
}

BOOST_AUTO_TEST_CASE(the_name_of_a_day_that_is_over_is_free) {
  const auto over = marked("2026-11-01-sam-0000a", "Visit", "2026-11-21", "");
  BOOST_CHECK((decide({over}, wanted("Visit", "2026-12-12")).what == What::New));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
