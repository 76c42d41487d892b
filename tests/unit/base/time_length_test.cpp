// SPDX-License-Identifier: MIT
#include "base/date/time_length.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "../support.hpp"

namespace closer {
namespace {

// What is taken off the front, and what is left.
std::string taken(std::string_view typed) {
  constexpr std::array<std::string_view, 7> names = {"min", "h", "d", "w", "mo", "y", "m?"};
  DateWords words(typed);
  const auto length = take_length(words);
  return fmt::format(
      "{}|{}", length ? fmt::format("{} {}", length->count, names.at(static_cast<std::size_t>(length->unit))) : "",
      words.peek());
}

} // namespace

BOOST_AUTO_TEST_SUITE(time_length)

BOOST_AUTO_TEST_CASE(a_length_is_a_number_and_a_unit) {
  BOOST_TEST(taken("3 days ago") == "3 d|ago");
  BOOST_TEST(taken("2w ago") == "2 w|ago");
  BOOST_TEST(taken("10 wks") == "10 w|");
  BOOST_TEST(taken("an hour") == "1 h|");
  BOOST_TEST(taken("one month") == "1 mo|");
  BOOST_TEST(taken("3mo") == "3 mo|");
  BOOST_TEST(taken("2yrs") == "2 y|");
  BOOST_TEST(taken("90 mins") == "90 min|");
}

BOOST_AUTO_TEST_CASE(an_m_alone_is_left_to_whoever_reads_it) {
  BOOST_TEST(taken("30m ago") == "30 m?|ago");
  BOOST_TEST(taken("30 M ago") == "30 m?|ago");
}

BOOST_AUTO_TEST_CASE(hours_have_parts) {
  for (const std::string_view typed : {"1.5h", "1,5h", "1.5 hours", "1h30", "1h30m", "1h30min", "1h 30m",
                                       "1 hour 30 minutes", "1 hr and 30 mins", "1.50h", "90min"}) {
    BOOST_TEST_CONTEXT(typed) { BOOST_TEST(taken(typed) == "90 min|"); }
  }
  BOOST_TEST(taken("0.25h") == "15 min|");
  BOOST_TEST(taken("half an hour ago") == "30 min|ago");
  BOOST_TEST(taken("2h ago") == "2 h|ago");
  BOOST_TEST(taken("2 hours 90 minutes") == "2 h|90");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_length_is_left) {
  for (const auto& [typed, first] :
       {std::pair("days", "days"), std::pair("3", "3"), std::pair("a while", "a"), std::pair("1.5 days", "1.5"),
        std::pair("half a day", "half"), std::pair("3 fortnights", "3"), std::pair("7pm", "7pm"), std::pair("ds", "ds"),
        std::pair("99999999999 days", "99999999999"), std::pair("1h75", "1h75")}) {
    BOOST_TEST_CONTEXT(typed) { BOOST_TEST(taken(typed) == fmt::format("|{}", first)); }
  }
}

BOOST_AUTO_TEST_CASE(minutes_are_read_in_the_ways_that_people_write_them) {
  for (const std::string_view typed :
       {"90", "90m", "90 min", "1:30", "1h30", "1.5h", "1,5 hours", "1 hour 30 minutes"}) {
    BOOST_TEST_CONTEXT(typed) { BOOST_TEST(minutes_of_words(typed).value_or(-1) == 90); }
  }
  BOOST_TEST(minutes_of_words("30m").value_or(-1) == 30);
  BOOST_TEST(minutes_of_words("2 days").value_or(-1) == 2880);
  BOOST_TEST(minutes_of_words("9999999 weeks").value_or(-1) == 100'799'989'920);
  for (const std::string_view typed : {"", "x", "-5", "1.5", "1:60", "1h60", "2 months", "90 min ago", "1:30:00"}) {
    BOOST_TEST_CONTEXT(typed) { BOOST_TEST(!minutes_of_words(typed).has_value()); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
