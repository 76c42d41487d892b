// SPDX-License-Identifier: MIT
#include "review/digest.hpp"

#include <algorithm>
#include <limits>

#include "model/due.hpp"
#include "model/plan.hpp"

namespace closer {
namespace {

constexpr int week_length = 7;

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The Monday of the day's week, or the day itself where the window begins later.
Day week_start(Day day, const Window& window) {
  const auto past_monday = weekday_of(day).iso_encoding() - 1;
  return std::max(window.first, day - std::chrono::days(past_monday));
}

std::vector<Day> weeks_of(const Window& window) {
  std::vector<Day> weeks;
  Day end = window.last;
  while (end >= window.first) {
    weeks.push_back(week_start(end, window));
    end = weeks.back() - std::chrono::days(1);
  }
  std::reverse(weeks.begin(), weeks.end());
  return weeks;
}

std::size_t week_of(Day day, const Digest& digest) {
  const auto next = std::upper_bound(digest.weeks.begin(), digest.weeks.end(), day);
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

void count_entry(Digest& digest, const Record& entry) {
  ++digest.entries;
  if (entry.novel) {
    digest.novel_minutes += entry.minutes.value_or(0);
    digest.novel_weeks[week_of(entry.at.day, digest)] += entry.minutes.value_or(0);
  }
  if (entry.kind == Kind::Noticed) {
    digest.noticed.push_back(entry);
  }
  const auto way = way_of(entry.kind);
  if (!way) {
    return;
  }
  if (digest.days.empty() || digest.days.back().day != entry.at.day) {
    digest.days.push_back({entry.at.day, {}});
  }
  ++digest.days.back().counts.at(static_cast<std::size_t>(*way));
  for (auto& of_way : digest.ways) {
    if (of_way.way == *way) {
      ++of_way.count;
      ++of_way.weeks[week_of(entry.at.day, digest)];
      of_way.minutes += entry.minutes.value_or(0);
    }
  }
}

// Earliest first. A record is large, and years of them are not copied to be counted.
std::vector<const Record*> find_entries(const Records& records, const Window& window, const Filter& filter) {
  std::vector<const Record*> entries;
  for (const auto& [id, record] : records) {
    if (record.at.day >= window.first && record.at.day <= window.last && passes(record, filter)) {
      entries.push_back(&record);
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Record* l, const Record* r) { return is_earlier(*l, *r); });
  return entries;
}

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
void compare_with_usual(Digest& digest, const Records& records, const Pauses& pauses, Day first_entry) {
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
  for (const auto& [id, record] : records) {
    const auto way = way_of(record.kind);
    if (way && passes(record, digest.filter) && record.at.day >= start && record.at.day < window_start) {
      ++before.at(static_cast<std::size_t>(*way));
    }
  }
  for (auto& way : digest.ways) {
    const double usual =
        before.at(static_cast<std::size_t>(way.way)) * static_cast<double>(active) / static_cast<double>(known.count());
    way.usual = usual;
    way.quieter = way.count * 2 < usual && usual - way.count >= least_drift;
  }
}

void find_last_thing(Digest& digest, const Couple& couple, const Records& records) {
  const Record* last = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_one = record.kind == Kind::Thing && !record.gone && record.at.day <= digest.today &&
                        couple.person(record.whose) != nullptr;
    if (is_one && (last == nullptr || is_earlier(*last, record))) {
      last = &record;
    }
  }
  if (last != nullptr) {
    digest.last_thing = LastThing{last->whose, *last};
  }
}

} // namespace

bool passes(const Record& record, const Filter& filter) {
  const auto way = way_of(record.kind);
  const bool of_ways =
      filter.ways.empty() || (way && std::find(filter.ways.begin(), filter.ways.end(), *way) != filter.ways.end());
  const bool tagged = filter.tags.empty() || std::any_of(record.tags.begin(), record.tags.end(),
                                                         [&](const auto& tag) { return contains(filter.tags, tag); });
  return is_entry(record) && of_ways && tagged && (filter.author.empty() || author_of(record) == filter.author);
}

std::vector<Record> entries_in(const Records& records, const Window& window, const Filter& filter) {
  const auto found = find_entries(records, window, filter);
  std::vector<Record> entries;
  entries.reserve(found.size());
  std::transform(found.begin(), found.end(), std::back_inserter(entries), [](const Record* entry) { return *entry; });
  return entries;
}

std::vector<Record> on_this_day(const Records& records, Day today, const Filter& filter) {
  const bool also_leap_day =
      month_of(today) == 2 && day_of_month(today) == 28 && days_in_month(year_of(today), 2) == 28;
  const auto is_same_day = [&](Day day) {
    return month_of(day) == month_of(today) &&
           (day_of_month(day) == day_of_month(today) || (also_leap_day && day_of_month(day) == 29));
  };
  std::vector<Record> entries;
  for (const auto& [id, record] : records) {
    if (year_of(record.at.day) < year_of(today) && is_same_day(record.at.day) && passes(record, filter)) {
      entries.push_back(record);
    }
  }
  std::sort(entries.begin(), entries.end(), is_earlier);
  return entries;
}

std::vector<Record> plans_ahead(const Records& records, Day today) {
  std::vector<Record> plans;
  for (const auto* plan : open_plans(records, today)) {
    plans.push_back(*plan);
  }
  return plans;
}

Digest make_digest(const Couple& couple, const Records& records, const Window& window, Day today,
                   const Filter& filter) {
  Digest digest;
  digest.window = window;
  digest.today = today;
  digest.filter = filter;
  const Pauses pauses(records);
  digest.pause = pauses.on(today);
  digest.paused_days = pauses.days_in(window.first, std::min(window.last, today));
  digest.weeks = weeks_of(window);
  digest.novel_weeks.resize(digest.weeks.size());
  for (const Way way : all_ways) {
    if (filter.ways.empty() || std::find(filter.ways.begin(), filter.ways.end(), way) != filter.ways.end()) {
      WayDigest fresh;
      fresh.way = way;
      fresh.every = couple.rhythm[way];
      if (fresh.every) {
        fresh.agreed = (days_lived(digest) - digest.paused_days) / days_in(*fresh.every);
      }
      fresh.weeks.resize(digest.weeks.size());
      digest.ways.push_back(std::move(fresh));
    }
  }

  Day first_entry = today;
  for (const auto& [id, record] : records) {
    const auto way = way_of(record.kind);
    if (!way || record.at.day > today || !passes(record, filter)) {
      continue;
    }
    first_entry = std::min(first_entry, record.at.day);
    for (auto& of_way : digest.ways) {
      if (of_way.way == *way) {
        of_way.last = std::max(of_way.last.value_or(record.at.day), record.at.day);
      }
    }
  }
  for (const auto* entry : find_entries(records, window, filter)) {
    count_entry(digest, *entry);
  }
  digest.earlier_years = on_this_day(records, today, filter);
  if (!filter.is_open()) {
    return digest;
  }
  for (auto& way : digest.ways) {
    way.due = way.every && is_due(way.last.value_or(first_entry), *way.every, pauses, today);
  }
  digest.quietest = find_quietest(digest, pauses);
  digest.plans = plans_ahead(records, today);
  compare_with_usual(digest, records, pauses, first_entry);
  find_last_thing(digest, couple, records);
  return digest;
}

} // namespace closer
