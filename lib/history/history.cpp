// SPDX-License-Identifier: MIT
#include "history/history.hpp"

#include <algorithm>
#include <span>

#include "journal/folder/hobby_files.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/shard_scan.hpp"
#include "journal/record/shard_names.hpp"
#include "listen/written_talks.hpp"

namespace closer {
namespace {

using Shards = std::span<const Shard>;

// The first month that tells what is usual, or that weighs on the proposal.
std::string first_month(const ReviewScope& scope) {
  const auto& window = *scope.window;
  if (!scope.filter.is_open()) {
    return iso_month(window.first);
  }
  const bool is_short = window.last - window.first < usual_days;
  const Day first = is_short ? window.first - usual_days : window.first;
  return iso_month(scope.looks_ahead() ? std::min(first, scope.weighs_from) : first);
}

bool scan_all(ShardScan& scan, Shards shards, const Couple& couple, Tally& tally) {
  const auto count = visitors_worth_it(shards.size());
  std::vector<Tally> others;
  others.reserve(count);
  std::vector<RecordVisitor*> visitors = {&tally};
  while (visitors.size() < count) {
    visitors.push_back(&others.emplace_back(couple, tally.scope()));
  }
  if (!scan.over(shards, visitors)) {
    return false;
  }
  for (auto& other : others) {
    tally.merge(std::move(other));
  }
  return true;
}

bool scan_one(ShardScan& scan, const Shard& shard, Tally& tally) {
  RecordVisitor* const visitor = &tally;
  return scan.over(std::span(&shard, 1), std::span(&visitor, 1));
}

// Those of the months around one that may hold the rest of its talks.
bool scan_around(ShardScan& scan, const ShardList& unread, const std::string& month, Tally& tally) {
  const auto first = *parse_iso_day(month + "-01");
  for (int away = -months_between_seals; away <= months_to_open; ++away) {
    const auto shard = away == 0 ? std::nullopt : unread.find(iso_month(add_months(first, away)));
    if (shard && !scan_one(scan, *shard, tally)) {
      return false;
    }
  }
  return true;
}

// This month in the years of months that were not read, the earliest first, until there is enough to show.
bool scan_earlier_years(ShardScan& scan, const ShardList& unread, const Couple& couple, Tally& tally) {
  auto scope = tally.scope();
  scope.only_earlier_years = true;
  Tally earlier(couple, std::move(scope));
  std::vector<std::string> with_seals;
  const auto tens_of_day = iso_day(tally.scope().today).substr(7, 2); // which a 28 February shares with a 29 February
  for (const auto& month : unread.namesakes_before(iso_month(tally.scope().today))) {
    if (earlier.has_more_earlier_years()) {
      break;
    }
    if (!scan_one(scan, *unread.find(month), earlier)) {
      return false;
    }
    if (holds_seals_of(month + tens_of_day, earlier.records())) {
      if (!scan_around(scan, unread, month, earlier)) {
        return false;
      }
      with_seals.push_back(month);
    }
  }
  tally.merge(std::move(earlier));
  for (const auto& month : with_seals) {
    tally.add_talks(month, iso_month(add_months(*parse_iso_day(month + "-01"), 1)));
  }
  return true;
}

bool scan_next(ShardScan& scan, ShardList& unread, Tally& tally) {
  const auto shard = unread.take();
  if (!scan_one(scan, *shard, tally)) {
    return false;
  }
  if (shard->name != standing_shard) {
    tally.shown_since(shard->name);
  }
  return true;
}

// The months from `first` on, and the one before where that may hold the earlier seals of its talks.
bool scan_since(ShardScan& scan, ShardList& unread, const std::string& first, const Couple& couple, Tally& tally) {
  if (!scan_all(scan, unread.take_since(first), couple, tally)) {
    return false;
  }
  tally.shown_since(first);
  return !holds_seals_of(first, tally.records()) || !unread.next() || scan_next(scan, unread, tally);
}

bool scan_window(ShardScan& scan, ShardList& unread, const Couple& couple, Tally& tally) {
  if (!scan_since(scan, unread, first_month(tally.scope()), couple, tally)) {
    return false;
  }
  while (unread.next() && !tally.knows_last_of_each()) {
    if (!scan_next(scan, unread, tally)) {
      return false;
    }
  }
  const auto next = unread.next();
  if (!next) {
    tally.shown_all();
    return true;
  }
  tally.reach_back_to(*parse_iso_day(*next + "-01"));
  return !tally.scope().looks_ahead() || scan_earlier_years(scan, unread, couple, tally);
}

bool scan_whole(ShardScan& scan, ShardList& unread, const Couple& couple, Tally& tally) {
  const bool is_done = scan_all(scan, unread.take_all(), couple, tally);
  tally.shown_all();
  return is_done;
}

void report_findings(const ShardScan& scan, Reading& reading) {
  reading.findings = scan.findings();
  reading.tied = scan.tied();
}

void add_all(const Records& records, Tally& tally) {
  for (const auto& [id, record] : records) {
    tally.add(record);
  }
  tally.shown_all();
}

} // namespace

Tally tally_journal(const Journal& journal, const ReviewScope& scope, Reading& reading) {
  ShardList shards(journal);
  ShardScan scan(journal);
  Tally tally(journal.couple, scope);
  if (!(scope.window ? scan_window(scan, shards, journal.couple, tally)
                     : scan_whole(scan, shards, journal.couple, tally))) {
    reading = read_all(journal);
    Tally whole(journal.couple, scope);
    add_all(reading.records, whole);
    return whole;
  }
  report_findings(scan, reading);
  if (!scope.window) {
    report_files_of_no_shard(journal, reading);
  }
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  return tally;
}

Past read_what_weighs(const Journal& journal, Day day, Day first) {
  ReviewScope scope;
  scope.today = day;
  scope.weighs_from = first;
  scope.window = Window{day, day};
  const auto first_month = iso_month(first);
  ShardList shards(journal);
  ShardScan scan(journal);
  Tally tally(journal.couple, scope);
  Past past;
  if (scan_since(scan, shards, first_month, journal.couple, tally)) {
    if (!shards.next()) {
      tally.shown_all();
    }
    report_findings(scan, past.reading);
    past.done = tally.done_days();
    past.reading.records = tally.release_records();
  } else {
    read_since(journal, first_month, past.reading);
    put_written_talks(past.reading.records, journal.couple);
  }
  read_hobbies_of_both(journal, past.reading.hobbies, past.reading.findings);
  return past;
}

} // namespace closer
