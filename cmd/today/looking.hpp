// SPDX-License-Identifier: MIT
// What one of the two is to see of a day, and of the days after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/words/idea_filters.hpp"
#include "render/page/today_page.hpp"
#include "render/today.hpp"

namespace closer {

// `reader` is a person's id, or "" if nothing says who reads. The idea points into `known`, which must outlive it.
[[nodiscard]] Today look_at_today(Context& context, const Known& known, const std::string& reader);

// What the page of one of the two has: nothing that is private or was let go on this machine weighs on it. What can't
// be read comes to `findings`. The ideas point into `known`.
[[nodiscard]] TodayPage look_at_days(Context& context, const Known& known, const std::string& reader,
                                     std::vector<Finding>& findings);

} // namespace closer
