// SPDX-License-Identifier: MIT
#include "model/schedule/plan.hpp"

#include "../support.hpp"

namespace closer {
namespace {

Record plan(const std::string& id, const std::string& idea, std::string_view day = {}) {
  auto record = entry(id, Kind::Plan);
  record.idea = idea;
  if (!day.empty()) {
    record.on = moment(day);
  }
  return record;
}

Record done(const std::string& id, const std::string& idea, Kind kind = Kind::Outing) {
  auto record = entry(id, kind);
  record.idea = idea;
  return record;
}

// The last letters of the ids of the plans, in their order.
std::string open(const Records& records, std::string_view today = "2026-11-22") {
  std::string result;
  for (const auto* record : open_plans(records, on(today))) {
    result += record->id.back();
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(plans)

BOOST_AUTO_TEST_CASE(what_was_done_before_a_plan_was_made_does_not_end_it) {
  const auto at = [](Record record, std::string_view when) {
    record.at = moment(when);
    return record;
  };
  const auto planned = at(plan("2026-11-22-sam-0000a", "lake", "2026-11-28"), "2026-11-22T18:00:00+01:00");
  const auto before = at(done("2026-11-22-sam-0000b", "lake"), "2026-11-22T10:00:00+01:00");
  const auto after = at(done("2026-11-22-sam-0000b", "lake"), "2026-11-22T19:00:00+01:00");
  const auto that_day = at(done("2026-11-22-sam-0000b", "lake"), "2026-11-22");
  BOOST_TEST(open(records_of({planned, before})) == "a");
  BOOST_TEST(open(records_of({planned, after})) == "");
  BOOST_TEST(open(records_of({planned, that_day})) == "a"); // the plan is for a later day
  const auto at_once = at(done("2026-11-22-sam-0000b", "lake"), "2026-11-22T18:00:00+01:00");
  BOOST_TEST(open(records_of({planned, at_once})) == "a");
  auto of_today = planned;
  of_today.on = moment("2026-11-22");
  BOOST_TEST(open(records_of({of_today, that_day})) == "");
}

BOOST_AUTO_TEST_CASE(the_next_one_comes_first_and_those_without_a_day_last) {
  BOOST_TEST(open({}) == "");
  BOOST_TEST(open(records_of({plan("2026-11-20-sam-0000a", "lake"), plan("2026-11-19-sam-0000b", "tea", "2026-12-24"),
                              plan("2026-11-21-ana-0000c", "sea", "2026-11-28"), plan("2026-11-01-ana-0000d", "hut"),
                              plan("2026-11-01-ana-0000e", "bar", "2026-11-28T19:00:00+01:00")})) == "cebda");
}

BOOST_AUTO_TEST_CASE(a_plan_whose_day_is_over_is_over) {
  const auto records = records_of({plan("2026-11-01-sam-0000a", "lake", "2026-11-22")});
  BOOST_TEST(open(records, "2026-11-22") == "a");
  BOOST_TEST(open(records, "2026-11-23") == "");
}

BOOST_AUTO_TEST_CASE(a_plan_without_a_day_is_one_for_60_days) {
  auto record = plan("2026-11-01-sam-0000a", "lake");
  record.when = "if it snows";
  BOOST_TEST(open(records_of({record}), "2026-12-31") == "a");
  BOOST_TEST(open(records_of({record}), "2027-01-01") == "");
}

BOOST_AUTO_TEST_CASE(what_the_partner_did_ends_a_plan_on_its_day_and_never_a_little_thing) {
  const auto planned = plan("2026-11-10-sam-0000a", "lake", "2026-11-22");
  BOOST_TEST(open(records_of({planned, done("2026-11-21-ana-0000b", "lake")})) == "a");
  BOOST_TEST(open(records_of({planned, done("2026-11-22-ana-0000b", "lake")})) == "");
  BOOST_TEST(open(records_of({planned, done("2026-11-22-ana-0000b", "lake", Kind::Little)})) == "a");
  BOOST_TEST(open(records_of({planned, done("2026-11-22-sam-0000b", "lake", Kind::Little)})) == "");
  const auto without_day = plan("2026-11-10-sam-0000a", "lake");
  BOOST_TEST(open(records_of({without_day, done("2026-11-12-ana-0000b", "lake")})) == "");
}

BOOST_AUTO_TEST_CASE(what_was_done_since_is_no_longer_planned) {
  const auto planned = plan("2026-11-10-sam-0000a", "lake", "2026-11-28");
  BOOST_TEST(open(records_of({planned, done("2026-11-12-sam-0000b", "lake")})) == "");
  BOOST_TEST(open(records_of({planned, done("2026-11-10-sam-0000b", "lake")})) == "a"); // the same day
  BOOST_TEST(open(records_of({planned, done("2026-11-09-sam-0000b", "lake")})) == "a");
  BOOST_TEST(open(records_of({planned, done("2026-11-12-ana-0000b", "sea")})) == "a");
  BOOST_TEST(open(records_of({planned, done("2026-11-12-ana-0000b", "lake", Kind::Note)})) == "a");
}

BOOST_AUTO_TEST_CASE(what_is_gone_was_neither_planned_nor_done) {
  const auto planned = plan("2026-11-10-sam-0000a", "lake", "2026-11-28");
  auto gone = tombstone_of(planned);
  gone.kind = Kind::Plan;
  BOOST_TEST(open(records_of({gone})) == "");
  auto undone = done("2026-11-12-sam-0000b", "lake");
  undone.gone = true;
  BOOST_TEST(open(records_of({planned, undone})) == "a");
}

BOOST_AUTO_TEST_CASE(two_plans_of_one_idea_are_done_together) {
  const auto records = records_of(
      {plan("2026-11-10-sam-0000a", "lake", "2026-11-28"), plan("2026-11-15-ana-0000b", "lake", "2026-12-05")});
  BOOST_TEST(open(records) == "ab");
  auto both = records;
  const auto there = done("2026-11-28-ana-0000c", "lake");
  both.emplace(there.id, there);
  BOOST_TEST(open(both) == "");
}

BOOST_AUTO_TEST_CASE(plans_about_no_idea_stay_until_their_day) {
  BOOST_TEST(open(records_of({plan("2026-11-10-sam-0000a", "", "2026-11-28"), done("2026-11-12-ana-0000b", "")})) ==
             "a");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
