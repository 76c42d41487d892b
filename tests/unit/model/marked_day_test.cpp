// SPDX-License-Identifier: MIT
#include "model/schedule/marked_day.hpp"

#include <fmt/format.h>

#include "../support.hpp"

namespace closer {
namespace {

Record marked(const std::string& first, const std::string& every, const std::string& called = "Wedding") {
  return marked_day("2026-11-20-sam-0000a", called, first, every);
}

std::string next(const Record& day, std::string_view from) {
  const auto time = next_time(day, on(from));
  return time ? iso_day(*time) : "never";
}

// The names of the days, each with its time.
std::string told(const std::vector<ComingDay>& days) {
  std::string result;
  for (const auto& each : days) {
    result += each.record.name + " " + iso_day(each.on) + " ";
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(marked_days)

BOOST_AUTO_TEST_CASE(one_of_every_year_comes_on_its_day_and_then_a_year_later) {
  const auto day = marked("2019-06-21", "year");
  BOOST_TEST(next(day, "2026-06-20") == "2026-06-21");
  BOOST_TEST(next(day, "2026-06-21") == "2026-06-21");
  BOOST_TEST(next(day, "2026-06-22") == "2027-06-21");
  BOOST_TEST(next(day, "2018-01-01") == "2019-06-21"); // never before the first
  BOOST_TEST(next(day, "9999-06-22") == "never");
}

BOOST_AUTO_TEST_CASE(the_29th_of_february_is_on_the_28th_in_other_years) {
  const auto day = marked("0004-02-29", "year");
  BOOST_TEST(next(day, "2026-11-22") == "2027-02-28");
  BOOST_TEST(next(day, "2027-02-28") == "2027-02-28");
  BOOST_TEST(next(day, "2027-03-01") == "2028-02-29");
  BOOST_TEST(next(day, "2028-02-28") == "2028-02-29");
  BOOST_TEST(next(day, "2100-01-01") == "2100-02-28"); // no leap year
}

BOOST_AUTO_TEST_CASE(one_of_every_month_comes_on_the_last_day_of_a_month_that_is_too_short) {
  const auto day = marked("2026-01-31", "month");
  BOOST_TEST(next(day, "2026-02-01") == "2026-02-28");
  BOOST_TEST(next(day, "2026-03-01") == "2026-03-31");
  BOOST_TEST(next(day, "2026-04-30") == "2026-04-30");
  BOOST_TEST(next(day, "2027-12-31") == "2027-12-31");
  BOOST_TEST(next(marked("2026-01-05", "month"), "2026-12-06") == "2027-01-05");
  BOOST_TEST(next(marked("2026-01-05", "month"), "9999-12-06") == "never");
}

BOOST_AUTO_TEST_CASE(one_that_comes_once_is_over_the_day_after) {
  BOOST_TEST(next(marked("2026-12-12", ""), "2026-12-12") == "2026-12-12");
  BOOST_TEST(next(marked("2026-12-12", ""), "2026-12-13") == "never");
}

BOOST_AUTO_TEST_CASE(over_400_years_each_year_and_each_month_has_it_once) {
  for (const std::string first : {"1999-02-28", "1996-02-29", "1999-12-31", "1999-01-30", "1999-04-30"}) {
    for (const std::string every : {"year", "month"}) {
      const auto day = marked(first, every);
      int times = 0;
      Day last = on("1999-12-31");
      for (auto time = next_time(day, on("2000-01-01")); year_of(*time) < 2400;
           time = next_time(day, *time + std::chrono::days(1))) {
        const auto wanted = std::min(day_of_month(on(first)), days_in_month(year_of(*time), month_of(*time)));
        BOOST_REQUIRE_EQUAL(day_of_month(*time), wanted);
        BOOST_REQUIRE(*time > last);
        BOOST_REQUIRE(*next_time(day, *time) == *time);
        last = *time;
        ++times;
      }
      BOOST_TEST(times == (every == "year" ? 400 : 4800), first + " " + every);
    }
  }
}

BOOST_AUTO_TEST_CASE(years_are_known_of_a_yearly_day_with_a_year_alone) {
  const auto years = [](const Record& day, std::string_view time) { return years_by(day, on(time)).value_or(-1); };
  BOOST_TEST(years(marked("2019-06-21", "year"), "2026-06-21") == 7);
  BOOST_TEST(years(marked("2020-02-29", "year"), "2027-02-28") == 7);
  BOOST_TEST(years(marked("2026-06-21", "year"), "2026-06-21") == -1); // the first time
  BOOST_TEST(years(marked("0004-06-21", "year"), "2026-06-21") == -1);
  BOOST_TEST(years(marked("2019-06-21", "month"), "2026-06-21") == -1);
}

BOOST_AUTO_TEST_CASE(it_is_ahead_from_two_weeks_before_or_as_long_as_it_says) {
  const auto first = [](Record day, const std::string& ahead) {
    day.ahead = ahead;
    return iso_day(first_day_ahead({day, on("2027-03-31"), {}}));
  };
  BOOST_TEST(first(marked("0004-03-31", "year"), "") == "2027-03-17");
  BOOST_TEST(first(marked("0004-03-31", "year"), "soon") == "2027-03-17");
  BOOST_TEST(first(marked("0004-03-31", "year"), "1 month") == "2027-02-28");
  BOOST_TEST(first(marked("2026-03-31", "month"), "") == "2027-03-28");
  BOOST_TEST(first(marked("2027-03-31", ""), "999 years") == "1028-03-31");
}

BOOST_AUTO_TEST_CASE(what_this_version_cannot_read_never_comes) {
  auto nameless = marked("2026-12-12", "year", "");
  auto dayless = marked("2026-12-12", "year");
  dayless.on.reset();
  auto weekly = marked("2026-12-12", "week");
  const auto gone = tombstone_of(marked("2026-12-12", "year"));
  for (const auto& record : {nameless, dayless, weekly, gone, entry("2026-11-20-sam-0000a", Kind::Plan)}) {
    BOOST_TEST(!is_marked_day(record));
    BOOST_TEST(coming_marked_days(records_of({record}), on("2026-11-22")).empty());
  }
}

BOOST_AUTO_TEST_CASE(the_next_one_comes_first_and_only_those_in_their_time_are_ahead) {
  const auto with_id = [](Record record, const std::string& id) {
    record.id = id;
    return record;
  };
  const auto records =
      records_of({with_id(marked("2019-06-21", "year", "Wedding"), "2026-11-20-sam-0000a"),
                  with_id(marked("2026-12-05", "", "Visit"), "2026-11-20-ana-0000b"),
                  with_id(marked("2026-12-06", "", "WEDDING"), "2026-11-20-ana-0000c"),
                  with_id(marked("2026-12-07", "", "Later"), "2026-11-20-ana-0000d"),
                  with_id(marked("2026-12-05", "", "visit"), "2026-11-21-sam-0000e")}); // both added it
  const Day today = on("2026-11-22");
  BOOST_TEST(told(coming_marked_days(records, today)) ==
             "Visit 2026-12-05 WEDDING 2026-12-06 Later 2026-12-07 Wedding 2027-06-21 ");
  BOOST_TEST(told(marked_days_ahead(records, today)) == "Visit 2026-12-05 WEDDING 2026-12-06 ");
}

BOOST_AUTO_TEST_CASE(of_very_many_only_the_next_ones_come) {
  Records records;
  for (int i = 0; i < 1000; ++i) {
    auto record = marked(iso_day(on("2026-12-01") + std::chrono::days(1000 - i)), "", "Visit");
    record.id = fmt::format("2026-11-20-sam-0{:04}", i);
    records.emplace(record.id, record);
  }
  const auto days = coming_marked_days(records, on("2026-11-22"));
  BOOST_TEST(days.size() == most_coming_days);
  BOOST_TEST(iso_day(days.front().on) == "2026-12-02");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
