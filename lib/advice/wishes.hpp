// SPDX-License-Identifier: MIT
// What always holds for the couple, whatever is asked for: the wishes of closer.toml, the season and the weekday.
#pragma once

#include "advice/filters.hpp"
#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/ideas/idea.hpp"

namespace closer {

// What is asked for, and what the wishes say in the same terms.
[[nodiscard]] Filters with_wishes(Filters filters, const Wishes& wishes);

// What no filter says. Somebody looks after small children on free days alone.
[[nodiscard]] bool fits_wishes(const Idea& idea, const Wishes& wishes, Day day);

// From Friday on people have time.
[[nodiscard]] bool is_free(Day day);

// The bit of Idea::seasons for a day.
[[nodiscard]] unsigned season_of_year(Day day, bool is_southern);

} // namespace closer
