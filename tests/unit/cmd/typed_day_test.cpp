// SPDX-License-Identifier: MIT
#include "cmd/couple/typed_day.hpp"

#include "../support.hpp"

namespace closer {
namespace {

const When now = moment("2026-11-22T21:04:13+01:00");

std::string read(const std::vector<std::string>& words) {
  const auto typed = read_typed_day(words, now, [](Instant) { return std::chrono::minutes(60); });
  return typed.name + ": " + iso_day(typed.on) + (typed.has_year ? "" : ", no year");
}

void refuses(const std::vector<std::string>& words, std::string_view why) {
  BOOST_CHECK_EXCEPTION((void)read(words), UsageError, fails_with(Status::Usage, std::string(why)));
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_days)

BOOST_AUTO_TEST_CASE(the_date_is_the_longest_end_that_is_one) {
  BOOST_TEST(read({"Ana's birthday", "14", "march"}) == "Ana's birthday: 2027-03-14, no year");
  BOOST_TEST(read({"Wedding", "2019-06-21"}) == "Wedding: 2019-06-21");
  BOOST_TEST(read({"Wedding", "21", "june", "2019"}) == "Wedding: 2019-06-21");
  BOOST_TEST(read({"Ana", "comes", "12", "december"}) == "Ana comes: 2026-12-12, no year");
  BOOST_TEST(read({"Ana", "comes", "on", "dec", "12th"}) == "Ana comes: 2026-12-12, no year");
  BOOST_TEST(read({"Party", "saturday", "28", "november"}) == "Party: 2026-11-28");
  BOOST_TEST(read({"Party", "next", "saturday"}) == "Party: 2026-11-28");
  BOOST_TEST(read({"Party", "24.12."}) == "Party: 2026-12-24, no year");
  BOOST_TEST(read({"Party in 3 weeks"}) == "Party: 2026-12-13");
  BOOST_TEST(read({"Thing at 7", "tomorrow"}) == "Thing at 7: 2026-11-23");
  BOOST_TEST(read({"Leap", "29", "february"}) == "Leap: 2028-02-29, no year");
  BOOST_TEST(read({"Ratio", "3/4", "party", "12", "may"}) == "Ratio 3/4 party: 2027-05-12, no year");
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_wrong_is_said) {
  refuses({}, "which day?");
  refuses({"Wedding"}, "doesn't end with a date");
  refuses({"Room", "3"}, "doesn't end with a date");
  refuses({"14", "march"}, "needs a name");
  refuses({"", "14", "march"}, "needs a name");
  refuses({"Party", "30", "february"}, "doesn't exist");
  refuses({"Party", "sat", "29", "november"}, "isn't a Saturday");
  refuses({"Party", "3/4"}, "different countries");
  refuses({"Party", "12", "december", "18:00"}, "has no time");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
