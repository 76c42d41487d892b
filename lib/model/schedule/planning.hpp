// SPDX-License-Identifier: MIT
// Making a plan for an idea, or changing it: each of the two has one of an idea at a time.
#pragma once

#include <optional>
#include <string_view>

#include "model/record.hpp"

namespace closer {

// Whether a plan for then would be for what is over: a day, or with a time a moment.
[[nodiscard]] bool is_past(const When& on, const When& now);

// `on` with the time of `before` if it has none itself, as clocks in `zone` show it; in the same zone if that is none.
[[nodiscard]] When keeping_time(const When& on, const std::optional<When>& before, const Zone& zone);

// The user's own plan of that idea that is still ahead, or null.
[[nodiscard]] const Record* own_plan(const Records& records, std::string_view me, std::string_view idea, Day today);

// What is wanted: a whole plan, if it is the first one, and which parts of it were said and not filled in.
struct WantedPlan {
  Record record;
  bool says_on = false;
  bool says_when = false;
  bool says_hobby = false;
};

struct PlanToWrite {
  enum class What {
    New,
    Changed,
    Same,   // there is nothing to write
    Shared, // what both of you see is wanted as a secret, which it no longer is
  };

  What what = What::New;
  const Record* old = nullptr; // of the records; null for New
  Record record;               // for New without an id yet
};

// What comes of it beside `records`, which are those in the journal and the user's own private ones. Of a plan of the
// user's own that is still ahead, what isn't said stays: also its time, in `zone` as in keeping_time(), and a surprise.
[[nodiscard]] PlanToWrite plan_to_write(const Records& records, std::string_view me, WantedPlan wanted, Day today,
                                        const Zone& zone = {});

} // namespace closer
