// SPDX-License-Identifier: MIT
#include "model/interval.hpp"

#include "../support.hpp"
#include "base/error.hpp"

namespace closer {
namespace {

using Unit = Interval::Unit;

} // namespace

BOOST_AUTO_TEST_SUITE(interval)

BOOST_AUTO_TEST_CASE(an_interval_is_a_count_and_a_unit) {
  BOOST_CHECK((parse_interval("2 weeks") == Interval{2, Unit::Weeks}));
  BOOST_CHECK((parse_interval("1 day") == Interval{1, Unit::Days}));
  BOOST_CHECK((parse_interval("a month") == Interval{1, Unit::Months}));
  BOOST_CHECK((parse_interval("  3   years ") == Interval{3, Unit::Years}));
  BOOST_CHECK((parse_interval("999 days") == Interval{999, Unit::Days}));
}

BOOST_AUTO_TEST_CASE(what_is_not_an_interval_is_not_read) {
  for (const std::string_view wrong :
       {"", "day", "2", "2weeks", "0 days", "-1 days", "1000 days", "1.5 days", "two weeks", "2 fortnights", "2 weekss",
        "a", "99999999999 days", "2 weeks ago", "+2 weeks", "1 s"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!parse_interval(wrong).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(people_type_an_interval_in_many_ways) {
  for (const std::string_view words : {"weekly", "every week", "Once a week", "each week", "a week", "1w", "1 wk"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_CHECK((interval_of_words(words) == Interval{1, Unit::Weeks})); }
  }
  for (const std::string_view words : {"fortnightly", "every other week", "every second week", "every 2 weeks", "2w"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_CHECK((interval_of_words(words) == Interval{2, Unit::Weeks})); }
  }
  BOOST_CHECK((interval_of_words("daily") == Interval{1, Unit::Days}));
  BOOST_CHECK((interval_of_words("monthly") == Interval{1, Unit::Months}));
  BOOST_CHECK((interval_of_words("quarterly") == Interval{3, Unit::Months}));
  BOOST_CHECK((interval_of_words("yearly") == Interval{1, Unit::Years}));
  for (const std::string_view wrong :
       {"", "often", "0 days", "1000 days", "every", "once", "hourly", "2 hours", "every weekly", "a week ago"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!interval_of_words(wrong).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(an_interval_that_reads_two_ways_is_refused_with_both) {
  const auto hint_of = [](std::string_view words) {
    try {
      return interval_of_words(words) ? std::string("read") : std::string("none");
    } catch (const UsageError& error) {
      return error.hint();
    }
  };
  BOOST_TEST(hint_of("biweekly") == "Write 'every 2 weeks' or 'every 3 days'.");
  BOOST_TEST(hint_of("bimonthly") == "Write 'every 2 months' or 'every 2 weeks'.");
  BOOST_TEST(hint_of("2m") == "Write '2 months'. Minutes are too short for a rhythm.");
}

BOOST_AUTO_TEST_CASE(what_is_said_is_read_again) {
  for (const auto unit : {Unit::Days, Unit::Weeks, Unit::Months, Unit::Years}) {
    for (const int count : {1, 2, 999}) {
      const Interval one{count, unit};
      BOOST_CHECK(parse_interval(say(one)) == one);
    }
  }
  BOOST_TEST(say(Interval{2, Unit::Weeks}) == "2 weeks");
  BOOST_TEST(say_every(Interval{2, Unit::Weeks}) == "every 2 weeks");
  BOOST_TEST(say_every(Interval{1, Unit::Days}) == "every day");
}

BOOST_AUTO_TEST_CASE(an_interval_ends_by_the_calendar) {
  BOOST_TEST(iso_day(after(on("2026-01-31"), {1, Unit::Months})) == "2026-02-28");
  BOOST_TEST(iso_day(after(on("2024-02-29"), {1, Unit::Years})) == "2025-02-28");
  BOOST_TEST(iso_day(after(on("2026-12-25"), {2, Unit::Weeks})) == "2027-01-08");
  BOOST_TEST(iso_day(after(on("2026-12-31"), {1, Unit::Days})) == "2027-01-01");
}

BOOST_AUTO_TEST_CASE(an_interval_takes_about_so_many_days) {
  BOOST_TEST(days_in({3, Unit::Days}) == 3.0);
  BOOST_TEST(days_in({2, Unit::Weeks}) == 14.0);
  BOOST_TEST(days_in({1, Unit::Months}) == 30.44);
  BOOST_TEST(days_in({2, Unit::Years}) == 730.5);
}

BOOST_AUTO_TEST_CASE(before_is_calendar_arithmetic_too) {
  BOOST_TEST(iso_day(before(on("2027-03-31"), {1, Unit::Months})) == "2027-02-28");
  BOOST_TEST(iso_day(before(on("2024-02-29"), {1, Unit::Years})) == "2023-02-28");
  BOOST_TEST(iso_day(before(on("2027-01-08"), {2, Unit::Weeks})) == "2026-12-25");
  BOOST_TEST(iso_day(before(on("2027-01-01"), {1, Unit::Days})) == "2026-12-31");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
