// SPDX-License-Identifier: MIT
#include "review/digest.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "base/mapped.hpp"
#include "listen/written_talks.hpp"
#include "model/schedule/due.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

std::vector<Day> weeks_of(const Window& window, WeekStart starts, Day today) {
  constexpr std::chrono::days whole{7};
  constexpr std::chrono::days least{4};
  std::vector<Day> weeks;
  for (Day day = window.first; day <= window.last; day = first_of_week(day, starts) + whole) {
    weeks.push_back(day);
  }
  if (weeks.size() > 1 && weeks[1] - weeks[0] < least) {
    weeks.erase(weeks.begin() + 1);
  }
  const bool goes_on = window.last == today;
  if (weeks.size() > 1 && !goes_on && window.last - weeks.back() + std::chrono::days(1) < least) {
    weeks.pop_back();
  }
  return weeks;
}

std::size_t week_of(Day day, const Digest& digest) {
  const auto next = std::ranges::upper_bound(digest.weeks, day);
  return static_cast<std::size_t>(next - digest.weeks.begin()) - 1;
}

// How much of its rhythm has gone by since.
double quietness(const WayDigest& way, const Pauses& pauses, Day today) {
  if (!way.last) {
    return std::numeric_limits<double>::infinity();
  }
  const auto days = (today - *way.last).count() - pauses.days_in(*way.last + std::chrono::days(1), today);
  return static_cast<double>(days) / days_in(*way.every);
}

void count_day(Digest& digest, Day day, const DayTally& tally) {
  const auto week = week_of(day, digest);
  digest.entries += tally.entries;
  digest.new_entries += tally.new_entries;
  digest.new_minutes += tally.new_minutes;
  digest.new_weeks[week] += tally.new_minutes;
  if (std::ranges::any_of(tally.counts, [](int count) { return count != 0; })) {
    digest.days.push_back({day, tally.counts});
  }
  for (auto& way : digest.ways) {
    const auto index = static_cast<std::size_t>(way.way);
    way.count += tally.counts.at(index);
    way.weeks[week] += tally.counts.at(index);
    way.minutes += tally.minutes.at(index);
  }
}

// A record is large, so each is moved once, from where it is.
template <typename Items, typename RecordOf> std::vector<Record> earliest_first(Items& items, RecordOf record_of) {
  std::vector<Record*> order;
  order.reserve(items.size());
  std::ranges::transform(items, std::back_inserter(order), [&](auto& item) { return &record_of(item); });
  std::ranges::sort(order, [](const Record* left, const Record* right) { return is_earlier(*left, *right); });
  std::vector<Record> sorted;
  sorted.reserve(order.size());
  std::ranges::transform(order, std::back_inserter(sorted), [](Record* record) { return std::move(*record); });
  return sorted;
}

Record& second_of(Records::value_type& item) { return item.second; }

std::optional<Way> find_quietest(const Digest& digest, const Pauses& pauses) {
  std::optional<Way> quietest;
  double most = -1;
  for (const auto& way : digest.ways) {
    const double quiet = way.every ? quietness(way, pauses, digest.today) : -1;
    if (quiet > most) {
      most = quiet;
      quietest = way.way;
    }
  }
  return quietest;
}

// The days of the window that have begun.
int days_lived(const Digest& digest) {
  const auto days = std::min(digest.window.last, digest.today) - digest.window.first + std::chrono::days(1);
  return std::max(0, static_cast<int>(days.count()));
}

// How often each way came in the days before the window, for as many days of it as have begun.
void compare_with_usual(Digest& digest, const Tally& tally, const Pauses& pauses, Day first_entry) {
  const Day window_start = digest.window.first;
  const Day start = std::max(window_start - usual_days, first_entry);
  const Day eve = window_start - std::chrono::days(1);
  const auto known = window_start - start - std::chrono::days(pauses.days_in(start, eve));
  const int lived = days_lived(digest);
  if (known < least_usual_days || lived == 0 || lived > usual_days.count()) {
    return;
  }
  const int active = lived - digest.paused_days;
  std::array<int, all_ways.size()> before{};
  const auto end = tally.days().lower_bound(window_start);
  for (auto day = tally.days().lower_bound(start); day != end; ++day) {
    for (std::size_t way = 0; way < before.size(); ++way) {
      before.at(way) += day->second.counts.at(way);
    }
  }
  for (auto& way : digest.ways) {
    const double usual =
        before.at(static_cast<std::size_t>(way.way)) * static_cast<double>(active) / static_cast<double>(known.count());
    way.usual = usual;
    way.quieter = way.count * 2 < usual && usual - way.count >= least_drift;
  }
}

