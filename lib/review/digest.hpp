// SPDX-License-Identifier: MIT
// The review: records, today and a window, made into a digest. Every format prints the same digest.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/date/week.hpp"
#include "base/date/when.hpp"
#include "history/entry_filter.hpp"
#include "history/tally.hpp"
#include "model/closeness.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/pause.hpp"

namespace closer {

// The entries of the window that pass, earliest first.
[[nodiscard]] std::vector<Record> entries_in(Records records, const Window& window, const Filter& filter);

struct WayDigest {
  Way way = Way::Hobby;
  int count = 0;                 // entries in the window
  std::int64_t minutes = 0;      // the sum of those that say how long
  std::optional<Day> last;       // when it was last done, up to ReviewScope::last_day(), also before the window
  std::optional<Interval> every; // the agreed rhythm
  std::optional<double>
      agreed; // how many entries that makes from the first entry to today, in the window, but for pauses
  std::optional<double> usual; // how many entries those days have at the couple's own earlier rate; see usual_days
  bool due = false;            // see model/schedule/due.hpp; since the first entry, where it was never done
  bool quieter = false;        // than usual: fewer than half as many, and at least `least_drift` fewer
  std::vector<int> weeks;      // entries in each week of the window
};

// The rule of the drift: what is usual is the rate of the 26 weeks before the window, or of as many as the journal
// has, 8 at least, pauses left out in both; a window that is longer than those 26 weeks has no usual. Four entries
// fewer, and fewer than half, come about by chance less than once in twenty windows (were they independent: Poisson,
// for 4 to 12 usual entries).
inline constexpr std::chrono::days least_usual_days{8 * 7};
inline constexpr int least_drift = 4;

// Entries of a day, by way.
struct DayDigest {
  Day day;
  std::array<int, all_ways.size()> counts{};
};

struct LastHobby {
  std::string owner; // a person's id
  Record entry;
};

// It looks ahead where it isn't filtered, and looks_ahead() says so of its window; else nothing is due or planned, no
// way is the quietest, and there is no last hobby. If only the window says no, there is no pause and nothing of
// earlier years, either.
//
// A week that the window cuts down to three days or fewer is counted with the one beside it; not the last one where it
// is still going on.
struct Digest {
  Window window;
  Day today;
  Filter filter;
  bool is_unwritten = false;      // nothing was ever written down yet, in this window or before
  std::optional<Day> first_entry; // of any way, up to today: the earliest that had to be read
  int entries = 0;
  std::vector<WayDigest> ways; // those that the filter is about
  WeekStart week_starts = WeekStart::Monday;
  std::vector<Day> weeks;      // the day that each week of the window begins with; the first may be cut short
  std::vector<DayDigest> days; // the days of the window that have entries of a way
  std::optional<Pause> pause;  // that covers today
  int paused_days = 0;         // of the days of the window that have begun
  std::optional<Way> quietest; // by its own rhythm; absent if no rhythm is agreed on, or the digest doesn't look ahead
  std::size_t noticed_count = 0; // of what one noticed about the partner
  std::list<Record> noticed;     // in the writer's words, earliest first; the latest, where more were not wanted
  WrittenEntries written; // the same in order, where they are wanted as the format writes them: `noticed` is empty then
  std::vector<Record> answers;         // written talks of the window: both have answered, earliest first
  std::vector<Record> plans;           // that are ahead, the next one first
  std::vector<ComingDay> days_ahead;   // that matter, the next one first
  std::vector<Closeness> closeness;    // of the window's months, if both are open; for the caller to set
  int new_entries = 0;                 // of what was new to both
  std::int64_t new_minutes = 0;        // minutes of what was new to both
  std::vector<std::int64_t> new_weeks; // the same in each week
  std::optional<LastHobby> last_hobby; // whose hobby came last, up to today
  std::vector<Record> only_you;        // private entries of the window, which count nowhere; for the caller to set
  std::vector<Record> earlier_years;   // the entries of this day of the year in years before, earliest first
};

// The entries that pass of the same day of the month in years before, earliest first. On a 28 February that is the last
// of its month, those of a 29 February too.
[[nodiscard]] std::vector<Record> on_this_day(Records records, Day today, const Filter& filter);

// The plans that are ahead, as a digest has them.
[[nodiscard]] std::vector<Record> plans_ahead(const Records& records, Day today);

// The tally must have seen the records of its window, those of `usual_days` before it, and those of this day in years
// before; older ones are only asked when each way was last done. The entries that are shown are taken out of it.
[[nodiscard]] Digest make_digest(const Couple& couple, Tally& tally);

// The same of all the records.
[[nodiscard]] Digest make_digest(const Couple& couple, const Records& records, const Window& window, Day today,
                                 const Filter& filter);

} // namespace closer
