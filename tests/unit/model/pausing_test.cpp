// SPDX-License-Identifier: MIT
#include "model/schedule/pausing.hpp"

#include <functional>

#include "../support.hpp"
#include "model/schedule/pause.hpp"

namespace closer {
namespace {

constexpr auto now = "2026-11-22T21:04:13+01:00";
const std::optional<Day> no_end;

Record pause(const std::string& at, const std::string& until = {}, const std::string& author = "sam") {
  static int number = 0;
  auto record = entry(at.substr(0, 10) + "-" + author + "-" + std::to_string(20000 + number++), Kind::Pause);
  record.at = moment(at);
  record.until = until.empty() ? std::nullopt : std::optional(moment(until));
  return record;
}

// What is written: when, and until when; "nothing", or "too late".
std::string written(const std::function<std::optional<Record>()>& decide) {
  try {
    const auto word = decide();
    return word ? to_iso(word->at) + (word->until ? " until " + to_iso(*word->until) : "") : "nothing";
  } catch (const UsageError&) {
    return "too late";
  }
}

std::string paused(const std::string& at, const std::optional<Day>& until, std::initializer_list<Record> said) {
  return written([&] { return word_to_pause(records_of(said), moment(at), central_europe, until); });
}

std::string resumed(const std::string& at, std::initializer_list<Record> said) {
  return written([&] { return word_to_resume(records_of(said), moment(at), central_europe); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(pausing)

BOOST_AUTO_TEST_CASE(a_pause_begins_now_and_has_an_end_or_none) {
  BOOST_TEST(paused(now, no_end, {}) == now);
  BOOST_TEST(paused(now, on("2026-11-22"), {}) == std::string(now) + " until 2026-11-22");
  const auto word = word_to_pause({}, moment(now), central_europe, on("2026-12-24")).value();
  BOOST_CHECK((word.kind == Kind::Pause));
  BOOST_TEST(word.id == "");
}

BOOST_AUTO_TEST_CASE(the_pause_that_there_is_already_is_not_said_again) {
  BOOST_TEST(paused(now, no_end, {pause("2026-11-10")}) == "nothing");
  BOOST_TEST(paused(now, on("2026-11-30"), {pause("2026-11-10", "2026-11-30", "ana")}) == "nothing");
  BOOST_TEST(paused(now, on("2026-11-29"), {pause("2026-11-10", "2026-11-30")}) ==
             std::string(now) + " until 2026-11-29");
  BOOST_TEST(paused(now, no_end, {pause("2026-11-10", "2026-11-30")}) == now);
  BOOST_TEST(paused(now, on("2026-11-20"), {pause("2026-11-10", "2026-11-20")}) != "nothing"); // which is over
}

BOOST_AUTO_TEST_CASE(the_end_is_said_by_a_last_day_before_today) {
  BOOST_TEST(resumed(now, {pause("2026-11-10")}) == std::string(now) + " until 2026-11-21");
  BOOST_TEST(resumed(now, {pause("2026-11-10", "2026-11-22", "ana")}) == std::string(now) + " until 2026-11-21");
  auto records = records_of({pause("2026-11-10")});
  auto end = word_to_resume(records, moment(now), central_europe).value();
  end.id = "2026-11-22-sam-00000";
  BOOST_TEST(ends_pause(end));
  records.emplace(end.id, end);
  BOOST_TEST(!Pauses(records).on(on("2026-11-22")));
  BOOST_CHECK(!word_to_resume(records, moment(now), central_europe));
}

BOOST_AUTO_TEST_CASE(without_a_pause_today_there_is_none_to_end) {
  BOOST_TEST(resumed(now, {}) == "nothing");
  BOOST_TEST(resumed(now, {pause("2026-11-10", "2026-11-21")}) == "nothing");
  BOOST_TEST(resumed(now, {tombstone_of(pause("2026-11-10"))}) == "nothing");
}

BOOST_AUTO_TEST_CASE(no_pause_ends_before_the_first_day) {
  BOOST_CHECK_EXCEPTION(
      (void)word_to_resume(records_of({pause("0001-01-01")}), moment("0001-01-01T12:00:00Z"), central_europe),
      UsageError, fails_with(Status::Usage, "can't end on the very first day"));
}

BOOST_AUTO_TEST_CASE(a_word_is_said_after_all_that_were_said_today) {
  const auto said = [](const std::string& at, std::initializer_list<Record> records) {
    return paused(at, on("2026-12-24"), records).substr(0, paused(at, on("2026-12-24"), records).find(" until"));
  };
  BOOST_TEST(said(now, {pause("2026-11-22"), pause("2026-11-22T21:04:12+01:00")}) == now);
  BOOST_TEST(said(now, {pause("2026-11-22T21:04:13+01:00")}) == "2026-11-22T21:04:14+01:00");
  BOOST_TEST(said(now, {pause("2026-11-22T21:05:00+01:00"), pause("2026-11-22T21:04:00+01:00")}) ==
             "2026-11-22T21:05:01+01:00");
  BOOST_TEST(said(now, {tombstone_of(pause("2026-11-22T21:05:00+01:00"))}) == now);
  BOOST_TEST(said(now, {entry("2026-11-22-sam-aaaaa", Kind::Little)}) == now);
  BOOST_TEST(said(now, {pause("2026-11-23T00:00:05+01:00")}) == now); // which counts from tomorrow on
  BOOST_TEST(said(now, {pause("2026-11-22T20:00:00-05:00")}) == "2026-11-22T20:00:00.000000001-05:00");
  const auto last = "2026-11-22T23:59:59+01:00";
  BOOST_TEST(said(last, {pause(last)}) == "2026-11-22T23:59:59.000000001+01:00");
  BOOST_TEST(said(last, {pause("2026-11-22T23:59:59.000000001+01:00")}) == "2026-11-22T23:59:59.000000002+01:00");
  BOOST_TEST(said(last, {pause(last), pause("2026-11-23T00:00:05+01:00")}) == "2026-11-22T23:59:59.000000001+01:00");
  BOOST_TEST(said(last, {pause("2026-11-22T23:59:59.999999999+01:00")}) == "too late");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
