// SPDX-License-Identifier: MIT
// A line of the inbox that isn't an entry of its own words: it says that an idea was done, votes, plans, or answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

struct LineDeed {
  enum class What {
    Did,    // the idea was done, or the day's own if it names none
    Yes,    // to the idea
    No,     //
    Plan,   // the idea for a day
    Answer, // to the question of the day
  };
  What what = What::Did;
  std::string idea;       // its id, as it may be: whether there is such an idea, the line can't know
  std::optional<When> on; // of a plan
  std::string text;       // behind that
};

// "did", "done picnic-park, with cake", "yes bowling", "plan saturday picnic-park", "answer the swim before work".
// Nothing if the words aren't any of these; where they are, and there is no such idea, they are a note. `day` is the
// line's.
[[nodiscard]] std::optional<LineDeed> read_line_deed(std::string_view words, Day day);

// "did", which is what the words begin with.
[[nodiscard]] std::string_view name(LineDeed::What what);

} // namespace closer
