// SPDX-License-Identifier: MIT
// Saying yes or no: to an idea, or to one of the partner's hobbies.
#pragma once

#include <string>
#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

// One's own vote on the idea of that id, or on the other's hobby: "yes", "no", or "" where there is none. The last one
// counts.
[[nodiscard]] std::string own_vote(const Records& records, std::string_view me, std::string_view idea);

// How a vote is spoken of.
struct Said {
  std::string what;    // it is about
  std::string outcome; // what comes of it, a sentence
};

// Writes `ballot`, a record of kind vote with all but its time, unless one's last vote says the same.
Status cast_vote(Context& context, const Records& records, Record ballot, const Said& said);

} // namespace closer
