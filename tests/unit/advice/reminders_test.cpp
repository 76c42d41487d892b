// SPDX-License-Identifier: MIT
#include "advice/reminders.hpp"

#include <algorithm>
#include <chrono>

#include "../support.hpp"
#include "render/reminders.hpp"

namespace closer {
namespace {

const Day today = on("2026-11-22");

// Every way done today.
Records all_done() {
  return records_of({entry("2026-11-22-sam-00001", Kind::Hobby), entry("2026-11-22-sam-00002", Kind::Outing),
                     entry("2026-11-22-sam-00003", Kind::Noticed), entry("2026-11-22-sam-00004", Kind::Listen)});
}

std::string text_of(const Records& records, bool history_goes_on = false, bool wants_closeness = false,
                    Day day = today) {
  const auto couple = ana_and_sam();
  return reminders_to(
      Format::Text,
      reminders_for(couple, records, days_done(records, day), {day, {}}, history_goes_on, wants_closeness), couple,
      day);
}

Records with(Records records, const Record& record) {
  records.insert_or_assign(record.id, record);
  return records;
}

Record plan(const std::string& day, const std::string& when = {}) {
  auto record = entry("2026-11-20-ana-00009", Kind::Plan, "Sail to the island, Ana");
  record.on = moment(day);
  record.when = when;
  record.idea = "sail";
  return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reminders)

BOOST_AUTO_TEST_CASE(where_all_is_done_nothing_is_said) {
  BOOST_TEST(text_of(all_done()) == "");
  BOOST_TEST(text_of({}) == "");
}

BOOST_AUTO_TEST_CASE(a_way_is_due_once_its_rhythm_has_gone_by) {
  BOOST_TEST(text_of(all_done(), false, false, on("2026-11-23")) == "");
  BOOST_TEST(text_of(all_done(), false, false, on("2026-11-24")) == "Time for a little thing: closer idea little\n");
  BOOST_TEST(text_of(all_done(), false, false, on("2026-12-23")) == "Time to go out together: closer idea outing\n");
}

// The days from the one after all was done on which text comes out, and how many lines it has.
std::string days_with_lines(const Records& records, int days, Day first = today + std::chrono::days(1)) {
  std::string result;
  for (int i = 0; i < days; ++i) {
    const Day day = first + std::chrono::days(i);
    const auto text = text_of(records, false, false, day);
    if (!text.empty()) {
      result += iso_day(day).substr(5) + " " + text;
    }
  }
  return result;
}

// little is due after a day, listening after two, a hobby after two weeks, an outing after a month.
BOOST_AUTO_TEST_CASE(a_way_is_said_on_three_days_and_all_of_them_once_after_three_quiet_weeks) {
  const std::string little = " Time for a little thing: closer idea little\n";
  const std::string listen = " Time to listen to each other: closer listen\n";
  const std::string hobby = " Time for each other's thing: closer idea hobby\n";
  const std::string outing = " Time to go out together: closer idea outing\n";
  BOOST_TEST(days_with_lines(all_done(), 2000) ==
             "11-24" + little + "11-25" + listen + "12-01" + little + "12-02" + listen + "12-07" + hobby + "12-08" +
                 little + "12-09" + listen + "12-14" + hobby + "12-21" + hobby + "12-23" + outing + "12-30" + outing +
                 "01-06" + outing + "01-27 It's been quiet for three weeks: closer idea\n");
}

BOOST_AUTO_TEST_CASE(days_of_a_pause_put_off_the_lines_and_are_silent) {
  auto pause = entry("2026-11-26-ana-00007", Kind::Pause);
  pause.until = moment("2026-12-05");
  auto couple = ana_and_sam();
  std::string days;
  for (Day day = today; day < on("2027-03-01"); day += std::chrono::days(1)) {
    const auto records = with(all_done(), pause);
    for (const auto& each : reminders_for(couple, records, days_done(records, day), {day, {}}, false, false)) {
      days += each.way == Way::Little && each.is_said ? iso_day(day) + " " : "";
    }
  }
  BOOST_TEST(days == "2026-11-24 2026-12-11 2026-12-18 ");
}

BOOST_AUTO_TEST_CASE(weeks_in_which_another_way_was_done_are_not_quiet) {
  auto couple = ana_and_sam();
  couple.rhythm = {};
  couple.rhythm[Way::Little] = Interval{1, Interval::Unit::Days};
  const auto about = [&](const Records& records) {
    const Day day = on("2026-11-24") + std::chrono::days(35);
    const auto found = reminders_for(couple, records, days_done(records, day), {day, {}}, false, false);
    return std::ranges::count(found, Reminder::About::Quiet, &Reminder::about);
  };
  BOOST_TEST(about(all_done()) == 1);
  BOOST_TEST(about(with(all_done(), entry("2026-12-08-sam-00006", Kind::Outing))) == 1);
  BOOST_TEST(about(with(all_done(), entry("2026-12-09-sam-00006", Kind::Outing))) == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_due_by_a_day_before_the_journal_began) {
  auto couple = ana_and_sam();
  couple.begun = today;
  const auto due = [&](const Records& records, const std::string& day, bool history_goes_on) {
    const auto found =
        reminders_for(couple, records, days_done(records, on(day)), {on(day), {}}, history_goes_on, false);
    return reminders_to(Format::Text, found, couple, on(day));
  };
  const auto old = records_of({entry("2019-05-01-sam-00001", Kind::Hobby)});
  for (const auto& records : {Records(), old}) {
    BOOST_TEST(due(records, "2026-11-23", !records.empty()) == "");
    BOOST_TEST(due(records, "2026-12-07", !records.empty()) == "Time for each other's thing: closer idea hobby\n");
  }
  BOOST_TEST(may_depend_on_before(on("2026-11-24"), couple, {}, {}, on("2026-12-07")));
  BOOST_TEST(!may_depend_on_before(on("2026-11-23"), couple, {}, {}, on("2026-12-07")));
}

BOOST_AUTO_TEST_CASE(what_was_never_done_is_due_by_the_first_entry_or_where_history_goes_on) {
  auto records = all_done();
  records.erase("2026-11-22-sam-00002");
  BOOST_TEST(text_of(records) == "");
  BOOST_TEST(text_of(with(records, entry("2026-10-21-sam-00008", Kind::Little))) ==
             "Time to go out together: closer idea outing\n");
  BOOST_TEST(text_of(records, true) == ""); // for how long isn't known, but it is over the last line
  const auto due = reminders_for(ana_and_sam(), records, days_done(records, today), {today, {}}, true, false);
  BOOST_TEST(due.size() == 1U);
  BOOST_TEST(!due.front().is_said);
}

BOOST_AUTO_TEST_CASE(a_way_without_a_rhythm_is_never_due) {
  auto couple = ana_and_sam();
  couple.rhythm = {};
  BOOST_TEST(
      reminders_for(couple, all_done(), days_done(all_done(), on("2027-11-22")), {on("2027-11-22"), {}}, true, false)
          .empty());
}

BOOST_AUTO_TEST_CASE(a_pause_rests_all_of_it) {
  auto pause = entry("2026-12-20-ana-00007", Kind::Pause);
  BOOST_TEST(text_of(with(with(all_done(), pause), plan("2026-12-25")), true, true, on("2026-12-25")) == "");
}

BOOST_AUTO_TEST_CASE(what_is_to_come_counts_on_its_day) {
  auto records = with(all_done(), entry("2026-11-25-sam-00006", Kind::Little));
  BOOST_TEST(text_of(records, false, false, on("2026-11-24")) == "Time for a little thing: closer idea little\n");
}

BOOST_AUTO_TEST_CASE(a_plan_is_said_on_its_day_alone_without_its_text) {
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22"))) == "You have a plan for today: closer today\n");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22T19:30:00+01:00"))) ==
             "You have a plan for today, at 19:30: closer today\n");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22", "if it rains"))) ==
             "You have a plan for today, if it comes to that: closer today\n");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-23"))) == "");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-21"))) == "");
}

