// SPDX-License-Identifier: MIT
// What's wrong in the files of log/ or hobbies/: a pure function of what they hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/check/line_file.hpp"
#include "model/couple.hpp"

namespace closer {

struct LineFinding {
  Finding finding;
  std::string author;      // whose file it is in; "" where its name says nobody
  bool is_fixable = false; // without a person, so far as the line itself goes
  std::string_view many;   // of one that a file may have by the hundred: "lines are here a second time"
};

[[nodiscard]] std::vector<LineFinding> line_findings(const std::vector<LineFile>& files, Holding holding,
                                                     const Couple& couple);

// The same with one finding that counts them instead, for each sort of which a file has more than three to fix, so
// that what needs a person is seen beside a copy of a whole month.
[[nodiscard]] std::vector<LineFinding> counted(std::vector<LineFinding> findings);

} // namespace closer
