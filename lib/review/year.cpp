// SPDX-License-Identifier: MIT
#include "review/year.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <utility>

#include "base/mapped.hpp"
#include "model/hobby_index.hpp"
#include "review/highlights.hpp"

namespace closer {
namespace {

constexpr std::chrono::days half_a_year{183};
constexpr int most_months = 18; // that are a chapter each

// How many entries of each kind a chapter tells.
struct Room {
  std::size_t out;
  std::size_t hobbies;
  std::size_t noticed;
  std::size_t talks;
  std::size_t little;
};
constexpr Room room_of_month = {6, 8, 4, 3, 3};
constexpr Room room_of_year = {12, 12, 10, 6, 6};

int months_in(const Window& days) {
  return 12 * (year_of(days.last) - year_of(days.first)) + static_cast<int>(month_of(days.last)) -
         static_cast<int>(month_of(days.first)) + 1;
}

// The days from the first entry, or the window's first where there were earlier ones, to today, or to the last entry.
Window lived_days(std::span<const Record> entries, const Digest& digest) {
  const auto& window = digest.window;
  const Day first = digest.first_entry ? std::min(*digest.first_entry, entries.front().at.day) : entries.front().at.day;
  const Day last = std::max(digest.today, window.day_of(entries.back().at));
  return {std::max(window.first, first), std::min(window.last, last), window.now};
}

// The month or the year that the day is part of, as far as it is among those days.
Window period_of(Day day, const Window& days, bool has_years) {
  const int year = year_of(day);
  const auto month = month_of(day);
  const Day first = make_day(year, has_years ? 1 : month, 1).value();
  const Day last =
      has_years ? make_day(year, 12, 31).value() : make_day(year, month, days_in_month(year, month)).value();
  return {std::max(first, days.first), std::min(last, days.last)};
}

std::vector<HobbyTimes> most_often_first(const std::map<std::string, int>& times, std::size_t most) {
  auto hobbies = mapped(times, [](const auto& item) { return HobbyTimes{item.first, item.second}; });
  std::ranges::stable_sort(hobbies, [](const auto& left, const auto& right) { return left.times > right.times; });
  hobbies.resize(std::min(hobbies.size(), most));
  return hobbies;
}

// The entries of a chapter, by where they are told.
struct Sorted {
  std::vector<const Record*> out;
  std::vector<const Record*> unnamed; // time on a hobby that has no name
  std::vector<const Record*> noticed;
  std::vector<const Record*> talks;
  std::vector<const Record*> little;
  std::map<std::string, int> hobbies;
};

Sorted sorted(std::span<const Record> entries, const HobbyIndex& index) {
  Sorted result;
  for (const auto& entry : entries) {
    auto hobby = entry.kind == Kind::Hobby ? index.name_of_hobby(entry) : "";
    const bool has_hobby = !hobby.empty();
    if (has_hobby) {
      ++result.hobbies[std::move(hobby)];
    }
    if (entry.kind == Kind::Outing || entry.is_new) {
      result.out.push_back(&entry);
    } else if (entry.kind == Kind::Hobby) {
      if (!has_hobby) {
        result.unnamed.push_back(&entry);
      }
    } else if (entry.kind == Kind::Noticed) {
      result.noticed.push_back(&entry);
    } else if (entry.kind == Kind::Listen) {
      result.talks.push_back(&entry);
    } else {
      result.little.push_back(&entry);
    }
  }
  return result;
}

YearChapter chapter_of(const Window& days, std::span<const Record> entries, const HobbyIndex& index, const Room& room,
                       ToldTexts& told) {
  YearChapter chapter;
  chapter.days = days;
  for (const auto& entry : entries) {
    if (const auto way = way_of(entry.kind)) {
      ++chapter.counts.at(static_cast<std::size_t>(*way));
    }
  }
  const auto all = sorted(entries, index);
  chapter.out = highlights(all.out, {room.out, false}, told);
  std::ranges::copy(highlights(all.unnamed, {room.out - std::min(room.out, chapter.out.size())}, told),
                    std::back_inserter(chapter.out));
  std::ranges::sort(chapter.out, [](const Record* left, const Record* right) { return is_earlier(*left, *right); });
  chapter.hobbies = most_often_first(all.hobbies, room.hobbies);
  chapter.noticed = highlights(all.noticed, {room.noticed}, told);
  chapter.talks = highlights(all.talks, {room.talks}, told);
  chapter.little = highlights(all.little, {room.little}, told);
  return chapter;
}

} // namespace

bool YearChapter::tells_nothing() const {
  return out.empty() && hobbies.empty() && noticed.empty() && talks.empty() && little.empty();
}

bool is_year(const Window& window, const Filter& filter) {
  return window.last - window.first + std::chrono::days(1) > half_a_year && filter.ways.empty() &&
         filter.author.empty();
}

Year make_year(std::span<const Record> entries, const Digest& digest, std::span<const Hobby> hobbies) {
  Year year;
  if (!entries.empty()) {
    const auto days = lived_days(entries, digest);
    const HobbyIndex index(hobbies);
    year.has_years = months_in(days) > most_months;
    year.is_beginning = digest.first_entry && *digest.first_entry >= digest.window.first &&
                        days.last - *digest.first_entry < half_a_year;
    ToldTexts told;
    std::size_t done = 0;
    for (Day day = days.first; day <= days.last;) {
      const auto period = period_of(day, days, year.has_years);
      auto end = done;
      while (end < entries.size() && days.day_of(entries[end].at) <= period.last) {
        ++end;
      }
      year.periods.push_back(chapter_of(period, entries.subspan(done, end - done), index,
                                        year.has_years ? room_of_year : room_of_month, told));
      done = end;
      day = period.last + std::chrono::days(1);
    }
    year.hobbies = most_often_first(sorted(entries, index).hobbies, room_of_year.hobbies);
    year.entries = mapped(entries, [](const Record& entry) { return &entry; });
  }
  return year;
}

} // namespace closer
