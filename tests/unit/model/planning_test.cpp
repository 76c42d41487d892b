// SPDX-License-Identifier: MIT
#include "model/schedule/planning.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using What = PlanToWrite::What;

Record plan(const std::string& id, const std::string& day, bool is_private = false) {
  auto record = entry(id, Kind::Plan, "Go out in it");
  record.idea = "proper-rain";
  record.on = moment(day);
  record.is_private = is_private;
  return record;
}

WantedPlan wanted_on(const std::string& day) {
  WantedPlan wanted{plan("2026-11-22-sam-00000", day), true, false, false};
  wanted.record.id.clear();
  return wanted;
}

PlanToWrite decide(std::initializer_list<Record> records, WantedPlan wanted) {
  static Records kept; // the outcome points into them
  kept = records_of(records);
  return plan_to_write(kept, "sam", std::move(wanted), on("2026-11-22"));
}

} // namespace

BOOST_AUTO_TEST_SUITE(planning)

BOOST_AUTO_TEST_CASE(what_is_over_is_past) {
  const auto now = moment("2026-11-22T21:04:13+01:00");
  BOOST_TEST(is_past(moment("2026-11-21"), now));
  BOOST_TEST(!is_past(moment("2026-11-22"), now));
  BOOST_TEST(is_past(moment("2026-11-22T21:04:12+01:00"), now));
  BOOST_TEST(!is_past(now, now));
  BOOST_TEST(!is_past(moment("2026-11-22T21:05:00+01:00"), now));
}

BOOST_AUTO_TEST_CASE(the_first_one_is_written_as_it_is_wanted) {
  const auto first = decide({}, wanted_on("2026-11-28"));
  BOOST_CHECK((first.what == What::New));
  BOOST_TEST(first.old == nullptr);
  BOOST_CHECK((first.record == wanted_on("2026-11-28").record));
}

BOOST_AUTO_TEST_CASE(a_plan_of_the_partner_or_of_another_idea_or_that_is_over_is_another_plan) {
  auto other_idea = plan("2026-11-20-sam-aaaaa", "2026-11-28");
  other_idea.idea = "lake";
  BOOST_CHECK((decide({other_idea}, wanted_on("2026-11-28")).what == What::New));
  BOOST_CHECK((decide({plan("2026-11-20-ana-aaaaa", "2026-11-28")}, wanted_on("2026-11-28")).what == What::New));
  BOOST_CHECK((decide({plan("2026-11-20-sam-aaaaa", "2026-11-21")}, wanted_on("2026-11-28")).what == What::New));
}

BOOST_AUTO_TEST_CASE(a_plan_that_moves_keeps_its_time) {
  const Zone zone = [](Instant) { return std::chrono::minutes(120); };
  const auto seven = std::optional(moment("2026-11-28T19:00:00+01:00"));
  BOOST_TEST(to_iso(keeping_time(moment("2026-11-29"), seven, zone)) == "2026-11-29T19:00:00+02:00");
  BOOST_TEST(to_iso(keeping_time(moment("2026-11-29"), seven, {})) == "2026-11-29T19:00:00+01:00");
  BOOST_TEST(to_iso(keeping_time(moment("2026-11-29T08:00:00+01:00"), seven, zone)) == "2026-11-29T08:00:00+01:00");
  BOOST_TEST(to_iso(keeping_time(moment("2026-11-29"), std::optional(moment("2026-11-28")), zone)) == "2026-11-29");
  BOOST_TEST(to_iso(keeping_time(moment("2026-11-29"), std::nullopt, zone)) == "2026-11-29");
}

BOOST_AUTO_TEST_CASE(what_is_not_said_stays) {
  auto old = plan("2026-11-20-sam-aaaaa", "2026-11-28");
  old.when = "if it pours";
  old.hobby = "bouldering";
  old.rev = 3;
  auto wanted = wanted_on("2026-11-29");
  wanted.record.hobby = "chess"; // whose turn it is, and not said
  wanted.record.text = "Go out for chess";
  const auto moved = decide({old}, wanted);
  BOOST_CHECK((moved.what == What::Changed));
  BOOST_TEST(moved.old->id == old.id);
  auto expected = old;
  expected.on = moment("2026-11-29");
  BOOST_CHECK((moved.record == expected));
  wanted.says_on = false;
  wanted.says_when = true; // no more
  wanted.says_hobby = true;
  const auto changed = decide({old}, wanted).record;
  BOOST_CHECK((changed.on == old.on));
  BOOST_TEST(changed.when == "");
  BOOST_TEST(changed.hobby == "chess");
  BOOST_TEST(changed.text == "Go out for chess");
}

BOOST_AUTO_TEST_CASE(a_plan_like_that_is_not_written_again) {
  const auto same = decide({plan("2026-11-20-sam-aaaaa", "2026-11-28")}, wanted_on("2026-11-28"));
  BOOST_CHECK((same.what == What::Same));
}

BOOST_AUTO_TEST_CASE(what_both_see_is_not_a_secret_any_more) {
  auto wanted = wanted_on("2026-11-29");
  wanted.record.is_private = true;
  const auto shared = decide({plan("2026-11-20-sam-aaaaa", "2026-11-28")}, wanted);
  BOOST_CHECK((shared.what == What::Shared));
  BOOST_TEST(shared.old->id == "2026-11-20-sam-aaaaa");
  BOOST_CHECK((decide({}, wanted).what == What::New));
}

BOOST_AUTO_TEST_CASE(a_surprise_stays_one_unless_it_is_said_otherwise) {
  auto old = plan("2026-11-20-sam-aaaaa", "2026-11-28", true);
  old.surprise_until = moment("2026-11-28");
  const auto moved = decide({old}, wanted_on("2026-11-29"));
  BOOST_TEST(moved.record.is_private);
  BOOST_CHECK((moved.record.surprise_until == old.surprise_until));
  auto for_good = wanted_on("2026-11-28");
  for_good.record.is_private = true;
  BOOST_CHECK(!decide({old}, for_good).record.surprise_until);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
