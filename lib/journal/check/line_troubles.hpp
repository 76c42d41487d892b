// SPDX-License-Identifier: MIT
// What is not as it should be in the files of log/ or hobbies/: a pure function of what they hold.
#pragma once

#include <string>
#include <vector>

#include "journal/check/line_file.hpp"
#include "model/couple.hpp"

namespace closer {

struct LineTrouble {
  Finding finding;
  std::string author;       // whose file it is in; "" where its name says nobody
  bool is_mendable = false; // without a person, so far as the line itself goes
};

[[nodiscard]] std::vector<LineTrouble> line_troubles(const std::vector<LineFile>& files, Holding holding,
                                                     const Couple& couple);

} // namespace closer
