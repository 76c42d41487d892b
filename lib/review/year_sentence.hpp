// SPDX-License-Identifier: MIT
// The sentence on the cover of a year to keep: true, of what there is most to say, and without a comparison.
#pragma once

#include <string>

#include "review/digest.hpp"
#include "review/year.hpp"

namespace closer {

// "In 2026 you went out together nine times, did 14 things neither of you had done before, and noticed 389 things
// worth a thank-you."; at most three such facts, of those that are so. A first half-year begins with the day on which
// it began; a window without an entry begins today, or says "" where it is over or still to come. It holds names of
// hobbies as they were written.
[[nodiscard]] std::string year_sentence(const Year& year, const Digest& digest);

} // namespace closer
