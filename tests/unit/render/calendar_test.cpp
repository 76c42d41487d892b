// SPDX-License-Identifier: MIT
#include "render/data/calendar.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <libical/ical.h>

#include "../support.hpp"

namespace closer {
namespace {

const Instant now = instant_of(moment("2026-11-22T21:04:13+01:00"));

std::string calendar(const Records& records, std::string_view today = "2026-11-22") {
  auto couple = ana_and_sam();
  couple.rhythm[Way::Little] = Interval{3, Interval::Unit::Days};
  Idea sail;
  sail.id = "sail";
  sail.minutes = 90;
  const std::vector<Idea> sailing = {sail};
  return calendar_of(couple, {records, records, sailing, days_done(records, on(today))}, on(today), now);
}

Record plan(const std::string& day, const std::string& text = "Sail") {
  auto record = entry("2026-11-20-ana-00009", Kind::Plan, text);
  record.on = moment(day);
  record.idea = "sail";
  return record;
}

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

// As libical reads it.
Component parsed(const std::string& text) { return {icalparser_parse_string(text.c_str()), icalcomponent_free}; }

icalcomponent* event(const Component& whole, std::string_view uid) {
  for (auto* each = icalcomponent_get_first_component(whole.get(), ICAL_VEVENT_COMPONENT); each != nullptr;
       each = icalcomponent_get_next_component(whole.get(), ICAL_VEVENT_COMPONENT)) {
    if (std::string_view(icalcomponent_get_uid(each)).starts_with(uid)) {
      return each;
    }
  }
  throw std::logic_error("there is no such event");
}

// The first days on which libical has it.
std::string days_of(icalcomponent* of, int count) {
  auto* property = icalcomponent_get_first_property(of, ICAL_RRULE_PROPERTY);
  auto* days = icalrecur_iterator_new(icalproperty_get_rrule(property), icalcomponent_get_dtstart(of));
  std::string result;
  for (int i = 0; i < count; ++i) {
    const auto day = icalrecur_iterator_next(days);
    result += fmt::format("{}-{:02}-{:02} ", day.year, day.month, day.day);
  }
  icalrecur_iterator_free(days);
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(calendar_)

BOOST_AUTO_TEST_CASE(libical_reads_it_without_an_error) {
  const auto text =
      calendar(records_of({plan("2026-11-28T10:00:00+01:00", "Sail; to, the \\ island\nat noon \u6F22\u5B57"),
                           entry("2026-11-21-sam-00001", Kind::Little)}));
  const auto whole = parsed(text);
  BOOST_REQUIRE(whole);
  BOOST_TEST(icalcomponent_count_errors(whole.get()) == 0);
  BOOST_TEST(icalrestriction_check(whole.get()) == 1);
  BOOST_TEST(icalcomponent_count_components(whole.get(), ICAL_VEVENT_COMPONENT) == 5);
  BOOST_TEST(icalcomponent_get_summary(event(whole, "2026-11-20-ana-00009")) ==
             "Sail; to, the \\ island\nat noon \u6F22\u5B57");
}

BOOST_AUTO_TEST_CASE(a_rhythm_recurs_from_the_day_on_which_it_is_due_next) {
  const auto whole = parsed(
      calendar(records_of({entry("2026-11-21-sam-00001", Kind::Little), entry("2026-11-20-sam-00001", Kind::Hobby),
                           entry("2026-10-31-sam-00001", Kind::Outing)})));
  BOOST_TEST(days_of(event(whole, "little-"), 3) == "2026-11-24 2026-11-27 2026-11-30 ");
  BOOST_TEST(days_of(event(whole, "hobby-"), 2) == "2026-12-04 2026-12-18 ");
  BOOST_TEST(days_of(event(whole, "listen-"), 2) == "2026-11-22 2026-11-24 "); // never done
}

BOOST_AUTO_TEST_CASE(a_short_month_has_it_on_its_last_day) {
  const auto text = calendar(records_of({entry("2026-12-31-sam-00001", Kind::Outing)}), "2026-12-31");
  BOOST_TEST(days_of(event(parsed(text), "outing-"), 4) == "2027-01-31 2027-02-28 2027-03-31 2027-04-30 ");
}

BOOST_AUTO_TEST_CASE(a_pause_puts_it_off) {
  auto pause = entry("2026-11-20-ana-00008", Kind::Pause);
  pause.until = moment("2026-11-30");
  const auto little = entry("2026-11-19-sam-00001", Kind::Little);
  BOOST_TEST(days_of(event(parsed(calendar(records_of({pause, little}))), "little-"), 1) == "2026-12-03 ");
  pause.until.reset();
  BOOST_TEST(!holds(calendar(records_of({pause, little})), "VEVENT"));
}

BOOST_AUTO_TEST_CASE(a_plan_is_a_day_a_moment_or_a_time_on_the_wall) {
  BOOST_TEST(holds(calendar(records_of({plan("2026-11-28")})), "\r\nDTSTART;VALUE=DATE:20261128\r\n"));
  BOOST_TEST(holds(calendar(records_of({plan("2026-12-28T10:00:00+01:00")})), "\r\nDTSTART:20261228T090000Z\r\n"));
  BOOST_TEST(holds(calendar(records_of({plan("2027-06-28T00:30:00+02:00")})), "\r\nDTSTART:20270627T223000Z\r\n"));
  auto by_hand = plan("2026-11-28T10:00:00Z");
  by_hand.on->time->offset.reset();
  BOOST_TEST(holds(calendar(records_of({by_hand})), "\r\nDTSTART:20261128T100000\r\n"));
  by_hand.on.reset();
  BOOST_TEST(!holds(calendar(records_of({by_hand})), "Sail"));
}

BOOST_AUTO_TEST_CASE(every_year_has_four_digits) {
  auto forever = entry("9999-12-30-sam-00001", Kind::Pause);
  forever.until = When{last_day, std::nullopt};
  const auto text = calendar(records_of({forever, plan("9999-12-31T23:30:00-05:00")}), "9999-12-31");
  BOOST_TEST(!holds(text, "10000"));
  BOOST_TEST(!holds(text, "RRULE")); // no way is due before the calendar ends
  BOOST_TEST(holds(text, "DTSTART;VALUE=DATE:99991231"));
}

BOOST_AUTO_TEST_CASE(a_plan_has_its_title_its_length_and_an_alarm) {
  auto waiting = plan("2026-11-28T10:00:00Z");
  waiting.when = "if it is calm";
  BOOST_TEST(holds(calendar(records_of({waiting})),
                   "SUMMARY:Sail\r\nDURATION:PT90M\r\nDESCRIPTION:if it is calm\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n"
                   "TRIGGER:-PT1H\r\nDESCRIPTION:Sail\r\nEND:VALARM\r\n"));
  waiting.minutes = 30;
  BOOST_TEST(holds(calendar(records_of({waiting})), "\r\nDURATION:PT30M\r\n"));
  const auto of_a_day = calendar(records_of({plan("2026-11-28")}));
  BOOST_TEST(holds(of_a_day, "SUMMARY:Sail\r\nBEGIN:VALARM\r\n"));
  BOOST_TEST(holds(of_a_day, "TRIGGER:-PT4H"));
}

BOOST_AUTO_TEST_CASE(what_was_removed_is_cancelled) {
  const auto text = calendar(records_of({tombstone_of(plan("2026-11-28"))}));
  BOOST_TEST(holds(text, "UID:2026-11-20-ana-00009-j7k2m9x4qd0tvw@closer\r\n"));
  BOOST_TEST(holds(text, "STATUS:CANCELLED"));
  BOOST_TEST(!holds(calendar(records_of({tombstone_of(entry("2026-09-01-ana-00009", Kind::Plan))})), "CANCELLED"));
}

BOOST_AUTO_TEST_CASE(a_way_of_every_day_has_no_event_and_one_whose_rhythm_ended_is_cancelled) {
  BOOST_TEST(!holds(calendar_of(ana_and_sam(), {{}, {}, {}, {}}, on("2026-11-22"), now), "little-"));
  auto ended = entry("2026-11-20-ana-00007", Kind::Rhythm);
  ended.way = "little";
  ended.every = "none";
  const auto text = calendar_of(ana_and_sam(), {{}, records_of({ended}), {}, {}}, on("2026-11-22"), now);
  BOOST_TEST(holds(text, "UID:little-j7k2m9x4qd0tvw@closer"));
  BOOST_TEST(holds(text, "STATUS:CANCELLED"));
}

BOOST_AUTO_TEST_CASE(uids_are_the_same_each_time) {
  const auto text = calendar(records_of({plan("2026-11-28")}));
  BOOST_TEST(holds(text, "UID:little-j7k2m9x4qd0tvw@closer\r\nDTSTAMP:20261122T200413Z\r\n"));
  BOOST_TEST(holds(text, "UID:2026-11-20-ana-00009-j7k2m9x4qd0tvw@closer\r\n"));
}

BOOST_AUTO_TEST_CASE(lines_are_folded_at_75_bytes_between_characters) {
  BOOST_TEST(fold_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
  BOOST_TEST(fold_line(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
  BOOST_TEST(fold_line(std::string(74, 'x') + "\u00E9" + std::string(73, 'y')) ==
             std::string(74, 'x') + "\r\n \u00E9" + std::string(72, 'y') + "\r\n y\r\n");
}

BOOST_AUTO_TEST_CASE(text_is_escaped_and_holds_no_controls) {
  BOOST_TEST(ics_text("a;b,c\\d\ne\r\x1b[2J\x7f") == "a\\;b\\,c\\\\d\\ne[2J");
}

BOOST_AUTO_TEST_CASE(a_day_that_matters_recurs_on_its_day_and_in_a_short_month_on_the_last) {
  const auto marked = [](const std::string& first, const std::string& every) {
    return marked_day("2026-11-20-ana-00005", "Wedding", first, every);
  };
  const auto times = [&](const std::string& first, const std::string& every, int count) {
    const auto whole = parsed(calendar(records_of({marked(first, every)})));
    BOOST_TEST(icalcomponent_count_errors(whole.get()) == 0);
    BOOST_TEST(icalrestriction_check(whole.get()) == 1);
    return days_of(event(whole, "2026-11-20-ana-00005"), count);
  };
  BOOST_TEST(times("2019-06-21", "year", 2) == "2027-06-21 2028-06-21 ");
  BOOST_TEST(times("0004-02-29", "year", 3) == "2027-02-28 2028-02-29 2029-02-28 ");
  BOOST_TEST(times("2026-01-31", "month", 4) == "2026-11-30 2026-12-31 2027-01-31 2027-02-28 ");
  BOOST_TEST(times("2026-01-05", "month", 2) == "2026-12-05 2027-01-05 ");
  auto once = marked("2026-12-12", "");
  once.text = "train at 7";
  const auto text = calendar(records_of({once}));
  BOOST_TEST(holds(text, "DTSTART;VALUE=DATE:20261212\r\nSUMMARY:Wedding\r\nDESCRIPTION:train at 7\r\nBEGIN:VALARM"));
  BOOST_TEST(holds(text, "TRIGGER:-P13DT15H\r\n"));
  BOOST_TEST(holds(text, "TRIGGER:-PT15H\r\n"));
  once.ahead = "1 day";
  BOOST_TEST(!holds(calendar(records_of({once})), "TRIGGER:-P1"));
  BOOST_TEST(!holds(calendar(records_of({marked("2026-11-21", "")})), "Wedding"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
