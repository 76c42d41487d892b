// SPDX-License-Identifier: MIT
// Pictures for a page, as SVG elements: each with a title and a description that says what it shows, none with
// anybody's own words in it. What they look like is in share/page/page.css.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/closeness.hpp"
#include "review/digest.hpp"

namespace closer {

// How many entries a way has, as a bar, with a tick for what the agreed rhythm makes and a dot for what is usual; ""
// for a way with no rhythm and nothing usual.
[[nodiscard]] std::string rhythm_picture(const WayDigest& way);

// A bar for each week. "" for a window of one week.
[[nodiscard]] std::string weeks_picture(const WayDigest& way, std::span<const Day> weeks);

// The minutes new to both in each week, with a line at the 90 of Coulter and Malouff's trial. "" for a window of one
// week.
[[nodiscard]] std::string new_picture(const Digest& digest);

struct CalendarPicture {
  Window days;
  std::string svg;
};

// Calendars with a column for each week: one for the whole window where it has a year at most, else one for each year
// that has entries of any way. None for a window of less than two weeks.
[[nodiscard]] std::vector<CalendarPicture> calendar_pictures(const Digest& digest, Way way);

// Two circles that overlap more, the closer the two feel.
[[nodiscard]] std::string closeness_picture(const Closeness& closeness);

} // namespace closer
