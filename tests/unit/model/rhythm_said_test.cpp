// SPDX-License-Identifier: MIT
#include "model/schedule/rhythm_said.hpp"

#include "../support.hpp"
#include "model/schedule/moment_to_say.hpp"

namespace closer {
namespace {

Record said(const std::string& id, const std::string& at, const std::string& every, const std::string& way = "outing") {
  auto record = entry(id, Kind::Rhythm);
  record.at = moment(at);
  record.way = way;
  record.every = every;
  return record;
}

std::string now(std::initializer_list<Record> records, Way way = Way::Outing) {
  return say_rhythm(rhythm_now(usual_rhythm(), records_of(records))[way]);
}

} // namespace

BOOST_AUTO_TEST_SUITE(rhythm_said)

BOOST_AUTO_TEST_CASE(what_the_journal_began_with_holds_until_somebody_says_another) {
  BOOST_TEST(now({}) == "1 month");
  BOOST_TEST(now({said("2026-11-10-sam-aaaaa", "2026-11-10", "3 weeks")}) == "3 weeks");
  BOOST_TEST(now({said("2026-11-10-sam-aaaaa", "2026-11-10", "3 weeks")}, Way::Listen) == "1 week");
  BOOST_TEST(now({said("2026-11-10-sam-aaaaa", "2026-11-10", "none")}) == "none");
}

BOOST_AUTO_TEST_CASE(the_latest_of_either_wins_for_each_way) {
  const auto sams = said("2026-11-10-sam-zzzzz", "2026-11-10T08:00:00Z", "3 weeks");
  const auto anas = said("2026-11-10-ana-aaaaa", "2026-11-10T09:00:00Z", "2 weeks");
  BOOST_TEST(now({sams, anas}) == "2 weeks");
  BOOST_TEST(now({sams, anas, said("2026-11-11-ana-aaaab", "2026-11-11", "1 day", "little")}) == "2 weeks");
  BOOST_TEST(now({sams, tombstone_of(anas)}) == "3 weeks");
}

BOOST_AUTO_TEST_CASE(of_two_of_one_moment_the_rule_for_lines_decides) {
  const auto anas = said("2026-11-10-ana-aaaaa", "2026-11-10T08:00:00Z", "2 weeks");
  const auto sams = said("2026-11-10-sam-aaaaa", "2026-11-10T08:00:00Z", "3 weeks");
  BOOST_TEST(now({anas, sams}) == "3 weeks");
  auto edited = anas;
  edited.rev = 2;
  BOOST_TEST(now({edited, sams}) == "2 weeks");
}

BOOST_AUTO_TEST_CASE(what_this_version_cannot_read_says_nothing) {
  const auto sound = said("2026-11-10-sam-aaaaa", "2026-11-10", "3 weeks");
  BOOST_TEST(now({sound, said("2026-11-11-sam-aaaab", "2026-11-11", "often")}) == "3 weeks");
  BOOST_TEST(now({sound, said("2026-11-11-sam-aaaab", "2026-11-11", "")}) == "3 weeks");
  BOOST_TEST(now({sound, said("2026-11-11-sam-aaaab", "2026-11-11", "1 day", "sleep")}) == "3 weeks");
}

BOOST_AUTO_TEST_CASE(a_word_comes_after_one_of_a_clock_that_is_ahead) {
  const Zone zone = [](Instant) { return std::chrono::minutes(-300); };
  const auto after = [&](const std::string& latest) {
    return to_iso(*moment_after(moment(latest), moment("2026-11-22T21:00:00-05:00"), zone));
  };
  BOOST_TEST(after("2026-11-22T20:00:00-05:00") == "2026-11-22T21:00:00-05:00");
  BOOST_TEST(after("2026-11-23T12:00:00-05:00") == "2026-11-23T12:00:01-05:00");
  BOOST_TEST(after("2026-11-23T12:00:00+11:00") == "2026-11-23T12:00:00.000000001+11:00"); // another day over there
  BOOST_TEST((compare(moment(after("2026-11-23")), moment("2026-11-23")) > 0));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
