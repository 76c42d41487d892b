// SPDX-License-Identifier: MIT
// A year to keep: the entries of a long window, as chapters in words. It looks back only: nothing in it is due, usual,
// or one person's against the other's.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "model/hobby.hpp"
#include "model/record.hpp"
#include "review/digest.hpp"

namespace closer {

// Whether the review of that window is a year to keep, and not a page of some weeks: of more than half a year, and of
// both people and all ways. Tags may narrow it down.
[[nodiscard]] bool is_year(const Window& window, const Filter& filter);

struct HobbyTimes {
  std::string name;
  int times = 0;
};

// A month or a year, the days of it that are part of the window. Its entries are the earliest first, and those that
// highlights() chooses.
struct YearChapter {
  Window days;
  std::array<int, all_ways.size()> counts{}; // by way
  std::vector<const Record*> out;            // days out, what was new to both, and time on a hobby that has no name
  std::vector<HobbyTimes> hobbies;           // the most often done first, then by name
  std::vector<const Record*> noticed;
  std::vector<const Record*> talks;
  std::vector<const Record*> little; // little things and notes

  [[nodiscard]] bool tells_nothing() const;
};

struct Year {
  bool has_years = false;             // the chapters are years, and not months
  bool is_beginning = false;          // the couple's first half-year, in a window that has its start
  std::vector<YearChapter> periods;   // all from the first entry to today or the last entry, also those without any
  std::vector<HobbyTimes> hobbies;    // of all of them, the most often done first
  std::vector<const Record*> entries; // all, the earliest first
};

// `entries` are those of the digest's window that pass its filter, the earliest first; they must outlive the result.
[[nodiscard]] Year make_year(std::span<const Record> entries, const Digest& digest, std::span<const Hobby> hobbies);

} // namespace closer
