// SPDX-License-Identifier: MIT
// Entries and hobbies as text for people: safe to print on a terminal.
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

// "Sam, hobby, Chess, 2 h 30 min, new to both, #morning"; and what was written, asked and heard, a line each. Both as
// they are, not yet made safe to print.
[[nodiscard]] std::string entry_facts(const Record& entry, const Couple& couple, const HobbyIndex& hobbies);
[[nodiscard]] std::string entry_body(const Record& entry);

// Entries by day, with the end of the id that names each in a command. In colour, `words`, which are searchable(), are
// marked where they are.
[[nodiscard]] std::string entries_to_text(std::span<const Record> entries, const Couple& couple,
                                          std::span<const Hobby> hobbies, const Style& style,
                                          std::span<const std::string> words = {});

struct HobbyToday {
  const Hobby* hobby = nullptr;
  std::optional<Day> last; // when it was last done together
  std::string vote;        // what the reader said to it: "yes", "no" or ""
};

// Each person's hobbies, in the order given.
[[nodiscard]] std::string hobbies_to_text(std::span<const HobbyToday> hobbies, const Couple& couple, Day today,
                                          const Style& style);

} // namespace closer