BOOST_AUTO_TEST_CASE(a_plan_that_was_done_is_over) {
  auto done = entry("2026-11-22-sam-00005", Kind::Outing);
  done.idea = "sail";
  BOOST_TEST(text_of(with(with(all_done(), plan("2026-11-22")), done)) == "");
}

BOOST_AUTO_TEST_CASE(a_mark_of_closeness_is_asked_for_in_the_last_week_of_a_month) {
  Records records = all_done();
  BOOST_TEST(text_of(records, false, true, on("2026-11-23")) == "");
  BOOST_TEST(holds(text_of(records, false, true, on("2026-11-24")),
                   "How close do you feel this month, from 1 to 7? closer log closeness\n"));
  BOOST_TEST(holds(text_of({}, false, true, on("2028-02-23")), "How close"));
  BOOST_TEST(text_of({}, false, true, on("2028-02-22")) == "");
}

BOOST_AUTO_TEST_CASE(older_months_matter_until_each_way_is_found_or_due_whatever_they_hold) {
  const auto couple = ana_and_sam();
  BOOST_TEST(!may_depend_on_before(on("2026-11-01"), couple, all_done(), days_done(all_done(), today), today));
  auto records = all_done();
  records.erase("2026-11-22-sam-00002"); // the outing, agreed on every month
  BOOST_TEST(may_depend_on_before(on("2026-11-01"), couple, records, days_done(records, today), today));
  BOOST_TEST(may_depend_on_before(on("2026-09-18"), couple, records, days_done(records, today), today));
  BOOST_TEST(!may_depend_on_before(on("2026-09-17"), couple, records, days_done(records, today), today));
}

