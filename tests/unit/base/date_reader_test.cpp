// SPDX-License-Identifier: MIT
#include "base/date/date_reader.hpp"

#include "../support.hpp"

namespace closer {
namespace {

constexpr std::string_view sunday = "2026-11-22T21:04:13+01:00";
constexpr std::string_view friday = "2026-11-27T09:00:00+01:00";

std::string past(std::string_view words, std::string_view now = sunday) {
  return to_iso(read_date(words, moment(now), central_europe, Tense::Past));
}

std::string future(std::string_view words, std::string_view now = sunday) {
  return to_iso(read_date(words, moment(now), central_europe, Tense::Future));
}

// What is read in the same way in both leanings.
std::string both(std::string_view words) {
  const auto result = past(words);
  BOOST_TEST_CONTEXT(words) { BOOST_TEST(future(words) == result); }
  return result;
}

void refused(std::string_view words) {
  for (const auto tense : {Tense::Past, Tense::Future}) {
    BOOST_TEST_CONTEXT(words.substr(0, 80)) {
      BOOST_CHECK_THROW((void)read_date(words, moment(sunday), central_europe, tense), UsageError);
    }
  }
}

// The hint of the refusal.
std::string hint(std::string_view words) {
  try {
    return "read as " + past(words);
  } catch (const UsageError& error) {
    return error.hint();
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(date_reader)

BOOST_AUTO_TEST_CASE(a_calendar_day_is_read_with_and_without_a_time) {
  BOOST_TEST(both("2026-11-22") == "2026-11-22");
  BOOST_TEST(both("2026-11-22 19:30") == "2026-11-22T19:30:00+01:00");
  BOOST_TEST(both("2026-07-01 19:30:15") == "2026-07-01T19:30:15+02:00");
  BOOST_TEST(both("2026-11-22 at 7pm") == "2026-11-22T19:00:00+01:00");
  BOOST_TEST(both("2026-11-22T19:30:00-05:00") == "2026-11-22T19:30:00-05:00");
  BOOST_TEST(both("2026/11/22") == "2026-11-22"); // with the year first there is but one reading
  BOOST_TEST(both("2026-11-22t19:30:00z") == "2026-11-22T19:30:00Z");
}

BOOST_AUTO_TEST_CASE(days_near_today_have_names) {
  BOOST_TEST(both("today") == "2026-11-22");
  BOOST_TEST(both("yesterday") == "2026-11-21");
  BOOST_TEST(both("tomorrow") == "2026-11-23");
  BOOST_TEST(both("yesterday 19:00") == "2026-11-21T19:00:00+01:00");
  BOOST_TEST(both("7pm yesterday") == "2026-11-21T19:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(a_time_alone_is_of_today) {
  BOOST_TEST(both("19:30") == "2026-11-22T19:30:00+01:00");
  BOOST_TEST(both("at 7pm") == "2026-11-22T19:00:00+01:00");
  BOOST_TEST(both("7:30 pm") == "2026-11-22T19:30:00+01:00");
  BOOST_TEST(both("noon") == "2026-11-22T12:00:00+01:00");
  BOOST_TEST(both("12am") == "2026-11-22T00:00:00+01:00");
  BOOST_TEST(both("12pm") == "2026-11-22T12:00:00+01:00");
  BOOST_TEST(both("0:00") == "2026-11-22T00:00:00+01:00");
}

BOOST_AUTO_TEST_CASE(a_weekday_is_the_last_one_when_logging_and_the_next_when_planning) {
  BOOST_TEST(past("friday") == "2026-11-20");
  BOOST_TEST(future("friday") == "2026-11-27");
  BOOST_TEST(past("friday at 7pm") == "2026-11-20T19:00:00+01:00");
  BOOST_TEST(future("friday at 7pm") == "2026-11-27T19:00:00+01:00");
  BOOST_TEST(past("mon") == "2026-11-16");
  BOOST_TEST(future("mon") == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(last_and_next_point_to_one_side_whatever_the_leaning) {
  BOOST_TEST(both("last friday") == "2026-11-20");
  BOOST_TEST(both("next friday") == "2026-11-27");
  BOOST_TEST(both("last friday at 7pm") == "2026-11-20T19:00:00+01:00");
  BOOST_TEST(both("last week") == "2026-11-15");
  BOOST_TEST(both("next month") == "2026-12-22");
}

BOOST_AUTO_TEST_CASE(friday_on_a_friday_is_today_and_the_last_one_is_a_week_ago) {
  BOOST_TEST(past("friday", friday) == "2026-11-27");
  BOOST_TEST(future("friday", friday) == "2026-11-27");
  BOOST_TEST(past("last friday", friday) == "2026-11-20");
  BOOST_TEST(future("last friday", friday) == "2026-11-20");
  BOOST_TEST(past("next friday", friday) == "2026-12-04");
  BOOST_TEST(future("next friday", friday) == "2026-12-04");
}

BOOST_AUTO_TEST_CASE(spans_count_from_today) {
  BOOST_TEST(both("3 days ago") == "2026-11-19");
  BOOST_TEST(both("2w ago") == "2026-11-08");
  BOOST_TEST(both("a week ago") == "2026-11-15");
  BOOST_TEST(both("1 month ago") == "2026-10-22");
  BOOST_TEST(both("2 years ago") == "2024-11-22");
  BOOST_TEST(both("in 3 days") == "2026-11-25");
  BOOST_TEST(both("in a month") == "2026-12-22");
  BOOST_TEST(both("3 days ago 19:00") == "2026-11-19T19:00:00+01:00");
  BOOST_TEST(past("1 month ago", "2026-03-31T10:00:00+02:00") == "2026-02-28");
}

BOOST_AUTO_TEST_CASE(hours_and_minutes_count_from_this_moment_over_a_change_of_clocks) {
  BOOST_TEST(both("2 hours ago") == "2026-11-22T19:04:13+01:00");
  BOOST_TEST(both("in 90 minutes") == "2026-11-22T22:34:13+01:00");
  BOOST_TEST(past("2 hours ago", "2026-03-29T04:30:00+02:00") == "2026-03-29T01:30:00+01:00");
  refused("2 hours ago at 7pm");
}

BOOST_AUTO_TEST_CASE(a_day_and_a_month_are_read_in_either_order) {
  BOOST_TEST(both("22 november 2025") == "2025-11-22");
  BOOST_TEST(both("november 22nd 2025") == "2025-11-22");
  BOOST_TEST(both("1st mar 2024") == "2024-03-01");
  BOOST_TEST(both("3 sept 2024 19:30") == "2024-09-03T19:30:00+02:00");
  BOOST_TEST(both("29 february 2024") == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(without_a_year_it_is_the_nearest_on_its_side) {
  BOOST_TEST(both("nov 22") == "2026-11-22"); // today
  BOOST_TEST(past("nov 21") == "2026-11-21");
  BOOST_TEST(future("nov 21") == "2027-11-21");
  BOOST_TEST(past("23 november") == "2025-11-23");
  BOOST_TEST(future("23 november") == "2026-11-23");
  BOOST_TEST(past("dec 24 18:00") == "2025-12-24T18:00:00+01:00");
  BOOST_TEST(future("5 may") == "2027-05-05");
}

BOOST_AUTO_TEST_CASE(the_29th_of_february_may_be_years_away) {
  BOOST_TEST(past("29 february") == "2024-02-29");
  BOOST_TEST(future("feb 29") == "2028-02-29");
  BOOST_TEST(future("feb 29", "2096-03-01T10:00:00+01:00") == "2104-02-29"); // 2100 has none
}

BOOST_AUTO_TEST_CASE(commas_and_case_do_not_matter) {
  BOOST_TEST(both("Nov 22, 2025, 19:30") == "2025-11-22T19:30:00+01:00");
  BOOST_TEST(both("  YESTERDAY,\t7PM ") == "2026-11-21T19:00:00+01:00");
  BOOST_TEST(past("Last FRIDAY") == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(a_time_that_the_clocks_skip_is_refused) {
  refused("2026-03-29 02:30");
  BOOST_TEST(both("2026-03-29 03:00") == "2026-03-29T03:00:00+02:00");
}

BOOST_AUTO_TEST_CASE(of_a_time_that_the_clocks_show_twice_the_earlier_is_meant) {
  BOOST_TEST(both("2026-10-25 02:30") == "2026-10-25T02:30:00+02:00");
}

BOOST_AUTO_TEST_CASE(dates_that_are_read_in_two_ways_are_refused_with_both_readings) {
  for (const std::string_view words : {"03/04", "3/4", "03/04/2026", "3.4.2026", "3.4.", "03/04/26", "19:30 03/04"}) {
    refused(words);
    BOOST_TEST_CONTEXT(words) {
      BOOST_TEST(holds(hint(words), "2026-04-03"));
      BOOST_TEST(holds(hint(words), "2026-03-04"));
    }
  }
  refused("99/99");
}

BOOST_AUTO_TEST_CASE(dates_in_digits_that_read_in_one_way_are_read) {
  for (const std::string_view words :
       {"13/04", "13.4.", "04/13", "13/04/2026", "13.04.26", "13-04-2026", "mon 13.4.", "13. April", "Apr. 13"}) {
    BOOST_TEST_CONTEXT(words) { BOOST_TEST(past(words) == "2026-04-13"); }
  }
  BOOST_TEST(past("24.11.") == "2025-11-24");
  BOOST_TEST(future("24.11.") == "2026-11-24");
  BOOST_TEST(past("13.4. 7.30") == "2026-04-13T07:30:00+02:00");
  BOOST_TEST(past("yesterday at 7 o\u2019clock") == "2026-11-21T07:00:00+01:00");
  for (const std::string_view words : {"31.02.2026", "31/02/2026", "wed 13.4.", "50/50", "13-04-26"}) {
    refused(words);
  }
}

BOOST_AUTO_TEST_CASE(days_that_the_calendar_does_not_have_are_refused) {
  for (const std::string_view words : {"2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-00",
                                       "0000-01-01", "31 april", "30 february", "29 february 2026", "0 november"}) {
    refused(words);
  }
  BOOST_TEST(holds(hint("2026-02-30"), "28"));
}

BOOST_AUTO_TEST_CASE(times_that_no_clock_shows_are_refused) {
  for (const std::string_view words : {"25:00", "24:00", "today 19:60", "19:30:60", "13pm", "0am", "yesterday 25:00"}) {
    refused(words);
  }
}

BOOST_AUTO_TEST_CASE(garbage_is_refused) {
  for (const std::string_view words : {"",
                                       "  ",
                                       ",",
                                       "soon",
                                       "3 days",
                                       "in",
                                       "last",
                                       "next",
                                       "ago",
                                       "at",
                                       "friday friday",
                                       "today today",
                                       "22",
                                       "november",
                                       "last november 3",
                                       "3 ago",
                                       "2026-11-22 then",
                                       "2026-1a-22",
                                       "-3 days ago",
                                       "7 pm pm",
                                       "19:30 yesterday 19:30",
                                       "\xFF\xFE",
                                       "\x1b[2J",
                                       "3 fortnights ago"}) {
    refused(words);
  }
  refused(std::string_view("to\0day", 6));
}

BOOST_AUTO_TEST_CASE(spans_beyond_the_calendar_are_refused) {
  for (const std::string_view words : {"3000 years ago", "in 9000 years", "in 65536 years", "in 100000 months",
                                       "99999999999 days ago", "in 100001 days", "65000 years ago"}) {
    refused(words);
  }
}

BOOST_AUTO_TEST_CASE(words_that_lead_out_of_the_calendar_are_refused_at_its_edges) {
  const auto refused_at = [](std::string_view now, std::string_view words) {
    for (const auto tense : {Tense::Past, Tense::Future}) {
      BOOST_TEST_CONTEXT(now << " " << words) {
        BOOST_CHECK_EXCEPTION((void)read_date(words, moment(now), central_europe, tense), UsageError,
                              fails_with(Status::Usage, "year"));
      }
    }
  };
  for (const std::string_view words :
       {"yesterday", "yesterday 19:00", "last night", "last monday", "last week", "last month", "last year",
        "1 day ago", "a week ago", "14 hours ago", "800 minutes ago"}) {
    refused_at("0001-01-01T12:00:00Z", words);
  }
  for (const std::string_view words : {"tomorrow", "tomorrow 7am", "next friday", "next week", "next month",
                                       "next year", "in 1 day", "in a week", "in 13 hours", "in 800 minutes"}) {
    refused_at("9999-12-31T12:00:00Z", words);
  }
  BOOST_CHECK_THROW((void)past("nov 22", "0001-01-01T12:00:00Z"), UsageError);
  BOOST_CHECK_THROW((void)past("sunday", "0001-01-01T12:00:00Z"), UsageError);
  BOOST_CHECK_THROW((void)future("nov 22", "9999-12-31T12:00:00Z"), UsageError);
  BOOST_CHECK_THROW((void)future("sunday", "9999-12-31T12:00:00Z"), UsageError);
  BOOST_TEST(past("today", "0001-01-01T12:00:00Z") == "0001-01-01");
  BOOST_TEST(future("today", "9999-12-31T12:00:00Z") == "9999-12-31");
}

BOOST_AUTO_TEST_CASE(long_garbage_is_refused_in_good_time) {
  refused(std::string(1U << 20U, '1'));
  refused(std::string(1U << 20U, '/'));
  refused("in " + std::string(1U << 20U, '9') + " days");
  std::string words;
  for (int i = 0; i < 20'000; ++i) {
    words += "at 1 ";
  }
  refused(words);
}

BOOST_AUTO_TEST_CASE(a_time_alone_is_told_from_what_is_more) {
  BOOST_CHECK(read_time_alone("19:30") == std::chrono::hours(19) + std::chrono::minutes(30));
  BOOST_CHECK(read_time_alone("at 7 PM") == std::chrono::hours(19));
  for (const std::string_view more :
       {"", "today", "yesterday 19:30", "19:30 today", "7", "2026-11-22", "2 hours ago", "at"}) {
    BOOST_TEST_CONTEXT(more) { BOOST_TEST(!read_time_alone(more).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(a_time_that_no_clock_shows_is_refused_alone_too) {
  BOOST_CHECK_THROW((void)read_time_alone("77am"), UsageError);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_date_beyond_a_byte_is_refused) {
  for (const std::string_view words : {"268.5", "5/268", "22.268.2026", "522.21.1024"}) {
    refused(words);
  }
}

BOOST_AUTO_TEST_CASE(what_comes_after_a_nul_counts) { refused(std::string_view("7pm\0x", 5)); }

BOOST_AUTO_TEST_CASE(a_refusal_is_safe_to_print) {
  try {
    (void)past("\x1b[2J\u202E");
    BOOST_TEST(false);
  } catch (const UsageError& error) {
    BOOST_TEST(!holds(error.what(), "\x1b"));
    BOOST_TEST(!holds(error.what(), "\u202E"));
  }
}

BOOST_AUTO_TEST_CASE(what_closer_says_of_an_early_day_is_read_too) {
  for (const auto* day : {"0001-01-01", "0476-09-04", "0999-12-31", "1000-01-01"}) {
    BOOST_TEST(both(day) == day);
    BOOST_CHECK_NO_THROW(BOOST_TEST(both(say_day(on(day))) == day));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
