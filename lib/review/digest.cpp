// SPDX-License-Identifier: MIT
#include "review/digest.hpp"

#include <algorithm>
#include <limits>

#include "model/plan.hpp"

namespace closer {
namespace {

constexpr int week_length = 7;

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The weeks end with the window, so that the one which is cut short is the first.
std::vector<Day> weeks_of(const Window& window) {
  std::vector<Day> weeks;
  for (Day end = window.last; end >= window.first; end -= std::chrono::days(week_length)) {
    weeks.push_back(std::max(window.first, end - std::chrono::days(week_length - 1)));
  }
  std::reverse(weeks.begin(), weeks.end());
  return weeks;
}

std::size_t week_of(Day day, const Window& window, std::size_t weeks) {
  return weeks - 1 - static_cast<std::size_t>((window.last - day).count() / week_length);
}

double quietness(const WayDigest& way, Day today) {
  if (!way.every) {
    return -1;
  }
  return way.last ? static_cast<double>((today - *way.last).count()) / days_in(*way.every)
                  : std::numeric_limits<double>::infinity();
}

void count_entry(Digest& digest, WayDigest& way, const Record& entry) {
  ++way.count;
  ++way.weeks[week_of(entry.at.day, digest.window, way.weeks.size())];
  way.minutes += entry.minutes.value_or(0);
}

std::optional<Way> find_quietest(const Digest& digest) {
  const WayDigest* quietest = nullptr;
  for (const auto& way : digest.ways) {
    if (way.every && (quietest == nullptr || quietness(way, digest.today) > quietness(*quietest, digest.today))) {
      quietest = &way;
    }
  }
  return quietest == nullptr ? std::nullopt : std::optional(quietest->way);
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
  std::vector<Record> entries;
  for (const auto& [id, record] : records) {
    if (record.at.day >= window.first && record.at.day <= window.last && passes(record, filter)) {
      entries.push_back(record);
    }
  }
  std::sort(entries.begin(), entries.end(), is_earlier);
  return entries;
}

Digest make_digest(const Couple& couple, const Records& records, const Window& window, Day today,
                   const Filter& filter) {
  Digest digest;
  digest.window = window;
  digest.today = today;
  digest.filter = filter;
  digest.weeks = weeks_of(window);
  for (const Way way : all_ways) {
    if (filter.ways.empty() || std::find(filter.ways.begin(), filter.ways.end(), way) != filter.ways.end()) {
      WayDigest fresh;
      fresh.way = way;
      fresh.every = couple.rhythm[way];
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

  for (const auto& entry : entries_in(records, window, filter)) {
    ++digest.entries;
    digest.novel_minutes += entry.novel ? entry.minutes.value_or(0) : 0;
    if (entry.kind == Kind::Noticed) {
      digest.noticed.push_back(entry);
    }
    for (auto& way : digest.ways) {
      if (way_of(entry.kind) == way.way) {
        count_entry(digest, way, entry);
      }
    }
  }

  if (filter.is_open()) {
    for (auto& way : digest.ways) {
      way.due = way.every && after(way.last.value_or(first_entry), *way.every) < today;
    }
    digest.quietest = find_quietest(digest);
    for (const auto* plan : open_plans(records, today)) {
      digest.plans.push_back(*plan);
    }
  }
  return digest;
}

} // namespace closer
