// SPDX-License-Identifier: MIT
#include "base/date/hours.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(hours)

BOOST_AUTO_TEST_CASE(a_day_has_24_hours_or_12_twice) {
  const auto both = [](int hour, int minute) {
    const auto time = std::chrono::hours(hour) + std::chrono::minutes(minute);
    return say_time(time, Hours::Of24) + " " + say_time(time, Hours::Of12);
  };
  BOOST_TEST(both(0, 5) == "00:05 12:05 am");
  BOOST_TEST(both(9, 0) == "09:00 9:00 am");
  BOOST_TEST(both(12, 0) == "12:00 12:00 pm");
  BOOST_TEST(both(21, 4) == "21:04 9:04 pm");
  BOOST_TEST(both(23, 59) == "23:59 11:59 pm");
}

BOOST_AUTO_TEST_CASE(a_moment_is_said_whole) {
  BOOST_TEST(say(moment("2026-11-22T21:04:13+01:00"), Hours::Of24) == say(moment("2026-11-22T21:04:13+01:00")));
  BOOST_TEST(say(moment("2026-11-22T21:04:13+01:00"), Hours::Of12) == "Sunday 22 November 2026, 9:04 pm");
  BOOST_TEST(say(moment("2026-11-22"), Hours::Of12) == "Sunday 22 November 2026");
}

BOOST_AUTO_TEST_CASE(beside_today_a_moment_is_said_briefly) {
  const auto said = [](const std::string& when) { return say_briefly(moment(when), on("2026-11-22"), Hours::Of24); };
  BOOST_TEST(said("2026-11-22T21:04:13+01:00") == "today 21:04");
  BOOST_TEST(said("2026-11-22") == "today");
  BOOST_TEST(said("2026-11-21T19:30:00+01:00") == "yesterday 19:30");
  BOOST_TEST(said("2026-11-23") == "tomorrow");
  BOOST_TEST(said("2026-11-20T07:30:00+01:00") == "Friday 20 November, 07:30");
  BOOST_TEST(said("2025-11-22") == "Saturday 22 November 2025");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