BOOST_AUTO_TEST_CASE(json_and_tsv_have_what_a_script_needs) {
  const auto couple = ana_and_sam();
  const auto records = with(all_done(), plan("2026-11-24"));
  const auto found =
      reminders_for(couple, records, days_done(records, on("2026-11-24")), {on("2026-11-24"), {}}, false, true);
  BOOST_TEST(
      reminders_to(Format::Json, found, couple, on("2026-11-24")) ==
      R"({"v":1,"day":"2026-11-24","reminders":[{"about":"way","next":"closer idea little","said":true,"way":"little","every":"1 day","last":"2026-11-22"},)"
      R"({"about":"plan","next":"closer today","said":true,"id":"2026-11-20-ana-00009","on":"2026-11-24"},)"
      "{\"about\":\"closeness\",\"next\":\"closer log closeness\",\"said\":true}]}\n");
  BOOST_TEST(
      reminders_to(Format::Tsv, found, couple, on("2026-11-24")) ==
      "way\tlittle\t\tcloser idea little\nplan\t\t2026-11-24\tcloser today\ncloseness\t\t\tcloser log closeness\n");
  BOOST_TEST(reminders_to(Format::Json, {}, couple, today) == "{\"v\":1,\"day\":\"2026-11-22\",\"reminders\":[]}\n");
  BOOST_TEST(reminders_to(Format::Tsv, {}, couple, today) == "");
}

BOOST_AUTO_TEST_CASE(a_plan_is_not_said_once_its_hour_is_over) {
  const auto couple = ana_and_sam();
  const auto records = with(all_done(), plan("2026-11-22T18:00:00+01:00"));
  const auto text_at = [&](const std::string& now) {
    const auto found = reminders_for(couple, records, days_done(records, today), moment(now), false, false);
    BOOST_TEST(found.size() == 1U);
    return reminders_to(Format::Text, found, couple, today);
  };
  BOOST_TEST(text_at("2026-11-22T18:00:00+01:00") == "You have a plan for today, at 18:00: closer today\n");
  BOOST_TEST(text_at("2026-11-22T18:00:01+01:00") == "");
}

BOOST_AUTO_TEST_CASE(answers_and_questions_are_named_without_a_name_and_rest_in_a_pause) {
  const auto couple = ana_and_sam();
  const auto text = [&](const Records& records, bool has_answer, bool has_question) {
    return reminders_to(Format::Text, reminders_of_answers(records, today, has_answer, has_question), couple, today);
  };
  BOOST_TEST(text({}, false, false) == "");
  BOOST_TEST(text({}, true, true) ==
             "There's an answer to read: closer listen reveal\nA question is waiting: closer listen question\n");
  const auto pause = entry("2026-11-20-sam-00001", Kind::Pause);
  BOOST_TEST(text(records_of({pause}), true, true) == "");
}

BOOST_AUTO_TEST_CASE(a_day_that_matters_is_said_three_times_without_a_name_and_in_a_pause) {
  const auto wedding = marked_day("2026-11-20-ana-00005", "Wedding", "2026-12-12");
  const auto pause = entry("2026-11-20-sam-00001", Kind::Pause);
  const auto records = records_of({wedding, pause});
  std::string lines;
  for (Day day = on("2026-11-22"); day < on("2026-12-20"); day += std::chrono::days(1)) {
    const auto text = reminders_to(Format::Text, reminders_of_days(records, day), ana_and_sam(), day);
    lines += text.empty() ? "" : iso_day(day) + " " + text;
  }
  BOOST_TEST(lines == "2026-11-28 A day that matters is in two weeks: closer day list\n"
                      "2026-12-11 A day that matters is tomorrow: closer day list\n"
                      "2026-12-12 A day that matters is today: closer day list\n");
  const Day day = on("2026-12-01");
  BOOST_TEST(
      reminders_to(Format::Json, reminders_of_days(records, day), ana_and_sam(), day) ==
      "{\"v\":1,\"day\":\"2026-12-01\",\"reminders\":[{\"about\":\"day\",\"next\":\"closer day list\",\"said\":false,"
      "\"id\":\"2026-11-20-ana-00005\",\"on\":\"2026-12-12\"}]}\n");
}

BOOST_AUTO_TEST_CASE(two_days_that_matter_at_once_are_one_line) {
  const auto first = marked_day("2026-11-20-ana-00005", "Wedding", "2026-11-23");
  const auto second = marked_day("2026-11-20-ana-00006", "Visit", "2026-11-23");
  const auto found = reminders_of_days(records_of({first, second}), today);
  BOOST_TEST(reminders_to(Format::Text, found, ana_and_sam(), today) ==
             "A day that matters is tomorrow: closer day list\n");
  BOOST_TEST(reminders_to(Format::Tsv, found, ana_and_sam(), today) ==
             "day\t\t2026-11-23\tcloser day list\nday\t\t2026-11-23\tcloser day list\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
