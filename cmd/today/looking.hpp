// SPDX-License-Identifier: MIT
// What one of the two is to see of a day, and of the days after it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/words/sealing.hpp"
#include "render/page/today_page.hpp"
#include "render/today.hpp"

namespace closer {

// `reader` is a person's id, or "" if nothing says who reads.
[[nodiscard]] Today look_at_today(Context& context, const std::string& reader);

// What the page of one of the two has: nothing that is private or was let go on this machine weighs on it. What can't
// be read comes to `findings`.
[[nodiscard]] TodayPage look_at_days(Context& context, const std::string& reader, std::vector<Finding>& findings);

} // namespace closer
