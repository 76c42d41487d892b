// SPDX-License-Identifier: MIT
// A digest as JSON for other programs, with the exact text.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "advice/choice.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"
#include "render/data/json_entries.hpp"
#include "review/digest.hpp"

namespace closer {

// Takes a text piece by piece, each of whole characters.
using Print = std::function<void(std::string_view piece)>;

// A JSON object, "v": 1; closer-review(1) lists its fields. Digest::written must be of entry_to_json().
void print_digest_as_json(const Digest& digest, const Couple& couple, const Proposal* next, const Print& print);
[[nodiscard]] std::string digest_to_json(const Digest& digest, const Couple& couple, const Proposal* next);

} // namespace closer
