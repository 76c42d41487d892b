// SPDX-License-Identifier: MIT
// How a command says in one short line what it did.
#pragma once

#include <string>
#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

// The end of what can be undone: "Undo with 'closer undo'."
inline constexpr std::string_view how_to_undo = "Undo with 'closer undo'.";

// The first words of a text, on one line and printable.
[[nodiscard]] std::string beginning_of(std::string_view text);

// "little, today 21:04, 45 min: coffee in bed"; "plan for Saturday 28 November: a picnic"; "day: Wedding"; "your yes to
// bowling"; "the pause until Sunday 6 December 2026". Of what only
// its owner sees it says so, and has none of its text.
[[nodiscard]] std::string say_entry(const Context& context, const Record& record);

// The same with the end of its id behind it: "little, today 21:04: coffee in bed (nsfha)".
[[nodiscard]] std::string say_entry_and_id(const Context& context, const Record& record);

} // namespace closer
