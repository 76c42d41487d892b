// SPDX-License-Identifier: MIT
// A talk, from what is pressed and how time goes.
#include "listen/turns.hpp"

#include <random>

#include "../support.hpp"

namespace closer {
namespace {

using Key = Turns::Key;
using Phase = Turns::Phase;

constexpr Stopwatch minute = std::chrono::minutes(1);
constexpr Stopwatch five = 5 * minute;

} // namespace

BOOST_AUTO_TEST_SUITE(turns)

BOOST_AUTO_TEST_CASE(two_turns_and_what_is_said_back_make_a_talk) {
  Turns turns(five);
  BOOST_CHECK(turns.phase() == Phase::Ready);
  turns.press(Key::GoOn, Stopwatch(1000));
  BOOST_CHECK(turns.phase() == Phase::Speaking);
  turns.tick(Stopwatch(1000) + five);
  BOOST_CHECK(turns.phase() == Phase::SayingBack);
  BOOST_TEST(turns.turn() == 0U);
  turns.press(Key::GoOn, 10 * minute);
  BOOST_CHECK(turns.phase() == Phase::Ready);
  BOOST_TEST(turns.turn() == 1U);
  BOOST_CHECK(turns.left() == five);
  turns.press(Key::GoOn, 11 * minute);
  turns.press(Key::GoOn, 13 * minute); // before its time
  BOOST_CHECK(turns.phase() == Phase::SayingBack);
  turns.press(Key::GoOn, 14 * minute);
  BOOST_CHECK(turns.phase() == Phase::Over);
  BOOST_CHECK(turns.spoken() == 7 * minute);
}

BOOST_AUTO_TEST_CASE(the_clock_counts_only_while_somebody_speaks) {
  Turns turns(five);
  turns.tick(minute);
  turns.press(Key::GoOn, 3 * minute);
  turns.press(Key::Pause, 4 * minute);
  turns.tick(60 * minute);
  BOOST_CHECK(turns.phase() == Phase::Paused);
  BOOST_CHECK(turns.left() == 4 * minute);
  turns.press(Key::Pause, 60 * minute);
  turns.tick(61 * minute);
  BOOST_CHECK(turns.left() == 3 * minute);
  BOOST_CHECK(turns.spoken() == 2 * minute);
}

BOOST_AUTO_TEST_CASE(a_turn_ends_on_time_however_late_it_is_looked_at) {
  Turns turns(five);
  turns.press(Key::GoOn, Stopwatch(0));
  turns.tick(600 * minute); // the machine slept
  BOOST_CHECK(turns.phase() == Phase::SayingBack);
  BOOST_CHECK(turns.spoken() == five);
  BOOST_TEST(turns.take_bell());
  BOOST_TEST(!turns.take_bell());
}

BOOST_AUTO_TEST_CASE(a_minute_more_is_for_this_turn_alone) {
  Turns turns(five);
  turns.press(Key::AddMinute, Stopwatch(0)); // nobody speaks yet
  BOOST_CHECK(turns.left() == five);
  turns.press(Key::GoOn, Stopwatch(0));
  turns.press(Key::AddMinute, Stopwatch(0));
  BOOST_CHECK(turns.left() == 6 * minute);
  BOOST_CHECK(turns.length() == 6 * minute);
  turns.press(Key::GoOn, minute);
  turns.press(Key::GoOn, minute);
  BOOST_CHECK(turns.length() == five);
}

BOOST_AUTO_TEST_CASE(parts_follow_each_other_with_nothing_said_back) {
  Turns turns(five, 3, Turns::Then::GoOn);
  turns.press(Key::GoOn, Stopwatch(0));
  turns.press(Key::AddMinute, Stopwatch(0));
  turns.tick(6 * minute);
  BOOST_CHECK(turns.phase() == Phase::Ready);
  BOOST_TEST(turns.take_bell());
  BOOST_TEST(turns.turn() == 1U);
  BOOST_CHECK(turns.left() == five);
  turns.press(Key::GoOn, 7 * minute);
  turns.press(Key::GoOn, 8 * minute); // before its time
  BOOST_TEST(turns.turn() == 2U);
  turns.press(Key::GoOn, 9 * minute);
  turns.tick(20 * minute);
  BOOST_CHECK(turns.phase() == Phase::Over);
  BOOST_CHECK(turns.spoken() == 12 * minute);
}

BOOST_AUTO_TEST_CASE(a_talk_that_is_stopped_keeps_what_was_spoken) {
  Turns turns(five);
  turns.press(Key::GoOn, Stopwatch(0));
  turns.press(Key::Stop, 2 * minute);
  BOOST_CHECK(turns.phase() == Phase::Over);
  turns.press(Key::GoOn, 3 * minute);
  turns.tick(9 * minute);
  BOOST_CHECK(turns.phase() == Phase::Over);
  BOOST_CHECK(turns.spoken() == 2 * minute);
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_set_back_stays_still) {
  Turns turns(five);
  turns.press(Key::GoOn, 10 * minute);
  turns.tick(minute);
  BOOST_CHECK(turns.left() == five);
}

BOOST_AUTO_TEST_CASE(whatever_is_pressed_time_neither_runs_out_below_nothing_nor_comes_back) {
  std::mt19937 dice(7);
  for (int talk = 0; talk < 500; ++talk) {
    Turns turns(five);
    Stopwatch now{0};
    Stopwatch spoken{0};
    for (int i = 0; i < 60; ++i) {
      now += Stopwatch(dice() % 90'000);
      const auto choice = dice() % 16;
      if (choice < 3) {
        turns.press(static_cast<Key>(choice), now);
      } else {
        turns.tick(now);
      }
      BOOST_REQUIRE(turns.left() >= Stopwatch(0));
      BOOST_REQUIRE(turns.left() <= turns.length());
      BOOST_REQUIRE(turns.spoken() >= spoken);
      BOOST_REQUIRE(turns.spoken() <= now);
      BOOST_REQUIRE(turns.turn() <= 1U);
      spoken = turns.spoken();
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
