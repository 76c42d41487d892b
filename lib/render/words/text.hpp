// SPDX-License-Identifier: MIT
// The review as text for people: safe to print on a terminal.
#pragma once

#include <cstddef>
#include <string>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "render/words/style.hpp"
#include "review/digest.hpp"

namespace closer {

// How many of what one noticed about the partner are shown: the latest.
inline constexpr std::size_t noticed_in_text = 12;

// How many entries of this day in earlier years: the earliest.
inline constexpr std::size_t earlier_years_in_text = 6;

// `next` is the step that the review ends with; null if there is none to propose.
[[nodiscard]] std::string digest_to_text(const Digest& digest, const Couple& couple, const Proposal* next,
                                         const Style& style);

} // namespace closer
