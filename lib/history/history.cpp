// SPDX-License-Identifier: MIT
#include "history/history.hpp"

#include <algorithm>
#include <span>
#include <thread>

#include "journal/folder/hobby_files.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/folder/shard_scan.hpp"

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

// Each core takes what the others have left; a few shards are read before another one has begun.
bool scan_all(ShardScan& scan, Shards shards, const Couple& couple, Tally& tally) {
  constexpr std::size_t most_threads = 4;
  constexpr std::size_t shards_worth_a_thread = 16;
  auto threads = std::min(most_threads, shards.size() / shards_worth_a_thread);
  if (threads > 1) { // to ask for the cores takes as long as to read a few shards
    threads = std::min(threads, std::size_t{std::thread::hardware_concurrency()});
  }
  std::vector<Tally> others;
  others.reserve(most_threads);
  std::vector<RecordVisitor*> visitors = {&tally};
  while (visitors.size() < threads) {
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

// This month in the years of months that were not read, the earliest first, until there is enough to show.
bool scan_earlier_years(ShardScan& scan, const ShardList& unread, const Couple& couple, Tally& tally) {
  auto scope = tally.scope();
  scope.only_earlier_years = true;
  Tally earlier(couple, std::move(scope));
  for (const auto& month : unread.namesakes_before(iso_month(tally.scope().today))) {
    if (earlier.has_more_earlier_years()) {
      break;
    }
    if (!scan_one(scan, *unread.find(month), earlier)) {
      return false;
    }
  }
  tally.merge(std::move(earlier));
  return true;
}

bool scan_window(ShardScan& scan, ShardList& unread, const Couple& couple, Tally& tally) {
  if (!scan_all(scan, unread.take_since(first_month(tally.scope())), couple, tally)) {
    return false;
  }
  while (unread.next() && !tally.knows_last_of_each()) {
    if (!scan_one(scan, *unread.take(), tally)) {
      return false;
    }
  }
  const auto next = unread.next();
  if (!next) {
    return true;
  }
  tally.reach_back_to(*parse_iso_day(*next + "-01"));
  return !tally.scope().looks_ahead() || scan_earlier_years(scan, unread, couple, tally);
}

void take_over(const ShardScan& scan, Reading& reading) {
  reading.findings = scan.findings();
  reading.tied = scan.tied();
}

void add_all(const Records& records, Tally& tally) {
  for (const auto& [id, record] : records) {
    tally.add(record);
  }
}

} // namespace

Tally tally_journal(const Journal& journal, const ReviewScope& scope, Reading& reading) {
  ShardList shards(journal);
  ShardScan scan(journal);
  Tally tally(journal.couple, scope);
  if (!(scope.window ? scan_window(scan, shards, journal.couple, tally)
                     : scan_all(scan, shards.take_all(), journal.couple, tally))) {
    reading = read_all(journal);
    Tally whole(journal.couple, scope);
    add_all(reading.records, whole);
    return whole;
  }
  take_over(scan, reading);
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
  if (scan_all(scan, shards.take_since(first_month), journal.couple, tally)) {
    take_over(scan, past.reading);
    past.done = tally.done_days();
    past.reading.records = tally.take_records();
  } else {
    read_since(journal, first_month, past.reading);
  }
  read_hobbies_of_both(journal, past.reading.hobbies, past.reading.findings);
  return past;
}

} // namespace closer
