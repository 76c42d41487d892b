// SPDX-License-Identifier: MIT
#include "history/tally.hpp"

#include "../listen/listen_support.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

ReviewScope aim_of_today() {
  ReviewScope scope;
  scope.today = on("2026-11-22");
  return scope;
}

Tally tally_of(const Couple& couple, const ReviewScope& scope, const std::vector<Record>& records) {
  Tally tally(couple, scope);
  for (const auto& record : records) {
    tally.add(record);
  }
  return tally;
}

Record done(const std::string& id, const std::string& idea) {
  auto record = entry(id, Kind::Little, "x");
  record.idea = idea;
  return record;
}

std::string tails(const Records& records) {
  std::string result;
  for (const auto& [id, record] : records) {
    result += id.substr(id.size() - 5) + " ";
  }
  return result;
}

template <typename Entries> std::string tails_of(const Entries& entries) {
  std::set<std::string> sorted;
  for (const auto& record : entries) {
    sorted.insert(record.id.substr(record.id.size() - 5) + " ");
  }
  std::string result;
  for (const auto& tail : sorted) {
    result += tail;
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tally)

BOOST_AUTO_TEST_CASE(entries_are_counted_by_day_and_what_is_gone_is_not) {
  auto gone = entry("2026-11-20-sam-ccccc", Kind::Little);
  gone.gone = true;
  auto talk = entry("2026-11-20-ana-bbbbb", Kind::Listen);
  talk.minutes = 20;
  talk.is_new = true;
  const auto couple = ana_and_sam();
  const auto tally = tally_of(couple, aim_of_today(),
                              {entry("2026-11-20-sam-aaaaa", Kind::Little), talk, gone,
                               entry("2026-11-20-sam-ddddd", Kind::Note), entry("2026-11-20-sam-eeeee", Kind::Vote)});
  BOOST_REQUIRE(tally.days().size() == 1);
  const auto& day = tally.days().at(on("2026-11-20"));
  BOOST_TEST(day.entries == 3);
  BOOST_CHECK((day.counts == std::array<int, 4>{0, 0, 1, 1}));
  BOOST_TEST(day.minutes.at(3) == 20);
  BOOST_TEST(day.new_minutes == 20);
}

BOOST_AUTO_TEST_CASE(a_record_that_says_no_more_than_that_a_way_was_done_is_kept_as_a_day) {
  auto scope = aim_of_today();
  scope.weighs_from = on("2026-10-01");
  const auto couple = ana_and_sam();
  const auto tally = tally_of(couple, scope,
                              {entry("2026-11-20-sam-aaaaa", Kind::Little), entry("2026-11-20-sam-bbbbb", Kind::Little),
                               done("2026-11-20-sam-ccccc", "proper-rain"), entry("2026-11-20-sam-ddddd", Kind::Outing),
                               entry("2026-09-30-sam-eeeee", Kind::Outing), entry("2026-09-30-sam-fffff", Kind::Plan)});
  BOOST_TEST(tails(tally.records()) == "fffff ccccc ");
  const auto days = tally.done_days();
  BOOST_REQUIRE(days.size() == 2U);
  BOOST_CHECK((days[0] == DoneDay{on("2026-09-30"), {false, true, false, false}}));
  BOOST_CHECK((days[1] == DoneDay{on("2026-11-20"), {false, true, true, false}}));
}

BOOST_AUTO_TEST_CASE(when_an_idea_was_last_done_is_kept_however_long_ago) {
  auto scope = aim_of_today();
  scope.weighs_from = on("2026-11-01");
  const auto couple = ana_and_sam();
  const std::vector<Record> records = {done("2020-01-01-sam-aaaaa", "proper-rain"),
                                       done("2021-01-01-sam-bbbbb", "proper-rain")};
  BOOST_TEST(tails(tally_of(couple, scope, records).records()).find("bbbbb") != std::string::npos);
  const auto newest_first = tally_of(couple, scope, {records[1], records[0]});
  BOOST_TEST(tails(newest_first.records()) == "bbbbb ");
}

BOOST_AUTO_TEST_CASE(the_latest_that_were_noticed_are_kept_in_any_order_and_all_are_counted) {
  auto scope = aim_of_today();
  scope.most_noticed = 3;
  std::vector<Record> records;
  for (int day = 0; day < 26; ++day) {
    const auto tail = std::string("0000") + base32_digits[static_cast<std::size_t>(day)];
    records.push_back(entry(iso_day(on("2026-10-01") + std::chrono::days(day)) + "-sam-" + tail, Kind::Noticed));
  }
  const auto couple = ana_and_sam();
  for (const bool is_reversed : {false, true}) {
    auto tally = tally_of(couple, scope, records);
    const auto kept = tails_of(tally.release_noticed());
    BOOST_TEST_CONTEXT(kept) {
      BOOST_TEST(kept.ends_with("0000q 0000r 0000s "));
      BOOST_TEST(kept.size() <= 6 * 6U);
    }
    BOOST_TEST(tally.noticed_count() == 26U);
    if (!is_reversed) {
      std::reverse(records.begin(), records.end());
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_noticed_outside_the_window_is_neither_kept_nor_counted) {
  auto scope = aim_of_today();
  scope.window = Window{on("2026-11-01"), on("2026-11-10")};
  const auto couple = ana_and_sam();
  auto tally = tally_of(couple, scope,
                        {entry("2026-11-10-sam-aaaaa", Kind::Noticed), entry("2026-11-11-sam-bbbbb", Kind::Noticed)});
  BOOST_TEST(tally.noticed_count() == 1U);
  BOOST_TEST(tails_of(tally.release_noticed()) == "aaaaa ");
}

BOOST_AUTO_TEST_CASE(what_is_noticed_is_written_at_once_where_it_is_wanted_so) {
  auto scope = aim_of_today();
  scope.write_noticed = [](const Record& record, std::string& text) { text += record.text; };
  const auto couple = ana_and_sam();
  auto tally = tally_of(couple, scope,
                        {entry("2026-11-11-sam-bbbbb", Kind::Noticed, "you sang"),
                         entry("2026-11-11-sam-ccccc", Kind::Little, "tea"),
                         entry("2026-11-10-sam-aaaaa", Kind::Noticed, "you rang")});
  tally.merge(tally_of(couple, scope, {entry("2026-11-09-ana-ddddd", Kind::Noticed, "you ran")}));
  BOOST_TEST(tally.noticed_count() == 3U);
  BOOST_TEST(tally.release_noticed().empty());
  const auto written = tally.release_written();
  BOOST_TEST(written.size() == 3U);
  std::string text;
  written.show([&](std::string_view entry) { text.append(entry).append(", "); });
  BOOST_TEST(text == "you ran, you rang, you sang, ");
}

BOOST_AUTO_TEST_CASE(where_nothing_of_it_is_shown_what_is_noticed_is_only_counted) {
  auto scope = aim_of_today();
  scope.most_noticed = 0;
  const auto couple = ana_and_sam();
  Tally tally(couple, scope);
  BOOST_TEST(!tally.look(view_of(entry("2026-11-10-sam-aaaaa", Kind::Noticed))));
  BOOST_TEST(tally.noticed_count() == 1U);
}

BOOST_AUTO_TEST_CASE(two_tallies_are_one_after_merging) {
  const auto couple = ana_and_sam();
  auto mine = entry("2026-11-20-sam-aaaaa", Kind::Hobby);
  mine.whose = "sam";
  auto yours = entry("2026-11-21-sam-bbbbb", Kind::Hobby);
  yours.whose = "ana";
  auto first = tally_of(couple, aim_of_today(), {mine, entry("2026-11-20-ana-ccccc", Kind::Noticed)});
  first.merge(tally_of(couple, aim_of_today(), {yours, entry("2025-11-22-ana-ddddd", Kind::Noticed)}));
  BOOST_TEST(first.days().size() == 3U);
  BOOST_TEST(first.noticed_count() == 2U);
  BOOST_TEST(first.last_hobby()->whose == "ana");
  BOOST_TEST(tails_of(first.release_earlier_years()) == "ddddd ");
  BOOST_TEST((first.last_of(Way::Hobby) == on("2026-11-21")));
  BOOST_TEST((first.first_entry() == on("2025-11-22")));
  BOOST_TEST((first.window().first == on("2025-11-22")));
}

BOOST_AUTO_TEST_CASE(ids_that_are_wanted_are_taken_whatever_they_are) {
  auto scope = aim_of_today();
  scope.wanted = {"2020-01-01-sam-aaaaa"};
  auto gone = entry("2020-01-01-sam-aaaaa", Kind::Note);
  gone.gone = true;
  const auto couple = ana_and_sam();
  BOOST_TEST(tails(tally_of(couple, scope, {gone, entry("2020-01-01-sam-bbbbb", Kind::Note)}).records()) == "aaaaa ");
}

BOOST_AUTO_TEST_CASE(tags_are_seen_only_in_what_is_taken_whole) {
  auto scope = aim_of_today();
  scope.filter.tags = {"sea"};
  const auto couple = ana_and_sam();
  Tally tally(couple, scope);
  auto tagged = entry("2026-11-20-sam-aaaaa", Kind::Outing);
  tagged.tags = {"sea"};
  for (auto record : {tagged, entry("2026-11-20-sam-bbbbb", Kind::Outing)}) {
    BOOST_TEST(tally.look(view_of(record)));
    tally.visit(record);
  }
  BOOST_TEST(tally.days().at(on("2026-11-20")).entries == 1);
}

BOOST_AUTO_TEST_CASE(of_earlier_years_one_more_than_is_shown_says_that_there_are_more) {
  auto scope = aim_of_today();
  scope.most_earlier_years = 1;
  scope.only_earlier_years = true;
  const auto couple = ana_and_sam();
  Tally tally(couple, scope);
  tally.add(entry("2024-11-22-sam-aaaaa", Kind::Note));
  BOOST_TEST(!tally.has_more_earlier_years());
  tally.add(entry("2024-11-22-sam-bbbbb", Kind::Note));
  BOOST_TEST(tally.has_more_earlier_years());
  BOOST_TEST(tally.days().empty());
}

// Sydney writes, Los Angeles reads.
BOOST_AUTO_TEST_CASE(what_has_happened_where_it_is_tomorrow_is_todays) {
  auto there = entry("2026-11-23-ana-aaaaa", Kind::Listen);
  there.at = moment("2026-11-23T08:00:00+11:00");
  auto later = entry("2026-11-23-ana-bbbbb", Kind::Listen);
  later.at = moment("2026-11-23T18:00:00+11:00");
  auto day_alone = entry("2026-11-23-ana-ccccc", Kind::Listen);
  day_alone.at = moment("2026-11-23");
  const auto couple = ana_and_sam();
  auto scope = aim_of_today();
  scope.now = instant_of(moment("2026-11-22T14:00:00-08:00"));
  const auto tally = tally_of(couple, scope, {there, later, day_alone});
  BOOST_TEST(tally.days().at(on("2026-11-22")).entries == 1);
  BOOST_TEST(tally.days().at(on("2026-11-23")).entries == 2);
  BOOST_CHECK(tally.last_of(Way::Listen) == on("2026-11-22"));
  const Window window{on("2026-11-01"), on("2026-11-22"), scope.now};
  BOOST_TEST(window.has(there.at));
  BOOST_TEST(!window.has(later.at));
  BOOST_TEST(!window.has(day_alone.at));
  BOOST_TEST((!Window{on("2026-11-01"), on("2026-11-22")}.has(there.at)));
}

BOOST_AUTO_TEST_CASE(a_written_talk_is_counted_once_on_the_day_of_its_later_seal) {
  const auto couple = ana_and_sam();
  const auto of_sam = sealed("2026-10-31-sam-00001", "snow");
  const auto of_ana = sealed("2026-11-02-ana-00002", "a heron");
  auto tally = tally_of(couple, aim_of_today(),
                        {of_sam, of_ana, opened("2026-11-02-ana-00003", "a heron", of_ana.id),
                         opened("2026-11-20-sam-00004", "snow", of_sam.id)});
  BOOST_TEST(!tally.last_of(Way::Listen).has_value());
  tally.shown_since("2026-11");
  BOOST_TEST(!tally.last_of(Way::Listen).has_value()); // its earlier seal may be of the month before
  tally.shown_since("2026-10");
  BOOST_CHECK(tally.last_of(Way::Listen) == on("2026-11-02"));
  tally.shown_all();
  BOOST_TEST(tally.days().at(on("2026-11-02")).entries == 1);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
