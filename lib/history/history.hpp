// SPDX-License-Identifier: MIT
// Reading a journal to count it: for a review the days that it is about, and of those before as much as tells what is
// usual; for a choice what weighs on it.
#pragma once

#include "history/tally.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

// Of all that a digest with that scope needs. What could not be read, and the hobbies of both, come to `reading`.
[[nodiscard]] Tally tally_journal(const Journal& journal, const ReviewScope& scope, Reading& reading);

// What weighs on a choice for a day.
struct Past {
  Reading reading; // with Tally::records() of it, the hobbies of both, and what could not be read
  std::vector<DoneDay> done;
};

// `first` is the first day that can matter to the choice; advice/choice.hpp knows it.
[[nodiscard]] Past read_what_weighs(const Journal& journal, Day day, Day first);

} // namespace closer
