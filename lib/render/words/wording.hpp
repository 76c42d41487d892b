// SPDX-License-Identifier: MIT
// What a review says in the same words in every format for people.
#pragma once

#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "render/words/style.hpp"
#include "review/digest.hpp"

namespace closer {

// "Ana and Sam".
[[nodiscard]] std::string say_names(const Couple& couple);
// Who wrote an entry: "Ana", or of a written talk "Ana and Sam".
[[nodiscard]] std::string say_author(const Record& entry, const Couple& couple);

// What an entry says in a list: its text, of a written talk the question before it; without one, its kind.
[[nodiscard]] std::string say_words(const Record& entry);

// "Mar" and "14 Mar", where there is no room for more.
[[nodiscard]] std::string short_month(Day day);
[[nodiscard]] std::string short_day(Day day);

// "26 October to 22 November 2026".
[[nodiscard]] std::string say_span(const Window& window);

// "what Sam wrote, only little, #morning"; "" where the filter lets everything through.
[[nodiscard]] std::string say_filter(const Filter& filter, const Couple& couple);

// "only you", or "seen only by you until 24 December 2026" of a surprise; "" of what is shared.
[[nodiscard]] std::string say_private(const Record& record);

// The same in brackets, behind a blank.
[[nodiscard]] std::string in_brackets(const std::string& said);

// Of a time without an entry: "Nothing was written down in this time.", "These days are in the future.", or of a
// journal without one, that something is to be written first; "" if there are entries.
[[nodiscard]] std::string say_nothing(const Digest& digest);

// A command that can be pasted, and what it is for.
struct Command {
  std::string line;
  std::string meaning;
};

// What to begin with in a journal without an entry.
[[nodiscard]] std::vector<Command> first_commands();

// Of a step that is proposed, "Little things, 5 min (kiss-goodbye)", and the command that goes on from it.
[[nodiscard]] std::string next_facts(const Proposal& next);
[[nodiscard]] std::string next_command(const Proposal& next);

// Says a pause, and what ends it; a line.
[[nodiscard]] std::string pause_to_text(const Pause& pause, const Style& style);

// "Reminders are paused until 6 December 2026." or "3 paused days are left out of the rhythm."; "" if neither is so.
[[nodiscard]] std::string say_pauses(const Digest& digest);

// "The line: your rhythm makes 4. The dot: your usual is 3.5." of rhythm_picture(); "" if neither is known.
[[nodiscard]] std::string say_rhythm(const WayDigest& way);

// 3.5, 4: with one decimal at most.
[[nodiscard]] std::string say_number(double number);

// "Quieter than your usual: Little things.", or "" where none is.
[[nodiscard]] std::string say_quieter(const Digest& digest);

} // namespace closer
