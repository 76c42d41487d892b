// SPDX-License-Identifier: MIT
#include "model/schedule/pause.hpp"

#include "../support.hpp"
#include "model/schedule/due.hpp"
#include "model/schedule/moment_to_say.hpp"

namespace closer {
namespace {

Record pause(const std::string& at, const std::string& until, const std::string& author = "sam") {
  static int number = 0;
  auto record = entry(at.substr(0, 10) + "-" + author + "-" + std::to_string(10000 + number++), Kind::Pause);
  record.at = moment(at);
  record.until = until.empty() ? std::nullopt : std::optional(moment(until));
  return record;
}

std::string on_each(const Pauses& pauses) {
  std::string result;
  for (Day day = on("2026-11-08"); day <= on("2026-11-22"); day += std::chrono::days(1)) {
    result += pauses.on(day) ? "x" : ".";
  }
  return result;
}

std::string paused(std::initializer_list<Record> records) { return on_each(Pauses(records_of(records))); }

} // namespace

BOOST_AUTO_TEST_SUITE(pause_)

BOOST_AUTO_TEST_CASE(without_a_pause_no_day_is_one) {
  BOOST_TEST(paused({entry("2026-11-10-sam-aaaaa", Kind::Little)}) == "...............");
}

BOOST_AUTO_TEST_CASE(the_word_that_ends_one_is_told_from_a_pause) {
  BOOST_TEST(ends_pause(pause("2026-11-10", "2026-11-09")));
  BOOST_TEST(!ends_pause(pause("2026-11-10", "2026-11-10")));
  BOOST_TEST(!ends_pause(pause("2026-11-10", "")));
}

BOOST_AUTO_TEST_CASE(both_days_are_part_of_it) {
  BOOST_TEST(paused({pause("2026-11-10", "2026-11-12")}) == "..xxx..........");
  BOOST_TEST(paused({pause("2026-11-10", "2026-11-10")}) == "..x............");
}

BOOST_AUTO_TEST_CASE(one_without_an_end_goes_on) { BOOST_TEST(paused({pause("2026-11-10", "")}) == "..xxxxxxxxxxxxx"); }

BOOST_AUTO_TEST_CASE(one_that_ended_before_it_began_ends_a_pause) {
  BOOST_TEST(paused({pause("2026-11-10", ""), pause("2026-11-15", "2026-11-14", "ana")}) == "..xxxxx........");
  BOOST_TEST(paused({pause("2026-11-10T08:00:00Z", "2026-11-20"),
                     pause("2026-11-10T09:00:00Z", "2026-11-09", "ana")}) == "...............");
}

BOOST_AUTO_TEST_CASE(the_latest_word_of_either_holds_from_its_day_on) {
  BOOST_TEST(paused({pause("2026-11-10", "2026-11-20"), pause("2026-11-12", "2026-11-13", "ana")}) ==
             "..xxxx.........");
  BOOST_TEST(paused({pause("2026-11-10T09:00:00+01:00", "2026-11-11"),
                     pause("2026-11-10T10:00:00+01:00", "2026-11-14", "ana")}) == "..xxxxx........");
  BOOST_TEST(paused({pause("2026-11-10", "2026-11-11"), pause("2026-11-15", "2026-11-16")}) == "..xx...xx......");
}

BOOST_AUTO_TEST_CASE(of_two_of_one_moment_the_higher_rev_holds) {
  auto edited = pause("2026-11-10", "2026-11-12"); // its id is the lesser
  const auto other = pause("2026-11-10", "2026-11-14");
  BOOST_TEST(paused({edited, other}) == "..xxxxx........");
  edited.rev = 2;
  BOOST_TEST(paused({edited, other}) == "..xxx..........");
}

BOOST_AUTO_TEST_CASE(what_was_removed_never_was) {
  auto gone = pause("2026-11-10", "");
  BOOST_TEST(paused({tombstone_of(gone)}) == "...............");
}

BOOST_AUTO_TEST_CASE(days_are_counted_within_what_is_asked) {
  const Pauses pauses(records_of({pause("2026-11-10", "2026-11-12"), pause("2026-11-20", "")}));
  BOOST_TEST(pauses.days_in(on("2026-11-01"), on("2026-11-30")) == 14);
  BOOST_TEST(pauses.days_in(on("2026-11-11"), on("2026-11-11")) == 1);
  BOOST_TEST(pauses.days_in(on("2026-11-12"), on("2026-11-20")) == 2);
  BOOST_TEST(pauses.days_in(on("2026-11-13"), on("2026-11-19")) == 0);
  BOOST_TEST(pauses.days_in(on("2026-11-20"), on("2026-11-10")) == 0);
}

BOOST_AUTO_TEST_CASE(days_of_a_pause_do_not_make_a_way_due) {
  const auto every = parse_interval("3 days").value();
  const Pauses none({});
  BOOST_TEST(!is_due(on("2026-11-10"), every, none, on("2026-11-13")));
  BOOST_TEST(is_due(on("2026-11-10"), every, none, on("2026-11-14")));
  const Pauses pauses(records_of({pause("2026-11-12", "2026-11-20")}));
  BOOST_TEST(!is_due(on("2026-11-01"), every, pauses, on("2026-11-20")));
  BOOST_TEST(is_due(on("2026-11-01"), every, pauses, on("2026-11-21")));
  BOOST_TEST(!is_due(on("2026-11-10"), every, pauses, on("2026-11-22")));
  BOOST_TEST(is_due(on("2026-11-10"), every, pauses, on("2026-11-23")));
  const Pauses short_one(records_of({pause("2026-11-10", "2026-11-12")})); // from the day on which it was done last
  BOOST_TEST(!is_due(on("2026-11-10"), every, short_one, on("2026-11-15")));
  BOOST_TEST(is_due(on("2026-11-10"), every, short_one, on("2026-11-16")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
