// SPDX-License-Identifier: MIT
// One HTML page that holds all it needs: no script, nothing fetched, and every text inert. The templates and the
// stylesheet are in share/page.
#pragma once

#include <span>
#include <string>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"
#include "review/digest.hpp"

namespace closer {

// `next` is the step that the review ends with; null where there is none to propose.
[[nodiscard]] std::string digest_to_html(const Digest& digest, const Couple& couple, const Proposal* next);

// Entries by day. `today` is when the page was made.
[[nodiscard]] std::string entries_to_html(std::span<const Record> entries, const Couple& couple,
                                          std::span<const Hobby> hobbies, Day today);

} // namespace closer
