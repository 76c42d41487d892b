// SPDX-License-Identifier: MIT
// What people type for a date, and other programs print.
#include "base/date/date_reader.hpp"

#include <fmt/format.h>

#include "../support.hpp"
#include "base/date/date_words.hpp"

namespace closer {
namespace {

constexpr std::string_view sunday = "2026-11-22T21:04:13+01:00";

// The moment, or the hint of the refusal.
std::string read(std::string_view words, Tense tense = Tense::Past) {
  try {
    return to_iso(read_date(words, moment(sunday), central_europe, tense));
  } catch (const UsageError& error) {
    return error.hint();
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_date)

BOOST_AUTO_TEST_CASE(a_unit_that_reads_two_ways_is_refused_with_both) {
  BOOST_TEST(read("30m ago") == "Write '30 minutes ago' or '30 months ago'.");
  BOOST_TEST(read("30 M ago") == "Write '30 minutes ago' or '30 months ago'.");
  BOOST_TEST(read("1m ago 19:00") == "Write '1 minute ago' or '1 month ago'.");
  BOOST_TEST(read("in 3m", Tense::Future) == "Write 'in 3 minutes' or 'in 3 months'.");
  BOOST_TEST(read("30min ago") == "2026-11-22T20:34:13+01:00");
  BOOST_TEST(read("3mo ago") == "2026-08-22");
}

BOOST_AUTO_TEST_CASE(parts_of_hours_are_counted) {
  for (const auto* words : {"1.5h ago", "1,5 hours ago", "1h30 ago", "1 hour 30 minutes ago", "90 mins ago"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_TEST(read(words) == "2026-11-22T19:34:13+01:00"); }
  }
  BOOST_TEST(read("half an hour ago") == "2026-11-22T20:34:13+01:00");
}

BOOST_AUTO_TEST_CASE(a_point_in_a_time_is_a_colon_where_it_can_be_no_date) {
  BOOST_TEST(read("yesterday 19.30") == "2026-11-21T19:30:00+01:00");
  BOOST_TEST(read("yesterday 7.30") == "2026-11-21T07:30:00+01:00");
  BOOST_TEST(read("7.30 today") == "2026-11-22T07:30:00+01:00");
  BOOST_TEST(read("19.30") == "2026-11-22T19:30:00+01:00");
  BOOST_TEST(read("at 7.30") == "2026-11-22T07:30:00+01:00");
  BOOST_TEST(read("7.30 p.m.") == "2026-11-22T19:30:00+01:00");
  BOOST_TEST(read("friday 19.30") == "2026-11-20T19:30:00+01:00");
  BOOST_TEST(read("2 days ago 7.30") == "2026-11-20T07:30:00+01:00");
}

BOOST_AUTO_TEST_CASE(a_point_that_can_be_of_a_date_or_a_time_is_refused_with_all_readings) {
  BOOST_TEST(read("7.30") == "Write 2026-07-30 (30 July) or 7:30.");
  BOOST_TEST(read("3.04") == "Write 2026-04-03 (3 April) or 2026-03-04 (4 March) or 3:04.");
  BOOST_TEST(read("friday 12.11") == "Write 2026-11-12 (12 November) or 2026-12-11 (11 December) or 12:11.");
  BOOST_TEST(read("3.04 19:30") == "Write 2026-04-03 (3 April) or 2026-03-04 (4 March) or 3:04.");
  BOOST_TEST(read("3.04 2025") == "Write 2026-04-03 (3 April) or 2026-03-04 (4 March) or 3:04.");
}

BOOST_AUTO_TEST_CASE(a_point_behind_what_no_clock_shows_is_of_a_date) {
  BOOST_TEST(read("25.12") == "2025-12-25");
  BOOST_TEST(read("31.10 19.30") == "2026-10-31T19:30:00+01:00");
  BOOST_TEST(read("19.30 25.12") == "2025-12-25T19:30:00+01:00");
  BOOST_TEST(read("25.13") == "Write a time like 19:30 or 7pm.");
}

BOOST_AUTO_TEST_CASE(what_other_programs_print_is_read) {
  BOOST_TEST(read("2026-11-22T21:04+01:00") == "2026-11-22T21:04:00+01:00");                 // date -Im
  BOOST_TEST(read("2026-11-22T21+01:00") == "2026-11-22T21:00:00+01:00");                    // date -Ih
  BOOST_TEST(read("2026-11-22T21:04:13-05:00") == "2026-11-22T21:04:13-05:00");              // date -Is
  BOOST_TEST(read("2026-11-22T21:04:13,250000000+01:00") == "2026-11-22T21:04:13.25+01:00"); // date -Ins
  BOOST_TEST(read("2026-11-22 21:04:13+01:00") == "2026-11-22T21:04:13+01:00");              // date --rfc-3339=seconds
  BOOST_TEST(read("2026-11-22 21:04:13 +0100") == "2026-11-22T21:04:13+01:00");              // git log --date=iso
  BOOST_TEST(read("Sun, 22 Nov 2026 21:04:13 +0100") == "2026-11-22T21:04:13+01:00");        // date -R
  BOOST_TEST(read("2026-11-22T20:04Z") == "2026-11-22T20:04:00Z");
  BOOST_TEST(read("2026-11-22 20:04 UTC") == "2026-11-22T20:04:00Z");
}

BOOST_AUTO_TEST_CASE(a_time_takes_an_offset) {
  BOOST_TEST(read("yesterday 19:30+0100") == "2026-11-21T19:30:00+01:00");
  BOOST_TEST(read("yesterday 19:30 -05:00") == "2026-11-21T19:30:00-05:00");
  BOOST_TEST(read("19:30 +0545") == "2026-11-22T19:30:00+05:45");
  BOOST_TEST(read("19:30 +2400") == "Write an offset like +01:00.");
  BOOST_TEST(read("+0100") == std::string(read("soon")));
}

BOOST_AUTO_TEST_CASE(an_hour_after_at_is_of_the_clock) {
  BOOST_TEST(read("today at 7") == "2026-11-22T07:00:00+01:00");
  BOOST_TEST(read("yesterday at 19") == "2026-11-21T19:00:00+01:00");
  BOOST_TEST(read("at 7 o'clock yesterday") == "2026-11-21T07:00:00+01:00");
  BOOST_TEST(read("today 7") == std::string(read("soon")));
  BOOST_TEST(read("at 24") == std::string(read("soon")));
}

BOOST_AUTO_TEST_CASE(a_part_of_the_day_says_which_half_a_time_is_of) {
  BOOST_TEST(read("yesterday evening at 7") == "2026-11-21T19:00:00+01:00");
  BOOST_TEST(read("yesterday evening 7:30") == "2026-11-21T19:30:00+01:00");
  BOOST_TEST(read("yesterday evening 19:30") == "2026-11-21T19:30:00+01:00");
  BOOST_TEST(read("at 3 this afternoon") == "2026-11-22T15:00:00+01:00");
  BOOST_TEST(read("this morning at 7") == "2026-11-22T07:00:00+01:00");
  BOOST_TEST(read("tonight at 8") == "2026-11-22T20:00:00+01:00");
  BOOST_TEST(read("last night at 11") == "2026-11-21T23:00:00+01:00");
  BOOST_TEST(read("last night at 2") == "2026-11-22T02:00:00+01:00");
  BOOST_TEST(read("last night 1:30 am") == "2026-11-22T01:30:00+01:00");
  BOOST_TEST(read("friday evening at 8") == "2026-11-20T20:00:00+01:00");
  BOOST_TEST(read("friday evening") == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(midnight_is_of_the_side_that_the_date_leans_to) {
  BOOST_TEST(read("midnight") == "2026-11-22T00:00:00+01:00");
  BOOST_TEST(read("today at midnight") == "2026-11-22T00:00:00+01:00");
  BOOST_TEST(read("midnight", Tense::Future) == "2026-11-23T00:00:00+01:00");
  BOOST_TEST(read("tonight at midnight", Tense::Future) == "2026-11-23T00:00:00+01:00");
  BOOST_TEST(read("last night at midnight") == "2026-11-22T00:00:00+01:00");
  BOOST_TEST(read("midday") == "2026-11-22T12:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(the_midnight_of_a_day_is_refused_with_both_readings) {
  BOOST_TEST(read("yesterday at midnight") == "Write '2026-11-21 0:00' or '2026-11-22 0:00'.");
  BOOST_TEST(read("midnight friday", Tense::Future) == "Write '2026-11-27 0:00' or '2026-11-28 0:00'.");
}

BOOST_AUTO_TEST_CASE(spaces_of_any_sort_part_words) {
  BOOST_TEST(read("3\u00A0days\u00A0ago") == "2026-11-19");
  BOOST_TEST(read("yesterday\u300019:30") == "2026-11-21T19:30:00+01:00");
}

BOOST_AUTO_TEST_CASE(a_day_of_any_year_is_a_day_and_a_month_alone) {
  const auto read = [](std::string_view typed) {
    const auto day = day_without_year(typed);
    return day ? fmt::format("{}.{}.", day->day, day->month) : "none";
  };
  BOOST_TEST(read("14 march") == "14.3.");
  BOOST_TEST(read("March 14th") == "14.3.");
  BOOST_TEST(read("24.12.") == "24.12.");
  for (const auto* typed : {"14 march 2027", "2027-03-14", "24.12.2026", "tomorrow", "friday", "14", "march", "", "3/4",
                            "sunday 14 march", "14 march 19:00"}) {
    BOOST_TEST(read(typed) == "none", typed);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
