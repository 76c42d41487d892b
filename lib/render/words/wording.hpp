// SPDX-License-Identifier: MIT
// What a review says in the same words in every format for people.
#pragma once

#include <string>

#include "model/couple.hpp"
#include "review/digest.hpp"

namespace closer {

// "26 October to 22 November 2026".
[[nodiscard]] std::string say_span(const Window& window);

// "what Sam wrote, only little, #morning"; "" where the filter lets everything through.
[[nodiscard]] std::string say_filter(const Filter& filter, const Couple& couple);

// "only you", or "only you until 24 December 2026" of a surprise; "" of what is shared.
[[nodiscard]] std::string say_private(const Record& record);

// The same in brackets, behind a blank.
[[nodiscard]] std::string in_brackets(const std::string& said);

// Of a time without an entry: "Nothing written down in this time.", or "This time is still to come."
[[nodiscard]] std::string say_nothing(const Digest& digest);

// "Reminders rest until 6 December 2026." or "3 days of pauses are left out of the rhythm."; "" where neither is so.
[[nodiscard]] std::string say_pauses(const Digest& digest);

// Whose turn it is to share a hobby; "" where nobody's came yet.
[[nodiscard]] std::string say_last_hobby(const Digest& digest, const Couple& couple);

// "The line: your rhythm makes 4. The dot: your usual is 3.5." of rhythm_picture(); "" where neither is known.
[[nodiscard]] std::string say_rhythm(const WayDigest& way);

// 3.5, 4: with one decimal at most.
[[nodiscard]] std::string say_number(double number);

// "Quieter than your usual: Little things.", or "" where none is.
[[nodiscard]] std::string say_quieter(const Digest& digest);

// Which way is the quietest against its rhythm; "" where there is none.
[[nodiscard]] std::string say_quietest(const Digest& digest);

} // namespace closer