// The days of the window up to today that are part of no pause, from the couple's first entry on: no rhythm was kept
// before.
int days_of_rhythm(const Digest& digest, const Pauses& pauses, Day first_entry) {
  const Day first = std::max(digest.window.first, first_entry);
  const Day last = std::min(digest.window.last, digest.today);
  const auto days = (last - first).count() + 1;
  return std::max(0, static_cast<int>(days) - pauses.days_in(first, last));
}

std::vector<WayDigest> ways_of(const Couple& couple, const Digest& digest, const Tally& tally, const Pauses& pauses) {
  const int days = days_of_rhythm(digest, pauses, tally.first_entry().value_or(digest.today));
  std::vector<WayDigest> ways;
  for (const Way way : all_ways) {
    if (digest.filter.is_about(way)) {
      WayDigest fresh;
      fresh.way = way;
      fresh.last = tally.last_of(way);
      fresh.every = couple.rhythm[way];
      if (fresh.every) {
        fresh.agreed = days / days_in(*fresh.every);
      }
      fresh.weeks.resize(digest.weeks.size());
      ways.push_back(std::move(fresh));
    }
  }
  return ways;
}

void look_ahead(Digest& digest, const Tally& tally, const Pauses& pauses, Day first_entry) {
  for (auto& way : digest.ways) {
    way.due = way.every && is_due(way.last.value_or(first_entry), *way.every, pauses, digest.today);
  }
  digest.quietest = find_quietest(digest, pauses);
  digest.plans = plans_ahead(tally.records(), digest.today);
  digest.days_ahead = marked_days_ahead(tally.records(), digest.today);
  if (tally.last_hobby()) {
    digest.last_hobby = LastHobby{tally.last_hobby()->whose, *tally.last_hobby()};
  }
}

std::vector<Record> answers_of(const Couple& couple, const Tally& tally, const Digest& digest) {
  Records talks;
  for (auto& talk : written_talks(tally.records(), couple)) {
    auto id = talk.id;
    talks.emplace(std::move(id), std::move(talk));
  }
  return entries_in(std::move(talks), digest.window, digest.filter);
}

} // namespace

std::vector<Record> entries_in(Records records, const Window& window, const Filter& filter) {
  std::erase_if(records, [&](const auto& item) { return !window.has(item.second.at) || !passes(item.second, filter); });
  return earliest_first(records, second_of);
}

std::vector<Record> on_this_day(Records records, Day today, const Filter& filter) {
  std::erase_if(records, [&](const auto& item) {
    return !is_this_day_of_an_earlier_year(item.second.at.day, today) || !passes(item.second, filter);
  });
  return earliest_first(records, second_of);
}

std::vector<Record> plans_ahead(const Records& records, Day today) {
  return mapped(open_plans(records, today), [](const Record* plan) { return *plan; });
}

Digest make_digest(const Couple& couple, Tally& tally) {
  Digest digest;
  digest.window = tally.window();
  digest.today = tally.scope().today;
  digest.filter = tally.scope().filter;
  digest.week_starts = tally.scope().week_starts;
  const Pauses pauses(tally.records());
  digest.pause = looks_ahead(digest.window, digest.today) ? pauses.on(digest.today) : std::nullopt;
  digest.paused_days = pauses.days_in(digest.window.first, std::min(digest.window.last, digest.today));
  digest.weeks = weeks_of(digest.window, digest.week_starts, digest.today);
  digest.new_weeks.resize(digest.weeks.size());
  digest.ways = ways_of(couple, digest, tally, pauses);
  const auto end = tally.days().upper_bound(digest.window.last);
  for (auto day = tally.days().lower_bound(digest.window.first); day != end; ++day) {
    count_day(digest, day->first, day->second);
  }
  digest.noticed_count = tally.noticed_count();
  digest.noticed = tally.release_noticed();
  digest.noticed.sort(is_earlier);
  digest.written = tally.release_written();
  digest.answers = answers_of(couple, tally, digest);
  digest.first_entry = tally.first_entry();
  digest.is_unwritten = digest.entries == 0 && !tally.first_entry();
  auto earlier_years = tally.release_earlier_years();
  digest.earlier_years = earliest_first(earlier_years, [](Record& record) -> Record& { return record; });
  if (!digest.filter.is_open()) {
    return digest;
  }
  const Day first_entry = tally.first_entry().value_or(digest.today);
  compare_with_usual(digest, tally, pauses, first_entry);
  if (looks_ahead(digest.window, digest.today)) {
    look_ahead(digest, tally, pauses, first_entry);
  }
  return digest;
}

Digest make_digest(const Couple& couple, const Records& records, const Window& window, Day today,
                   const Filter& filter) {
  ReviewScope scope;
  scope.filter = filter;
  scope.today = today;
  scope.window = window;
  Tally tally(couple, std::move(scope));
  for (const auto& [id, record] : records) {
    tally.add(record);
  }
  tally.shown_all();
  return make_digest(couple, tally);
}

} // namespace closer
