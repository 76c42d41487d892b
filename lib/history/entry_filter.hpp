// SPDX-License-Identifier: MIT
// Which days and entries a review is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "model/record.hpp"
#include "model/record_view.hpp"
#include "model/way.hpp"

namespace closer {

struct Window {
  Day first; // both days are part of it
  Day last;
  std::optional<Instant> now = {}; // if `last` is today here

  [[nodiscard]] bool has(Day day) const { return first <= day && day <= last; }

  // Also if it has happened by now, on a day that has begun only where its writer is.
  [[nodiscard]] bool has(const When& at) const { return has(day_of(at)); }

  // The day that counts for the window: of what has happened already at most the last.
  [[nodiscard]] Day day_of(const When& at) const {
    const bool has_happened = now && at.day > last && at.time && instant_of(at) <= *now;
    return has_happened ? last : at.day;
  }
};

// Whether a review of those days also says what comes next: not once they are over, when they are looked back on.
[[nodiscard]] inline bool looks_ahead(const Window& window, Day today) { return today <= window.last; }

struct Filter {
  std::vector<Way> ways;         // any of these; empty: all entries, also those of no way
  std::vector<std::string> tags; // any of these; empty: all
  std::string author;            // a person's id; "": both; what both wrote passes either way

  [[nodiscard]] bool is_open() const { return ways.empty() && tags.empty() && author.empty(); }
  [[nodiscard]] bool is_about(Way way) const;
};

// Whether it is an entry that the filter lets through. A view doesn't show tags, so they don't count there.
[[nodiscard]] bool passes(const Record& record, const Filter& filter);
[[nodiscard]] bool passes(const RecordView& view, const Filter& filter);

// Whether the day is the other's day of the year, in a year before; on a 28 February that is the last of its month,
// also a 29 February.
[[nodiscard]] bool is_this_day_of_an_earlier_year(Day day, Day today);

} // namespace closer
