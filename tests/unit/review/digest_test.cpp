// SPDX-License-Identifier: MIT
#include "review/digest.hpp"

#include "../support.hpp"
#include "model/schedule/pause.hpp"

namespace closer {
namespace {

const Window november = {on("2026-11-01"), on("2026-11-22")};

Record timed(const std::string& id, Kind kind, std::int64_t minutes, bool is_new = false) {
  auto record = entry(id, kind, "x");
  record.minutes = minutes;
  record.is_new = is_new;
  return record;
}

Digest digest_of(std::initializer_list<Record> records, const Filter& filter = {}, const Window& window = november) {
  return make_digest(ana_and_sam(), records_of(records), window, on("2026-11-22"), filter);
}

const WayDigest& of(const Digest& digest, Way way) {
  for (const auto& each : digest.ways) {
    if (each.way == way) {
      return each;
    }
  }
  throw std::logic_error("the digest is not about that way");
}

template <typename Entries> std::string ids(const Entries& records) {
  std::string result;
  for (const auto& record : records) {
    result += record.id.substr(record.id.size() - 5) + " ";
  }
  return result;
}

std::string days(const std::vector<Day>& list) {
  std::string result;
  for (const auto day : list) {
    result += iso_day(day) + " ";
  }
  return result;
}

bool is_due_after(int days_ago, const std::string& every) {
  auto couple = ana_and_sam();
  couple.rhythm[Way::Hobby] = parse_interval(every).value();
  const auto id = iso_day(on("2026-11-22") - std::chrono::days(days_ago)) + "-sam-aaaaa";
  return of(make_digest(couple, records_of({entry(id, Kind::Hobby)}), november, on("2026-11-22"), {}), Way::Hobby).due;
}

} // namespace

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(both_days_of_the_window_are_part_of_it) {
  const auto result =
      digest_of({entry("2026-10-31-sam-aaaaa", Kind::Little), entry("2026-11-01-sam-bbbbb", Kind::Little),
                 entry("2026-11-22-sam-ccccc", Kind::Little), entry("2026-11-23-sam-ddddd", Kind::Little)});
  BOOST_TEST(result.entries == 2);
  BOOST_TEST(of(result, Way::Little).count == 2);
}

BOOST_AUTO_TEST_CASE(an_empty_journal_gives_an_empty_digest) {
  const auto result = digest_of({});
  BOOST_TEST(result.entries == 0);
  BOOST_REQUIRE(result.ways.size() == 4U);
  for (const auto& way : result.ways) {
    BOOST_TEST(way.count == 0);
    BOOST_TEST(!way.last.has_value());
    BOOST_TEST(!way.due); // nothing has been begun yet
  }
  BOOST_TEST(result.quietest.has_value());
  BOOST_TEST(iso_day(result.today) == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(weeks_begin_on_monday_and_three_days_or_fewer_of_one_are_counted_with_the_next) {
  const auto result =
      digest_of({entry("2026-11-01-sam-aaaaa", Kind::Little), entry("2026-11-02-sam-bbbbb", Kind::Little),
                 entry("2026-11-08-sam-ccccc", Kind::Little), entry("2026-11-09-sam-ddddd", Kind::Little),
                 entry("2026-11-16-sam-eeeee", Kind::Noticed), entry("2026-11-22-sam-fffff", Kind::Little)});
  BOOST_TEST(days(result.weeks) == "2026-11-01 2026-11-09 2026-11-16 ");
  BOOST_CHECK((of(result, Way::Little).weeks == std::vector<int>{3, 1, 2}));
  BOOST_CHECK((of(result, Way::Hobby).weeks == std::vector<int>{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(a_window_has_no_stub_of_a_week_at_either_end) {
  const auto weeks = [](std::string_view first, std::string_view last) {
    return days(digest_of({}, {}, {on(first), on(last)}).weeks);
  };
  BOOST_TEST(weeks("2026-10-01", "2026-10-31") == "2026-10-01 2026-10-05 2026-10-12 2026-10-19 2026-10-26 ");
  BOOST_TEST(weeks("2026-10-02", "2026-10-28") == "2026-10-02 2026-10-12 2026-10-19 ");
  BOOST_TEST(weeks("2026-10-16", "2026-10-20") == "2026-10-16 "); // from a Friday to a Tuesday
  BOOST_TEST(weeks("2026-11-30", "2026-12-01") == "2026-11-30 ");
}

BOOST_AUTO_TEST_CASE(the_week_that_is_going_on_is_a_week_from_its_first_day) {
  const auto result = make_digest(ana_and_sam(), {}, {on("2026-11-02"), on("2026-11-23")}, on("2026-11-23"), {});
  BOOST_TEST(days(result.weeks) == "2026-11-02 2026-11-09 2026-11-16 2026-11-23 ");
}

BOOST_AUTO_TEST_CASE(weeks_may_begin_on_sunday) {
  ReviewScope scope;
  scope.today = on("2026-11-22"); // a Sunday
  scope.window = Window{on("2026-11-08"), on("2026-11-22")};
  scope.week_starts = WeekStart::Sunday;
  const auto couple = ana_and_sam();
  Tally tally(couple, scope);
  tally.add(entry("2026-11-21-sam-aaaaa", Kind::Little));
  tally.add(entry("2026-11-22-sam-bbbbb", Kind::Little));
  const auto result = make_digest(couple, tally);
  BOOST_TEST(days(result.weeks) == "2026-11-08 2026-11-15 2026-11-22 ");
  BOOST_CHECK((of(result, Way::Little).weeks == std::vector<int>{0, 1, 1}));
}

BOOST_AUTO_TEST_CASE(a_journal_is_unwritten_until_its_first_entry) {
  BOOST_TEST(digest_of({}).is_unwritten);
  BOOST_TEST(digest_of({entry("2026-11-20-sam-aaaaa", Kind::Vote)}).is_unwritten);
  BOOST_TEST(!digest_of({entry("2020-01-01-sam-aaaaa", Kind::Little)}).is_unwritten);
  BOOST_TEST(!digest_of({entry("2026-11-20-sam-aaaaa", Kind::Note)}).is_unwritten);
}

BOOST_AUTO_TEST_CASE(a_window_of_one_day_has_one_week) {
  const auto result =
      digest_of({entry("2026-11-22-sam-aaaaa", Kind::Little)}, {}, {on("2026-11-22"), on("2026-11-22")});
  BOOST_TEST(days(result.weeks) == "2026-11-22 ");
  BOOST_CHECK((of(result, Way::Little).weeks == std::vector<int>{1}));
}

BOOST_AUTO_TEST_CASE(a_window_that_ends_before_it_begins_holds_nothing) {
  const auto result =
      digest_of({entry("2026-11-22-sam-aaaaa", Kind::Little)}, {}, {on("2026-11-22"), on("2026-11-20")});
  BOOST_TEST(result.weeks.empty());
  BOOST_TEST(result.entries == 0);
}

BOOST_AUTO_TEST_CASE(a_last_week_that_is_not_over_is_cut_short_too) {
  const auto result =
      digest_of({entry("2026-11-20-sam-aaaaa", Kind::Little)}, {}, {on("2026-11-12"), on("2026-11-20")});
  BOOST_TEST(days(result.weeks) == "2026-11-12 2026-11-16 ");
  BOOST_CHECK((of(result, Way::Little).weeks == std::vector<int>{0, 1}));
}

BOOST_AUTO_TEST_CASE(days_are_those_with_entries_of_a_way) {
  const auto result =
      digest_of({entry("2026-11-10-sam-aaaaa", Kind::Little), entry("2026-11-10-ana-bbbbb", Kind::Noticed),
                 entry("2026-11-10-ana-ccccc", Kind::Outing), entry("2026-11-12-ana-ddddd", Kind::Note)});
  BOOST_REQUIRE(result.days.size() == 1U);
  BOOST_TEST(iso_day(result.days[0].day) == "2026-11-10");
  BOOST_CHECK((result.days[0].counts == std::array<int, 4>{0, 1, 2, 0}));
}

BOOST_AUTO_TEST_CASE(agreed_is_the_rhythm_over_the_days_that_have_begun) {
  const auto early = entry("2026-10-01-sam-aaaaa", Kind::Outing);
  const auto result = digest_of({early}, {}, {on("2026-11-09"), on("2026-12-31")});
  BOOST_TEST(of(result, Way::Little).agreed.value() == 14.0);
  BOOST_TEST(of(result, Way::Hobby).agreed.value() == 1.0);
  BOOST_TEST(of(digest_of({early}, {}, {on("2026-12-01"), on("2026-12-31")}), Way::Little).agreed.value() == 0.0);
}

BOOST_AUTO_TEST_CASE(agreed_begins_with_the_first_entry_whatever_the_filter) {
  const auto first = entry("2026-11-20-sam-aaaaa", Kind::Outing);
  const Window year = {on("2026-01-01"), on("2026-12-31")};
  BOOST_TEST(of(digest_of({first}, {}, year), Way::Little).agreed.value() == 3.0);
  BOOST_TEST(of(digest_of({first}, {{Way::Little}, {}, ""}, year), Way::Little).agreed.value() == 3.0);
  BOOST_TEST(of(digest_of({}, {}, year), Way::Little).agreed.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(new_minutes_are_in_their_week) {
  const auto result = digest_of(
      {timed("2026-11-01-sam-aaaaa", Kind::Outing, 90, true), timed("2026-11-16-sam-bbbbb", Kind::Hobby, 30, true),
       timed("2026-11-17-sam-ccccc", Kind::Hobby, 20, true), timed("2026-11-17-sam-ddddd", Kind::Hobby, 5)});
  BOOST_CHECK((result.new_weeks == std::vector<std::int64_t>{90, 0, 50}));
}

// One little thing every `every` days, from `first` on, up to 22 November 2026.
Records littles(const std::string& first, int every) {
  Records records;
  for (Day day = on(first); day <= on("2026-11-22"); day += std::chrono::days(every)) {
    const auto id = iso_day(day) + "-sam-aaaaa";
    records.emplace(id, entry(id, Kind::Little));
  }
  return records;
}

const Window four_weeks = {on("2026-10-26"), on("2026-11-22")};

BOOST_AUTO_TEST_CASE(usual_is_the_rate_of_the_weeks_before_the_window) {
  const auto result = make_digest(ana_and_sam(), littles("2026-01-01", 2), four_weeks, on("2026-11-22"), {});
  BOOST_TEST(of(result, Way::Little).usual.value() == 14.0);
  BOOST_TEST(of(result, Way::Outing).usual.value() == 0.0);
  BOOST_TEST(!of(result, Way::Little).quieter);
}

BOOST_AUTO_TEST_CASE(fewer_than_half_and_four_fewer_is_quieter) {
  const auto with = [](int in_window, int usual) {
    Records records = littles("2026-04-27", 28 / usual); // 26 weeks before the window
    std::erase_if(records, [](const auto& each) { return each.second.at.day >= four_weeks.first; });
    for (int i = 0; i < in_window; ++i) {
      const auto id = iso_day(on("2026-11-01") + std::chrono::days(i)) + "-sam-bbbbb";
      records.emplace(id, entry(id, Kind::Little));
    }
    return of(make_digest(ana_and_sam(), records, four_weeks, on("2026-11-22"), {}), Way::Little);
  };
  BOOST_TEST(with(0, 4).quieter);
  BOOST_TEST(!with(1, 4).quieter); // three fewer may be chance
  BOOST_TEST(with(6, 14).quieter);
  BOOST_TEST(!with(7, 14).quieter); // half of it
}

BOOST_AUTO_TEST_CASE(a_young_journal_has_no_usual) {
  const auto young = make_digest(ana_and_sam(), littles("2026-09-01", 1), four_weeks, on("2026-11-22"), {}); // 55 days
  BOOST_TEST(!of(young, Way::Little).usual.has_value());
  BOOST_TEST(!of(young, Way::Little).quieter);
  const auto older = make_digest(ana_and_sam(), littles("2026-08-31", 1), four_weeks, on("2026-11-22"), {});
  BOOST_TEST(of(older, Way::Little).usual.value() == 28.0);
}

BOOST_AUTO_TEST_CASE(a_window_of_over_half_a_year_and_one_to_come_have_no_usual) {
  const auto records = littles("2020-01-01", 1);
  const auto usual = [&](const std::string& first, const std::string& last) {
    return of(make_digest(ana_and_sam(), records, {on(first), on(last)}, on("2026-11-22"), {}), Way::Little).usual;
  };
  BOOST_TEST(usual("2026-05-25", "2026-11-22").has_value()); // 182 days
  BOOST_TEST(!usual("2026-05-24", "2026-11-22").has_value());
  BOOST_TEST(!usual("2026-12-01", "2026-12-31").has_value());
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_has_no_usual) {
  const auto result =
      make_digest(ana_and_sam(), littles("2026-01-01", 2), four_weeks, on("2026-11-22"), {{Way::Little}, {}, ""});
  BOOST_TEST(!of(result, Way::Little).usual.has_value());
}

BOOST_AUTO_TEST_CASE(days_of_a_pause_are_left_out_of_the_rhythm) {
  auto pause = entry("2026-11-10-ana-aaaaa", Kind::Pause);
  pause.until = moment("2026-11-20");
  const auto result =
      digest_of({pause, entry("2026-11-08-sam-aaaaa", Kind::Little), entry("2026-10-01-sam-bbbbb", Kind::Little)});
  BOOST_TEST(result.paused_days == 11);
  BOOST_TEST(!result.pause.has_value());
  BOOST_TEST(of(result, Way::Little).agreed.value() == 11.0); // of 22 days
  BOOST_TEST(of(result, Way::Little).due);                    // 9, 21 and 22 November
  pause.until = moment("2026-11-22");
  const auto resting = digest_of({pause, entry("2026-11-08-sam-aaaaa", Kind::Little)});
  BOOST_TEST((resting.pause && resting.pause->last == on("2026-11-22")));
  BOOST_TEST(!of(resting, Way::Little).due);
}

BOOST_AUTO_TEST_CASE(what_is_usual_leaves_pauses_out_too) {
  Records records;
  for (Day day = on("2026-05-01"); day < on("2026-11-01"); day += std::chrono::days(1)) {
    const auto record = entry(iso_day(day) + "-sam-aaaaa", Kind::Little);
    records.emplace(record.id, record);
  }
  auto pause = entry("2026-11-03-ana-aaaaa", Kind::Pause);
  pause.until = moment("2026-11-22");
  records.emplace(pause.id, pause);
  const auto result = make_digest(ana_and_sam(), records, november, on("2026-11-22"), {});
  BOOST_TEST(of(result, Way::Little).usual.value() == 2.0);
  BOOST_TEST(!of(result, Way::Little).quieter);
}

BOOST_AUTO_TEST_CASE(what_is_usual_is_of_the_days_before_the_window_without_those_of_a_pause) {
  Records records;
  const auto pause = [&](const std::string& first, const std::string& last) {
    auto record = entry(first + "-ana-aaaaa", Kind::Pause);
    record.until = moment(last);
    records.emplace(record.id, record);
  };
  pause("2026-04-20", "2026-05-05"); // of the 182 days before the window 3,
  pause("2026-09-01", "2026-09-30"); // 30
  pause("2026-10-20", "2026-11-05"); // and 12; of the 22 days of the window 5
  const Pauses pauses(records);
  for (Day day = on("2026-04-01"); day < on("2026-11-01"); day += std::chrono::days(1)) {
    if (!pauses.on(day)) {
      const auto record = entry(iso_day(day) + "-sam-aaaaa", Kind::Little);
      records.emplace(record.id, record);
    }
  }
  const auto result = make_digest(ana_and_sam(), records, november, on("2026-11-22"), {});
  BOOST_TEST(result.paused_days == 5);
  BOOST_TEST(of(result, Way::Little).usual.value() == 17.0); // one on each of the days that are left
  BOOST_TEST(of(result, Way::Little).agreed.value() == 17.0);
}

BOOST_AUTO_TEST_CASE(the_quietest_way_is_found_without_the_days_of_a_pause) {
  auto pause = entry("2026-11-10-ana-aaaaa", Kind::Pause); // on the day on which a little thing was done last
  pause.until = moment("2026-11-20");
  auto couple = ana_and_sam();
  couple.rhythm = {};
  couple.rhythm[Way::Outing] = parse_interval("8 days").value();
  couple.rhythm[Way::Little] = parse_interval("1 day").value();
  const auto quietest = [&](const std::string& outing) {
    return make_digest(couple,
                       records_of({pause, entry("2026-11-10-sam-aaaaa", Kind::Little),
                                   entry(outing + "-sam-bbbbb", Kind::Outing)}),
                       november, on("2026-11-22"), {})
        .quietest.value();
  };
  BOOST_CHECK(quietest("2026-10-27") == Way::Little); // 2 days of 1, and 15 of 8
  BOOST_CHECK(quietest("2026-10-25") == Way::Outing); // 17 of 8
}

BOOST_AUTO_TEST_CASE(the_last_hobby_says_whose_it_was) {
  auto sams = entry("2026-11-10-ana-aaaaa", Kind::Hobby);
  sams.whose = "sam";
  auto anas = entry("2026-11-09-sam-bbbbb", Kind::Hobby);
  anas.whose = "ana";
  auto to_come = entry("2026-11-23-sam-ccccc", Kind::Hobby);
  to_come.whose = "ana";
  BOOST_TEST(digest_of({sams, anas, to_come}).last_hobby.value().owner == "sam");
  BOOST_TEST(!digest_of({entry("2026-11-09-sam-bbbbb", Kind::Hobby)}).last_hobby.has_value()); // nobody's
  BOOST_TEST(!digest_of({sams}, {{Way::Hobby}, {}, ""}).last_hobby.has_value());
}

BOOST_AUTO_TEST_CASE(earlier_years_are_those_of_the_same_day) {
  const auto records =
      records_of({entry("2024-11-22-sam-aaaaa", Kind::Note), entry("2025-11-22-ana-bbbbb", Kind::Little),
                  entry("2025-11-21-ana-ccccc", Kind::Little), entry("2025-10-22-ana-ddddd", Kind::Little),
                  entry("2026-11-22-ana-eeeee", Kind::Little), entry("2025-11-22-ana-fffff", Kind::Vote)});
  BOOST_TEST(ids(on_this_day(records, on("2026-11-22"), {})) == "aaaaa bbbbb ");
  BOOST_TEST(ids(on_this_day(records, on("2026-11-22"), {{Way::Little}, {}, ""})) == "bbbbb ");
}

BOOST_AUTO_TEST_CASE(a_leap_day_is_remembered_every_year) {
  const auto records =
      records_of({entry("2024-02-29-sam-aaaaa", Kind::Note), entry("2024-02-28-ana-bbbbb", Kind::Note)});
  BOOST_TEST(ids(on_this_day(records, on("2026-02-28"), {})) == "bbbbb aaaaa ");
  BOOST_TEST(ids(on_this_day(records, on("2028-02-28"), {})) == "bbbbb ");
  BOOST_TEST(ids(on_this_day(records, on("2028-02-29"), {})) == "aaaaa ");
  BOOST_TEST(ids(on_this_day(records, on("2026-03-01"), {})) == "");
}

BOOST_AUTO_TEST_CASE(noticed_counts_under_little_and_is_listed_earliest_first) {
  auto late = entry("2026-11-20-sam-aaaaa", Kind::Noticed, "late");
  late.at = moment("2026-11-20T20:00:00+01:00");
  auto early = entry("2026-11-20-ana-bbbbb", Kind::Noticed, "early");
  early.at = moment("2026-11-20T08:00:00+01:00");
  const auto result = digest_of({late, early, entry("2026-11-19-sam-ccccc", Kind::Little)});
  BOOST_TEST(of(result, Way::Little).count == 3);
  BOOST_TEST(ids(result.noticed) == "bbbbb aaaaa ");
}

BOOST_AUTO_TEST_CASE(minutes_are_the_sum_of_those_that_say_how_long) {
  const auto result =
      digest_of({timed("2026-11-20-sam-aaaaa", Kind::Outing, 90, true), timed("2026-11-20-sam-bbbbb", Kind::Outing, 30),
                 entry("2026-11-20-sam-ccccc", Kind::Outing), timed("2026-11-20-sam-ddddd", Kind::Note, 15, true),
                 timed("2026-10-01-sam-eeeee", Kind::Outing, 500, true)});
  BOOST_TEST(of(result, Way::Outing).minutes == 120);
  BOOST_TEST(of(result, Way::Outing).count == 3);
  BOOST_TEST(result.new_minutes == 105);
}

BOOST_AUTO_TEST_CASE(what_is_gone_or_made_by_machines_is_not_an_entry) {
  const auto result = digest_of({tombstone_of(entry("2026-11-20-sam-aaaaa", Kind::Little)),
                                 entry("2026-11-20-sam-bbbbb", Kind::Vote), entry("2026-11-20-sam-ccccc", Kind::Plan),
                                 entry("2026-11-20-sam-ddddd", Kind::Seal), entry("2026-11-20-sam-eeeee", Kind::Note)});
  BOOST_TEST(result.entries == 1);
  BOOST_TEST(of(result, Way::Little).count == 0);
}

BOOST_AUTO_TEST_CASE(last_looks_before_the_window_but_not_beyond_today) {
  const auto result =
      digest_of({entry("2026-08-01-sam-aaaaa", Kind::Outing), entry("2026-09-01-sam-bbbbb", Kind::Outing),
                 entry("2026-11-23-sam-ccccc", Kind::Outing)});
  BOOST_TEST(iso_day(of(result, Way::Outing).last.value()) == "2026-09-01");
  BOOST_TEST(of(result, Way::Outing).count == 0);
  const auto past = digest_of({entry("2026-11-21-sam-aaaaa", Kind::Outing)}, {}, {on("2026-10-01"), on("2026-10-31")});
  BOOST_TEST(!of(past, Way::Outing).last.has_value()); // nor, of days that are over, beyond their last
}

BOOST_AUTO_TEST_CASE(exactly_the_interval_is_not_due_and_one_day_more_is) {
  BOOST_TEST(!is_due_after(14, "2 weeks"));
  BOOST_TEST(is_due_after(15, "2 weeks"));
  BOOST_TEST(!is_due_after(1, "1 day"));
  BOOST_TEST(is_due_after(2, "1 day"));
  BOOST_TEST(!is_due_after(31, "1 month")); // since 22 October
  BOOST_TEST(is_due_after(32, "1 month"));
  BOOST_TEST(!is_due_after(0, "1 day"));
}

BOOST_AUTO_TEST_CASE(what_was_never_done_is_due_by_the_time_since_the_first_entry) {
  const auto began = [](const std::string& day) { return digest_of({entry(day + "-sam-aaaaa", Kind::Little)}); };
  BOOST_TEST(!of(began("2026-11-08"), Way::Hobby).due);
  BOOST_TEST(of(began("2026-11-07"), Way::Hobby).due);
  BOOST_TEST(!of(began("2026-11-07"), Way::Outing).due);
  BOOST_TEST(!of(began("2026-11-23"), Way::Listen).due); // what is yet to come has begun nothing
}

BOOST_AUTO_TEST_CASE(without_a_rhythm_nothing_is_due_or_quietest) {
  auto couple = ana_and_sam();
  couple.rhythm = {};
  const auto result = make_digest(couple, {}, november, on("2026-11-22"), {});
  BOOST_TEST(!result.quietest.has_value());
  for (const auto& way : result.ways) {
    BOOST_TEST(!way.due);
    BOOST_TEST(!way.every.has_value());
  }
}

BOOST_AUTO_TEST_CASE(days_that_are_over_are_only_looked_back_on) {
  auto hobby = entry("2026-09-10-sam-aaaaa", Kind::Hobby);
  hobby.whose = "sam";
  auto plan = entry("2026-11-20-sam-bbbbb", Kind::Plan);
  plan.idea = "proper-rain";
  const auto year_ago = entry("2025-11-22-sam-ccccc", Kind::Outing);
  const auto of_september = [&](std::string_view last) {
    return digest_of({hobby, plan, year_ago}, {}, {on("2026-09-01"), on(last)});
  };
  const auto ahead = of_september("2026-11-22");
  BOOST_TEST(of(ahead, Way::Hobby).due);
  BOOST_TEST(ahead.quietest.has_value());
  BOOST_TEST(ahead.plans.size() == 1U);
  BOOST_TEST(ahead.last_hobby.has_value());
  BOOST_TEST(ids(ahead.earlier_years) == "ccccc ");
  const auto back = of_september("2026-11-21");
  BOOST_TEST(!of(back, Way::Hobby).due);
  BOOST_TEST(!back.quietest.has_value());
  BOOST_TEST(back.plans.empty());
  BOOST_TEST(!back.last_hobby.has_value());
  BOOST_TEST(back.earlier_years.empty());
  BOOST_TEST(of(back, Way::Hobby).count == 1);
  BOOST_TEST(of(back, Way::Hobby).last.has_value());
}

BOOST_AUTO_TEST_CASE(the_quietest_way_is_so_by_its_own_rhythm) {
  const auto hobby = entry("2026-11-01-sam-aaaaa", Kind::Hobby);   // 21 of 14 days: 1.5
  const auto outing = entry("2026-10-10-sam-bbbbb", Kind::Outing); // 43 of 30.44: 1.4
  const auto little = entry("2026-11-20-sam-ccccc", Kind::Little); // 2 of 1: 2
  const auto listen = entry("2026-11-19-sam-ddddd", Kind::Listen); // 3 of 2: 1.5
  BOOST_CHECK(digest_of({hobby, outing, little, listen}).quietest == Way::Little);
  BOOST_CHECK(digest_of({outing, little, listen}).quietest == Way::Hobby); // what was never done is quietest
  BOOST_CHECK(digest_of({hobby, little, listen}).quietest == Way::Outing);
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_is_about_what_passes_and_nothing_is_due) {
  auto tagged = timed("2026-11-10-ana-aaaaa", Kind::Outing, 60);
  tagged.tags = {"sea", "sun"};
  const std::initializer_list<Record> records = {tagged, timed("2026-11-20-sam-bbbbb", Kind::Outing, 30),
                                                 entry("2026-11-21-sam-ccccc", Kind::Noticed, "x"),
                                                 entry("2026-11-21-ana-ddddd", Kind::Note, "x")};
  const auto by_way = digest_of(records, {{Way::Outing}, {}, ""});
  BOOST_REQUIRE(by_way.ways.size() == 1U);
  BOOST_TEST(by_way.entries == 2);
  BOOST_TEST(by_way.noticed.empty());
  BOOST_TEST(!by_way.ways[0].due);
  BOOST_TEST(!by_way.quietest.has_value());
  const auto by_tag = digest_of(records, {{}, {"sun", "none"}, ""});
  BOOST_TEST(by_tag.entries == 1);
  BOOST_TEST(iso_day(of(by_tag, Way::Outing).last.value()) == "2026-11-10"); // last is filtered, too
  BOOST_TEST(!by_tag.quietest.has_value());
  const auto by_author = digest_of(records, {{}, {}, "sam"});
  BOOST_TEST(by_author.entries == 2);
  BOOST_TEST(of(by_author, Way::Outing).minutes == 30);
  BOOST_TEST(!of(by_author, Way::Hobby).due);
  BOOST_TEST(!by_author.quietest.has_value());
  BOOST_TEST(digest_of(records, {{Way::Little, Way::Outing}, {"sea"}, "sam"}).entries == 0); // filters only narrow
}

BOOST_AUTO_TEST_CASE(a_filter_passes_only_entries) {
  BOOST_TEST(passes(entry("2026-11-20-sam-aaaaa", Kind::Note), {}));
  BOOST_TEST(!passes(entry("2026-11-20-sam-aaaaa", Kind::Note), {{Way::Little}, {}, ""}));
  BOOST_TEST(!passes(entry("2026-11-20-sam-aaaaa", Kind::Vote), {}));
  BOOST_TEST(!passes(tombstone_of(entry("2026-11-20-sam-aaaaa", Kind::Note)), {}));
  BOOST_TEST(passes(entry("2026-11-20-sam-aaaaa", Kind::Noticed), {{Way::Little}, {}, "sam"}));
  BOOST_TEST(!passes(entry("2026-11-20-sam-aaaaa", Kind::Noticed), {{}, {}, "ana"}));
  BOOST_TEST(Filter{}.is_open());
  BOOST_TEST(!(Filter{{}, {}, "ana"}.is_open()));
}

BOOST_AUTO_TEST_CASE(entries_come_earliest_first_whatever_their_ids) {
  auto late = entry("2026-11-20-ana-aaaaa", Kind::Note);
  late.at = moment("2026-11-20T20:00:00+01:00");
  auto early = entry("2026-11-20-sam-bbbbb", Kind::Note);
  early.at = moment("2026-11-20T08:00:00+01:00");
  auto moved = entry("2026-11-21-sam-ccccc", Kind::Note);
  moved.at = moment("2026-11-02"); // `at` counts
  BOOST_TEST(ids(entries_in(records_of({late, early, moved}), november, {})) == "ccccc bbbbb aaaaa ");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
