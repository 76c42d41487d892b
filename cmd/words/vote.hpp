// SPDX-License-Identifier: MIT
// Saying yes or no: to an idea, or to one of the partner's hobbies.
#pragma once

#include <string>
#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

// How a vote is spoken of.
struct Said {
  std::string what;    // it is about
  std::string outcome; // what comes of it, a sentence
};

// "you already said no to 'bowling', today 21:04 (k3f9x)"
[[nodiscard]] std::string say_vote(const Context& context, const Record& vote, std::string_view what);

// Writes `ballot`, a record of kind vote with all but its time, unless the user's last vote says the same.
Status cast_vote(Context& context, const Records& records, Record ballot, const Said& said);

} // namespace closer
