// SPDX-License-Identifier: MIT
#include "base/date/when.hpp"

#include "../support.hpp"

namespace closer {

using std::chrono::hours;
using std::chrono::minutes;

BOOST_AUTO_TEST_SUITE(when)

BOOST_AUTO_TEST_CASE(a_day_exists_only_where_the_calendar_has_it) {
  BOOST_TEST(make_day(2024, 2, 29).has_value());
  BOOST_TEST(make_day(2000, 2, 29).has_value());
  BOOST_TEST(!make_day(1900, 2, 29).has_value());
  BOOST_TEST(!make_day(2026, 2, 29).has_value());
  BOOST_TEST(!make_day(2026, 4, 31).has_value());
  BOOST_TEST(!make_day(2026, 0, 1).has_value());
  BOOST_TEST(!make_day(2026, 13, 1).has_value());
  BOOST_TEST(!make_day(2026, 1, 0).has_value());
  BOOST_TEST(!make_day(2026, 268, 5).has_value());
  BOOST_TEST(!make_day(2026, 1, 257).has_value());
  BOOST_TEST(make_day(1, 1, 1).has_value());
  BOOST_TEST(make_day(9999, 12, 31).has_value());
  BOOST_TEST(!make_day(0, 1, 1).has_value());
  BOOST_TEST(!make_day(10000, 1, 1).has_value());
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_day_are_those_it_was_made_of) {
  const auto day = make_day(2026, 11, 22).value();
  BOOST_TEST(year_of(day) == 2026);
  BOOST_TEST(month_of(day) == 11U);
  BOOST_TEST(day_of_month(day) == 22U);
  BOOST_CHECK(weekday_of(day) == std::chrono::Sunday);
  BOOST_TEST(days_in_month(2024, 2) == 29U);
  BOOST_TEST(days_in_month(2026, 2) == 28U);
  BOOST_TEST(days_in_month(2026, 11) == 30U);
}

BOOST_AUTO_TEST_CASE(adding_months_keeps_the_day_or_takes_the_last_one) {
  BOOST_TEST(iso_day(add_months(on("2026-01-31"), 1)) == "2026-02-28");
  BOOST_TEST(iso_day(add_months(on("2024-01-31"), 1)) == "2024-02-29");
  BOOST_TEST(iso_day(add_months(on("2026-11-22"), 2)) == "2027-01-22");
  BOOST_TEST(iso_day(add_months(on("2026-01-15"), -1)) == "2025-12-15");
  BOOST_TEST(iso_day(add_months(on("2024-02-29"), -12)) == "2023-02-28");
  BOOST_TEST(iso_day(add_months(on("2026-05-31"), 0)) == "2026-05-31");
}

BOOST_AUTO_TEST_CASE(a_day_whose_year_is_too_long_is_written_as_its_nearest) {
  for (const int days : {367, 1'000'000}) {
    const auto before = first_day - std::chrono::days(days);
    const auto after = last_day + std::chrono::days(days);
    BOOST_TEST(!is_in_calendar(before));
    BOOST_TEST(!is_in_calendar(after));
    BOOST_TEST(iso_day(before) == "0000-01-01");
    BOOST_TEST(iso_month(before) == "0000-01");
    BOOST_TEST(iso_day(after) == "9999-12-31");
    BOOST_TEST(iso_month(after) == "9999-12");
  }
  BOOST_TEST(iso_day(first_day - std::chrono::days(1)) == "0000-12-31");
  BOOST_TEST(!is_in_calendar(first_day - std::chrono::days(1)));
  BOOST_TEST(is_in_calendar(first_day));
  BOOST_TEST(is_in_calendar(last_day));
}

BOOST_AUTO_TEST_CASE(an_iso_day_is_read_only_where_it_is_exactly_one) {
  BOOST_TEST(iso_day(parse_iso_day("2026-11-22").value()) == "2026-11-22");
  BOOST_TEST(iso_day(parse_iso_day("0001-01-01").value()) == "0001-01-01");
  BOOST_TEST(iso_month(on("2026-01-31")) == "2026-01");
  for (const std::string_view wrong : {"", "2026-11-2", "2026-11-222", "2026-11-22 ", " 2026-11-22", "2026/11/22",
                                       "2026-02-30", "20261122", "2026-1a-22", "+026-11-22", "-2026-11-22"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!parse_iso_day(wrong).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(a_date_time_is_read_and_written_back) {
  for (const std::string_view text : {"2026-11-22T21:04:13+01:00", "2026-11-22T00:00:00Z", "1969-07-20T20:17:40-05:30",
                                      "2026-11-22T23:59:59.5+14:00", "2026-11-22T21:04:13.000000001Z"}) {
    BOOST_TEST(to_iso(parse_rfc3339(text).value()) == text);
  }
  BOOST_TEST(to_iso(parse_rfc3339("2026-11-22 21:04:13z").value()) == "2026-11-22T21:04:13Z");
  BOOST_TEST(to_iso(parse_rfc3339("2026-11-22T21:04:13-00:00").value()) == "2026-11-22T21:04:13Z");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_date_time_is_not_read) {
  for (const std::string_view wrong :
       {"", "2026-11-22", "2026-11-22T21:04:13", "2026-11-22T24:00:00Z", "2026-11-22T21:60:00Z",
        "2026-11-22T21:04:13.Z", "2026-11-22T21:04:13+24:00", "2026-11-22T21:04:13+01:60", "2026-11-22T21:04:13+0100",
        "2026-11-22T21:04:13Z ", "2026-02-30T21:04:13Z", "2026-11-22T21:04Z", "2026-11-22X21:04:13Z"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!parse_rfc3339(wrong).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(what_has_no_time_or_offset_is_written_without_one) {
  BOOST_TEST(to_iso(When{on("2026-11-22"), std::nullopt}) == "2026-11-22");
  BOOST_TEST(to_iso(When{on("2026-11-22"), Clock{hours(7), 0, std::nullopt}}) == "2026-11-22T07:00:00");
}

BOOST_AUTO_TEST_CASE(people_read_the_weekday_and_the_month_by_name) {
  BOOST_TEST(say_day(on("2026-11-22")) == "Sunday 22 November 2026");
  BOOST_TEST(say(moment("2026-11-22T21:04:13+01:00")) == "Sunday 22 November 2026, 21:04");
  BOOST_TEST(say(moment("2026-02-02")) == "Monday 2 February 2026");
  BOOST_TEST(say_month(on("2026-11-22")) == "November 2026");
  BOOST_TEST(month_name(1) == "January");
  BOOST_TEST(month_name(12) == "December");
  BOOST_TEST(weekday_name(std::chrono::Saturday) == "Saturday");
}

BOOST_AUTO_TEST_CASE(distances_are_said_in_days_weeks_months_and_years) {
  const auto today = on("2026-11-22");
  const auto said = [&](int days) { return say_distance(today - std::chrono::days(days), today); };
  BOOST_TEST(said(0) == "today");
  BOOST_TEST(said(1) == "yesterday");
  BOOST_TEST(said(-1) == "tomorrow");
  BOOST_TEST(said(5) == "5 days ago");
  BOOST_TEST(said(-5) == "in 5 days");
  BOOST_TEST(said(21) == "3 weeks ago");
  BOOST_TEST(said(91) == "3 months ago");
  BOOST_TEST(said(-1096) == "in 3 years");
}

BOOST_AUTO_TEST_CASE(the_wall_shows_an_instant_in_its_zone) {
  const auto instant = instant_of(moment("2026-11-22T23:30:00Z"));
  BOOST_TEST(to_iso(at_instant(instant, central_europe)) == "2026-11-23T00:30:00+01:00");
  const Zone west = [](Instant) { return minutes(-210); };
  BOOST_TEST(to_iso(at_instant(instant_of(moment("1969-12-31T01:00:00Z")), west)) == "1969-12-30T21:30:00-03:30");
}

BOOST_AUTO_TEST_CASE(an_instant_takes_the_offset_into_account) {
  BOOST_CHECK(instant_of(moment("2026-11-22T21:04:13+01:00")) == instant_of(moment("2026-11-22T20:04:13Z")));
  BOOST_CHECK(instant_of(When{on("2026-11-22"), Clock{hours(7), 0, std::nullopt}}) ==
              instant_of(moment("2026-11-22T07:00:00Z")));
  BOOST_CHECK(instant_of(moment("2026-11-22")) == instant_of(moment("2026-11-22T00:00:00Z")));
}

BOOST_AUTO_TEST_CASE(a_time_that_the_clocks_skip_has_no_moment) {
  BOOST_TEST(!local_moment(on("2026-03-29"), hours(2), central_europe).has_value());
  BOOST_TEST(!local_moment(on("2026-03-29"), hours(2) + minutes(59), central_europe).has_value());
  BOOST_TEST(to_iso(local_moment(on("2026-03-29"), hours(3), central_europe).value()) == "2026-03-29T03:00:00+02:00");
  BOOST_TEST(to_iso(local_moment(on("2026-03-29"), hours(1) + minutes(59), central_europe).value()) ==
             "2026-03-29T01:59:00+01:00");
}

BOOST_AUTO_TEST_CASE(of_a_time_that_the_clocks_show_twice_the_earlier_counts) {
  BOOST_TEST(to_iso(local_moment(on("2026-10-25"), hours(2) + minutes(30), central_europe).value()) ==
             "2026-10-25T02:30:00+02:00");
  BOOST_TEST(to_iso(local_moment(on("2026-10-25"), hours(3), central_europe).value()) == "2026-10-25T03:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(moments_are_ordered_by_day_then_by_instant) {
  const auto earlier = [](std::string_view left, std::string_view right) {
    return compare(moment(left), moment(right)) < 0;
  };
  BOOST_TEST(earlier("2026-11-21T23:00:00-10:00", "2026-11-22T00:00:00+10:00")); // by the writer's day, not by instant
  BOOST_TEST(earlier("2026-11-22T10:00:00+02:00", "2026-11-22T09:00:00Z"));
  BOOST_TEST(earlier("2026-11-22", "2026-11-22T00:00:00Z"));
  BOOST_TEST(earlier("2026-11-22T09:00:00Z", "2026-11-22T09:00:00.000000001Z"));
  BOOST_TEST(earlier("2026-11-22T23:59:59-23:59", "2026-11-23"));
  BOOST_TEST(earlier("2026-11-22", "2026-11-22T00:00:00+23:59"));
  BOOST_TEST(earlier("0001-01-01T23:59:59-23:59", "0001-01-02T00:00:00+23:59"));
  BOOST_TEST(earlier("9999-12-30T23:59:59-23:59", "9999-12-31T00:00:00+23:59"));
  BOOST_CHECK(compare(moment("2026-11-22T10:00:00+01:00"), moment("2026-11-22T09:00:00Z")) == 0);
  BOOST_CHECK(compare(moment("2026-11-22"), moment("2026-11-22")) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
