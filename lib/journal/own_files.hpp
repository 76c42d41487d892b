// SPDX-License-Identifier: MIT
// What the couple write by hand, or may: things/, ideas/ and questions/.
#pragma once

#include <span>
#include <vector>

#include "journal/finding.hpp"
#include "journal/journal.hpp"
#include "model/catalogue.hpp"
#include "model/question.hpp"
#include "model/record.hpp"

namespace closer {

// The built-in ideas as the couple have changed them and added to them, in ideas/ and with `closer idea add`; reports
// what cannot be read. `records` must hold what is standing.
[[nodiscard]] Catalogue ideas_of_both(const Journal& journal, std::span<const Idea> built_in, const Records& records,
                                      std::vector<Finding>& findings);

// The built-in questions as the couple have changed them and added to them in questions/.
[[nodiscard]] std::vector<Question> questions_of_both(const Journal& journal, std::vector<Question> built_in,
                                                      std::vector<Finding>& findings);

// Adds the things of both.
void read_things_of_both(const Journal& journal, Reading& reading);

} // namespace closer
