// SPDX-License-Identifier: MIT
// Pictures made of characters: in Unicode where the terminal shows it, else in ASCII.
#pragma once

#include <string>

#include "model/closeness.hpp"
#include "render/words/style.hpp"
#include "review/digest.hpp"

namespace closer {

// Each way's entries, week by week: numbers where the weeks are few, a line of bars where they are many. "" for a
// window of one week.
[[nodiscard]] std::string weeks_chart(const Digest& digest, const Style& style);

// A calendar, a column a week, with how many of the ways each day has. "" for a window of less than two weeks.
[[nodiscard]] std::string calendar_chart(const Digest& digest, const Style& style);

// Two circles that overlap more, the closer the two feel.
[[nodiscard]] std::string circles(const Closeness& closeness);

} // namespace closer
