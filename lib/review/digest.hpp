// SPDX-License-Identifier: MIT
// The review: records, today and a window, made into a digest. Every format prints the same digest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/when.hpp"
#include "model/closeness.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"

namespace closer {

struct Window {
  Day first; // both days are part of it
  Day last;
};

// Which entries a review is about.
struct Filter {
  std::vector<Way> ways;         // any of these; empty: all entries, also those of no way
  std::vector<std::string> tags; // any of these; empty: all
  std::string author;            // a person's id; "": both

  [[nodiscard]] bool is_open() const { return ways.empty() && tags.empty() && author.empty(); }
};

[[nodiscard]] bool passes(const Record& record, const Filter& filter);

// The entries of the window that pass, earliest first.
[[nodiscard]] std::vector<Record> entries_in(const Records& records, const Window& window, const Filter& filter);

struct WayDigest {
  Way way = Way::Thing;
  int count = 0;                 // entries in the window
  std::int64_t minutes = 0;      // the sum of those that say how long
  std::optional<Day> last;       // when it was last done, up to today, also before the window
  std::optional<Interval> every; // the agreed rhythm
  bool due = false;       // more time than that has gone by since (since the first entry, where it was never done)
  std::vector<int> weeks; // entries in each week of the window
};

struct Digest {
  Window window;
  Day today;
  Filter filter;
  int entries = 0;
  std::vector<WayDigest> ways;      // those that the filter is about
  std::vector<Day> weeks;           // the first day of each week of the window; the last week ends with the window
  std::optional<Way> quietest;      // by its own rhythm; absent where the review is filtered or no rhythm is agreed on
  std::vector<Record> noticed;      // what one noticed of the other, in the writer's words, earliest first
  std::vector<Record> plans;        // that are ahead, the next one first; none where the review is filtered
  std::vector<Closeness> closeness; // of the window's months, where both are open; for the caller to set
  std::int64_t novel_minutes = 0;   // minutes of what was new to both
};

// `records` must hold the window's; those before it are only asked when each way was last done.
[[nodiscard]] Digest make_digest(const Couple& couple, const Records& records, const Window& window, Day today,
                                 const Filter& filter);

} // namespace closer
