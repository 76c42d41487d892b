// SPDX-License-Identifier: MIT
#include "cmd/tallying.hpp"

#include <algorithm>
#include <span>
#include <thread>

#include "advice/choice.hpp"
#include "journal/own_files.hpp"
#include "journal/shard.hpp"
#include "journal/sweep.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

using Shards = std::span<const Shard>;

// The first month that tells what is usual, or that weighs on the proposal.
std::string first_month(const Aim& aim) {
  const auto& window = *aim.window;
  if (!aim.filter.is_open()) {
    return iso_month(window.first);
  }
  const bool is_short = window.last - window.first < usual_days;
  const Day first = is_short ? window.first - usual_days : window.first;
  return iso_month(aim.looks_ahead() ? std::min(first, aim.weighs_from) : first);
}

// The shards that come first and are not older than that month; "standing" is none of those that are.
Shards shards_since(Shards shards, std::string_view month) {
  const auto end = std::find_if(shards.begin(), shards.end(), [&](const Shard& shard) { return shard.name < month; });
  return shards.first(static_cast<std::size_t>(end - shards.begin()));
}

// Each core takes what the others have left; a few shards are read before another one has begun.
bool sweep_all(Sweep& sweep, Shards shards, const Couple& couple, Tally& tally) {
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
    visitors.push_back(&others.emplace_back(couple, tally.aim()));
  }
  if (!sweep.over(shards, visitors)) {
    return false;
  }
  for (auto& other : others) {
    tally.merge(std::move(other));
  }
  return true;
}

bool sweep_one(Sweep& sweep, Shards shards, Tally& tally) {
  RecordVisitor* const visitor = &tally;
  return sweep.over(shards, std::span(&visitor, 1));
}

// This month in the years of months that were not read, the earliest first, until there is enough to show.
bool sweep_earlier_years(Sweep& sweep, Shards unread, const Couple& couple, Tally& tally) {
  auto aim = tally.aim();
  aim.only_earlier_years = true;
  Tally earlier(couple, std::move(aim));
  const auto this_month = iso_month(tally.aim().today);
  for (auto shard = unread.rbegin(); shard != unread.rend() && !earlier.has_more_earlier_years(); ++shard) {
    const bool is_namesake = shard->name < this_month && shard->name.substr(4) == this_month.substr(4);
    if (is_namesake && !sweep_one(sweep, std::span(&*shard, 1), earlier)) {
      return false;
    }
  }
  tally.merge(std::move(earlier));
  return true;
}

bool sweep_window(Sweep& sweep, Shards shards, const Couple& couple, Tally& tally) {
  const auto needed = shards_since(shards, first_month(tally.aim()));
  if (!sweep_all(sweep, needed, couple, tally)) {
    return false;
  }
  auto unread = shards.subspan(needed.size());
  while (!unread.empty() && !tally.knows_last_of_each()) {
    if (!sweep_one(sweep, unread.first(1), tally)) {
      return false;
    }
    unread = unread.subspan(1);
  }
  if (unread.empty()) {
    return true;
  }
  tally.reach_back_to(*parse_iso_day(unread.front().name + "-01"));
  return !tally.aim().looks_ahead() || sweep_earlier_years(sweep, unread, couple, tally);
}

void take_over(const Sweep& sweep, Reading& reading) {
  reading.findings = sweep.findings();
  reading.tied = sweep.tied();
}

void add_all(const Records& records, Tally& tally) {
  for (const auto& [id, record] : records) {
    tally.add(record);
  }
}

} // namespace

Tally tally_journal(const Journal& journal, const Aim& aim, Reading& reading) {
  const auto shards = shards_of(journal);
  Sweep sweep(journal);
  Tally tally(journal.couple, aim);
  if (!(aim.window ? sweep_window(sweep, shards, journal.couple, tally)
                   : sweep_all(sweep, shards, journal.couple, tally))) {
    reading = read_all(journal);
    Tally whole(journal.couple, aim);
    add_all(reading.records, whole);
    return whole;
  }
  take_over(sweep, reading);
  if (!aim.window) {
    report_files_of_no_shard(journal, reading);
  }
  read_things_of_both(journal, reading);
  return tally;
}

Past read_what_weighs(const Journal& journal, Day day) {
  Aim aim;
  aim.today = day;
  aim.weighs_from = first_day_that_matters(journal.couple, day);
  aim.window = Window{day, day};
  const auto first = iso_month(aim.weighs_from);
  const auto shards = shards_of(journal);
  Sweep sweep(journal);
  Tally tally(journal.couple, aim);
  Past past;
  if (sweep_all(sweep, shards_since(shards, first), journal.couple, tally)) {
    take_over(sweep, past.reading);
    past.done = tally.done_days();
    past.reading.records = tally.take_records();
  } else {
    read_since(journal, first, past.reading);
  }
  read_things_of_both(journal, past.reading);
  return past;
}

} // namespace closer
