// SPDX-License-Identifier: MIT
// The review as text for people: safe to print on a terminal.
#pragma once

#include <string>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "render/style.hpp"
#include "review/digest.hpp"

namespace closer {

// `next` is the step that the review ends with; null where there is none to propose.
[[nodiscard]] std::string digest_to_text(const Digest& digest, const Couple& couple, const Proposal* next,
                                         const Style& style);

} // namespace closer
