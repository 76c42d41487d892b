// SPDX-License-Identifier: MIT
// Text for people: safe to print on a terminal.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"
#include "render/style.hpp"
#include "review/digest.hpp"

namespace closer {

// `next` is the step that the review ends with; null where there is none to propose.
[[nodiscard]] std::string digest_to_text(const Digest& digest, const Couple& couple, const Proposal* next,
                                         const Style& style);

// Entries by day, with the end of the id that names each in a command.
[[nodiscard]] std::string entries_to_text(std::span<const Record> entries, const Couple& couple,
                                          std::span<const Thing> things, const Style& style);

[[nodiscard]] std::string proposal_to_text(const Proposal& proposal, const Style& style);

[[nodiscard]] std::string things_to_text(std::span<const Thing> things, const Couple& couple, const Style& style);

} // namespace closer
