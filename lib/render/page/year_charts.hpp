// SPDX-License-Identifier: MIT
// The charts of a year to keep, as SVG elements of one width, each with a scale. None has anybody's own words in it.
#pragma once

#include <span>
#include <string>

#include "model/closeness.hpp"
#include "review/year.hpp"

namespace closer {

// "March", "March 2026" where the chapters are of several years, or "2026".
[[nodiscard]] std::string say_period(const YearChapter& period, const Year& year);

// The entries of a way that has some, a bar for each period.
[[nodiscard]] std::string way_chart(const Year& year, Way way);

// How close the two felt, a dot for each month: the middle of both marks, on the scale of 1 to 7. There is a month.
[[nodiscard]] std::string closeness_chart(std::span<const Closeness> months);

} // namespace closer
