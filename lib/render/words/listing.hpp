// SPDX-License-Identifier: MIT
// Entries and things as text for people: safe to print on a terminal.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/hobby_index.hpp"
#include "model/record.hpp"
#include "render/words/style.hpp"

namespace closer {

// "Sam, thing, Chess, 2 h 30 min, new to both, #morning"; and what was written, asked and heard, a line each. Both as
// they are, not yet made safe to print.
[[nodiscard]] std::string entry_facts(const Record& entry, const Couple& couple, const ThingIndex& things);
[[nodiscard]] std::string entry_body(const Record& entry);

// Entries by day, with the end of the id that names each in a command.
[[nodiscard]] std::string entries_to_text(std::span<const Record> entries, const Couple& couple,
                                          std::span<const Thing> things, const Style& style);

struct ThingToday {
  const Thing* thing = nullptr;
  std::optional<Day> last; // when it was last done together
  std::string vote;        // what the reader said to it: "yes", "no" or ""
};

// Each one's things, in the order given.
[[nodiscard]] std::string things_to_text(std::span<const ThingToday> things, const Couple& couple, Day today,
                                         const Style& style);

} // namespace closer
