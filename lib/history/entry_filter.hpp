// SPDX-License-Identifier: MIT
// Which days and entries a review is about.
#pragma once

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

  [[nodiscard]] bool has(Day day) const { return first <= day && day <= last; }
};

// Whether a review of those days also says what comes next: not where they have been over for four weeks, as of a year
// that is looked back on.
[[nodiscard]] bool looks_ahead(const Window& window, Day today);

struct Filter {
  std::vector<Way> ways;         // any of these; empty: all entries, also those of no way
  std::vector<std::string> tags; // any of these; empty: all
  std::string author;            // a person's id; "": both

  [[nodiscard]] bool is_open() const { return ways.empty() && tags.empty() && author.empty(); }
  [[nodiscard]] bool is_about(Way way) const;
};

// Whether it is an entry that the filter lets through. A view does not show tags, so they do not count there.
[[nodiscard]] bool passes(const Record& record, const Filter& filter);
[[nodiscard]] bool passes(const RecordView& view, const Filter& filter);

// Whether the day is the other's day of the year, in a year before; on a 28 February that is the last of its month,
// also a 29 February.
[[nodiscard]] bool is_this_day_of_an_earlier_year(Day day, Day today);

} // namespace closer
