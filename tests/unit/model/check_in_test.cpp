// SPDX-License-Identifier: MIT
// The day of the weekly check-in, and when it is offered.
#include "model/schedule/check_in.hpp"

#include "../support.hpp"
#include "model/schedule/rhythm_said.hpp"

namespace closer {
namespace {

Record check_in_of(const std::string& id, const std::string& at) {
  auto record = entry(id, Kind::Listen);
  record.at = moment(at);
  record.idea = check_in_name;
  return record;
}

bool is_offered(const std::string& on, std::initializer_list<Record> records, const std::string& day = "sunday") {
  Rhythm rhythm;
  rhythm.check_in = parse_check_in(day);
  return offers_check_in(rhythm, records_of(records), moment(on).day);
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_in)

BOOST_AUTO_TEST_CASE(a_day_of_the_week_is_written_as_it_is_read) {
  for (unsigned i = 0; i < 7; ++i) {
    BOOST_CHECK(parse_check_in(say_check_in(std::chrono::weekday(i))) == std::chrono::weekday(i));
  }
  BOOST_TEST(say_check_in(std::chrono::Sunday) == "sunday");
  for (const auto* wrong : {"", "sun", "Sunday", "sundays", "none", "1 week"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_CHECK(!parse_check_in(wrong)); }
  }
}

BOOST_AUTO_TEST_CASE(it_is_offered_on_its_day_alone) {
  BOOST_TEST(is_offered("2026-11-22", {})); // a Sunday
  for (const auto* day : {"2026-11-21", "2026-11-23", "2026-11-26"}) {
    BOOST_TEST_CONTEXT(day) { BOOST_TEST(!is_offered(day, {})); }
  }
  BOOST_TEST(!is_offered("2026-11-22", {}, "none"));
  BOOST_TEST(is_offered("2028-02-29", {}, "tuesday"));
}

BOOST_AUTO_TEST_CASE(one_that_was_held_lately_is_enough) {
  BOOST_TEST(!is_offered("2026-11-22", {check_in_of("2026-11-22-sam-aaaaa", "2026-11-22T20:00:00+01:00")}));
  BOOST_TEST(!is_offered("2026-11-22", {check_in_of("2026-11-19-sam-aaaaa", "2026-11-19")}));
  BOOST_TEST(is_offered("2026-11-22", {check_in_of("2026-11-18-sam-aaaaa", "2026-11-18")}));
  const auto removed = tombstone_of(check_in_of("2026-11-22-sam-aaaaa", "2026-11-22"));
  BOOST_TEST(is_offered("2026-11-22", {removed}));
  auto other = check_in_of("2026-11-22-sam-aaaaa", "2026-11-22");
  other.idea = "first-jobs";
  BOOST_TEST(is_offered("2026-11-22", {other}));
}

BOOST_AUTO_TEST_CASE(the_latest_that_either_said_is_its_day) {
  const auto said = [](const std::string& id, const std::string& at, const std::string& every) {
    auto record = entry(id, Kind::Rhythm);
    record.at = moment(at);
    record.way = check_in_name;
    record.every = every;
    return record;
  };
  Rhythm beginning;
  beginning.check_in = std::chrono::Monday;
  const auto day = [&](std::initializer_list<Record> records) {
    return say_rhythm(rhythm_now(beginning, records_of(records)).check_in);
  };
  const auto anas = said("2026-11-10-ana-aaaaa", "2026-11-10T09:00:00Z", "friday");
  BOOST_TEST(day({}) == "monday");
  BOOST_TEST(day({anas}) == "friday");
  BOOST_TEST(day({anas, said("2026-11-10-sam-zzzzz", "2026-11-10T08:00:00Z", "sunday")}) == "friday");
  BOOST_TEST(day({anas, said("2026-11-11-sam-aaaaa", "2026-11-11", "none")}) == "none");
  BOOST_TEST(day({anas, said("2026-11-11-sam-aaaaa", "2026-11-11", "2 weeks")}) == "friday"); // can't be read
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
