// SPDX-License-Identifier: MIT
#include "base/date/date_span.hpp"

#include <fmt/format.h>

#include "../support.hpp"
#include "base/error.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

std::string span_of(std::string_view words, std::string_view now = "2026-11-22T21:04:13+01:00", // a Sunday
                    WeekStart starts = WeekStart::Monday) {
  const auto span = read_day_span(
      words, *parse_rfc3339(now), [](Instant) { return std::chrono::minutes(60); }, starts);
  return fmt::format("{} {}", iso_day(span.first), iso_day(span.last));
}

} // namespace

BOOST_AUTO_TEST_SUITE(date_span)

BOOST_AUTO_TEST_CASE(a_number_of_days_weeks_months_or_years_ends_today) {
  BOOST_TEST(span_of("4w") == "2026-10-26 2026-11-22");
  BOOST_TEST(span_of("4 weeks") == "2026-10-26 2026-11-22");
  BOOST_TEST(span_of("1d") == "2026-11-22 2026-11-22");
  BOOST_TEST(span_of("10 days") == "2026-11-13 2026-11-22");
  BOOST_TEST(span_of("last 2 weeks") == "2026-11-09 2026-11-22");
  BOOST_TEST(span_of("1 month") == "2026-10-23 2026-11-22");
  BOOST_TEST(span_of("1y") == "2025-11-23 2026-11-22");
}

BOOST_AUTO_TEST_CASE(weeks_are_whole_but_for_the_one_that_is_going_on) {
  const std::string_view wednesday = "2026-11-25T08:00:00+01:00";
  BOOST_TEST(span_of("4w", wednesday) == "2026-11-02 2026-11-25");
  BOOST_TEST(span_of("2w", "2026-11-23T08:00:00+01:00") == "2026-11-16 2026-11-23");
}

BOOST_AUTO_TEST_CASE(a_week_alone_is_seven_days_for_on_monday_it_has_hardly_begun) {
  BOOST_TEST(span_of("1w", "2026-11-23T08:00:00+01:00") == "2026-11-17 2026-11-23");
  BOOST_TEST(span_of("1 week", "2026-11-25T08:00:00+01:00") == "2026-11-19 2026-11-25");
  BOOST_TEST(span_of("1w", "2026-11-25T08:00:00+01:00", WeekStart::Sunday) == "2026-11-19 2026-11-25");
}

BOOST_AUTO_TEST_CASE(weeks_may_begin_on_sunday) {
  const std::string_view wednesday = "2026-11-25T08:00:00+01:00";
  BOOST_TEST(span_of("2w", wednesday, WeekStart::Sunday) == "2026-11-15 2026-11-25");
  BOOST_TEST(span_of("this week", wednesday, WeekStart::Sunday) == "2026-11-22 2026-11-28");
  BOOST_TEST(span_of("last week", wednesday, WeekStart::Sunday) == "2026-11-15 2026-11-21");
}

BOOST_AUTO_TEST_CASE(more_years_than_the_calendar_has_reach_to_its_beginning) {
  BOOST_TEST(span_of("9999y") == "0001-01-01 2026-11-22");
  BOOST_TEST(span_of("9999 months") == "1193-08-23 2026-11-22");
}

BOOST_AUTO_TEST_CASE(days_that_the_calendar_does_not_have_are_cut_off_or_refused) {
  const std::string_view first = "0001-01-02T12:00:00Z"; // a Tuesday
  const std::string_view last = "9999-12-31T12:00:00Z";  // a Friday
  for (const auto* words : {"9d", "4w", "3 months", "2y", "9999w", "9999d"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_TEST(span_of(words, first) == "0001-01-01 0001-01-02"); }
  }
  BOOST_TEST(span_of("this week", first) == "0001-01-01 0001-01-07");
  BOOST_TEST(span_of("this week", last) == "9999-12-27 9999-12-31");
  for (const auto* words : {"last week", "last month", "last year", "november", "last sunday", "3 days ago"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_CHECK_THROW((void)span_of(words, first), UsageError); }
  }
  for (const auto* words : {"next week", "next month", "next year", "tomorrow"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_CHECK_THROW((void)span_of(words, last), UsageError); }
  }
}

BOOST_AUTO_TEST_CASE(a_year_and_a_month_are_those_of_the_calendar) {
  BOOST_TEST(span_of("2025") == "2025-01-01 2025-12-31");
  BOOST_TEST(span_of("2025-11") == "2025-11-01 2025-11-30");
  BOOST_TEST(span_of("2024-02") == "2024-02-01 2024-02-29");
  BOOST_TEST(span_of("Nov 2025") == "2025-11-01 2025-11-30");
}

BOOST_AUTO_TEST_CASE(a_month_alone_is_the_last_one_that_has_begun) {
  BOOST_TEST(span_of("november") == "2026-11-01 2026-11-30");
  BOOST_TEST(span_of("december") == "2025-12-01 2025-12-31");
  BOOST_TEST(span_of("last november") == "2025-11-01 2025-11-30");
  BOOST_TEST(span_of("last october") == "2026-10-01 2026-10-31");
}

BOOST_AUTO_TEST_CASE(this_last_and_next_are_those_of_the_calendar_and_a_week_begins_on_monday) {
  BOOST_TEST(span_of("this week") == "2026-11-16 2026-11-22");
  BOOST_TEST(span_of("last week") == "2026-11-09 2026-11-15");
  BOOST_TEST(span_of("this month") == "2026-11-01 2026-11-30");
  BOOST_TEST(span_of("last month") == "2026-10-01 2026-10-31");
  BOOST_TEST(span_of("this year") == "2026-01-01 2026-12-31");
  BOOST_TEST(span_of("Last Year") == "2025-01-01 2025-12-31");
  BOOST_TEST(span_of("next week") == "2026-11-23 2026-11-29");
  BOOST_TEST(span_of("next month") == "2026-12-01 2026-12-31");
  BOOST_TEST(span_of("next year") == "2027-01-01 2027-12-31");
}

BOOST_AUTO_TEST_CASE(any_other_date_is_a_day) {
  BOOST_TEST(span_of("yesterday") == "2026-11-21 2026-11-21");
  BOOST_TEST(span_of("2026-11-03") == "2026-11-03 2026-11-03");
  BOOST_TEST(span_of("3 weeks ago") == "2026-11-01 2026-11-01");
  BOOST_TEST(span_of("last friday") == "2026-11-20 2026-11-20");
}

BOOST_AUTO_TEST_CASE(a_unit_that_can_be_minutes_is_refused) {
  BOOST_CHECK_EXCEPTION((void)span_of("3m"), UsageError,
                        [](const UsageError& error) { return holds(error.hint(), "'3 months'"); });
  BOOST_TEST(span_of("3mo") == span_of("3 months"));
}

BOOST_AUTO_TEST_CASE(what_is_neither_is_refused) {
  for (const auto* words : {"", "0w", "4x", "2025-13", "0000", "this", "this fortnight", "november november",
                            "last 2025", "last november 2025", "last", "99999w"}) {
    BOOST_CHECK_THROW((void)span_of(words), UsageError);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
