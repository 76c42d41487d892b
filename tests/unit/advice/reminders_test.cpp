// SPDX-License-Identifier: MIT
#include "advice/reminders.hpp"

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

std::string text_of(const Records& records, bool history_goes_on = false, bool wants_closeness = false, Day day = today) {
  const auto couple = ana_and_sam();
  return reminders_to(Shape::Text, reminders_for(couple, records, days_done(records, day), day, history_goes_on, wants_closeness), couple, day);
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
  BOOST_TEST(text_of(all_done(), false, false, on("2026-12-23")) ==
             "Time for each other's thing: closer idea hobby\nTime to go out together: closer idea outing\n"
             "Time for a little thing: closer idea little\nTime to listen to each other: closer listen\n");
}

BOOST_AUTO_TEST_CASE(what_was_never_done_is_due_by_the_first_entry_or_where_history_goes_on) {
  auto records = all_done();
  records.erase("2026-11-22-sam-00002");
  BOOST_TEST(text_of(records) == "");
  BOOST_TEST(text_of(with(records, entry("2026-10-20-sam-00008", Kind::Little))) == "Time to go out together: closer idea outing\n");
  BOOST_TEST(text_of(records, true) == "Time to go out together: closer idea outing\n");
}

BOOST_AUTO_TEST_CASE(a_way_without_a_rhythm_is_never_due) {
  auto couple = ana_and_sam();
  couple.rhythm = {};
  BOOST_TEST(reminders_for(couple, all_done(), days_done(all_done(), on("2027-11-22")), on("2027-11-22"), true, false).empty());
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
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22"))) == "You have a plan for today: closer review\n");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22T19:30:00+01:00"))) == "You have a plan for today, at 19:30: closer review\n");
  BOOST_TEST(text_of(with(all_done(), plan("2026-11-22", "if it rains"))) == "You have a plan for today, if it comes to that: closer review\n");
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
  BOOST_TEST(holds(text_of(records, false, true, on("2026-11-24")), "How close do you feel this month, from 1 to 7? closer log closeness\n"));
  BOOST_TEST(holds(text_of({}, false, true, on("2028-02-23")), "How close"));
  BOOST_TEST(text_of({}, false, true, on("2028-02-22")) == "");
}

BOOST_AUTO_TEST_CASE(older_months_matter_until_each_way_is_found_or_due_whatever_they_hold) {
  const auto couple = ana_and_sam();
  BOOST_TEST(!may_depend_on_before(on("2026-11-01"), couple, all_done(), days_done(all_done(), today), today));
  auto records = all_done();
  records.erase("2026-11-22-sam-00002"); // the outing, agreed on every month
  BOOST_TEST(may_depend_on_before(on("2026-11-01"), couple, records, days_done(records, today), today));
  BOOST_TEST(!may_depend_on_before(on("2026-10-01"), couple, records, days_done(records, today), today));
}

BOOST_AUTO_TEST_CASE(json_and_tsv_have_what_a_script_needs) {
  const auto couple = ana_and_sam();
  const auto records = with(all_done(), plan("2026-11-24"));
  const auto found = reminders_for(couple, records, days_done(records, on("2026-11-24")), on("2026-11-24"), false, true);
  BOOST_TEST(reminders_to(Shape::Json, found, couple, on("2026-11-24")) ==
             R"({"v":1,"day":"2026-11-24","reminders":[{"about":"way","next":"closer idea little","way":"little","every":"1 day","last":"2026-11-22"},)"
             R"({"about":"plan","next":"closer review","id":"2026-11-20-ana-00009","on":"2026-11-24"},)"
             "{\"about\":\"closeness\",\"next\":\"closer log closeness\"}]}\n");
  BOOST_TEST(reminders_to(Shape::Tsv, found, couple, on("2026-11-24")) ==
             "way\tlittle\t\tcloser idea little\nplan\t\t2026-11-24\tcloser review\ncloseness\t\t\tcloser log closeness\n");
  BOOST_TEST(reminders_to(Shape::Json, {}, couple, today) == "{\"v\":1,\"day\":\"2026-11-22\",\"reminders\":[]}\n");
  BOOST_TEST(reminders_to(Shape::Tsv, {}, couple, today) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
