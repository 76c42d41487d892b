// SPDX-License-Identifier: MIT
// Sealed answers: neither person sees the partner's before both are in.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "journal/folder/reading.hpp"
#include "listen/rounds.hpp"

namespace closer {

// The rounds of the last months, with all that is standing, what can be news, and what happened in two weeks.
struct Rounds {
  Reading reading; // the rounds point into it
  std::vector<Round> rounds;
  std::set<std::string> passed;   // those that one let go, by Round::of
  std::set<std::string> openable; // the ids of the user's own seals that this machine can open
};
[[nodiscard]] Rounds read_rounds(Context& context);

// Of the user's private records the rounds that one let go, by Round::of.
[[nodiscard]] std::set<std::string> passed_rounds(const Records& kept);

// Throws Error if one has answered in that round: a change of mind after the partner's seal must not count.
void require_unanswered(Context& context, const Rounds& known, const std::string& of);

// Seals `text` as the user's own answer in the round `of`, and keeps what opens it on this machine.
void seal_answer(Context& context, const std::string& of, const std::string& question, const std::string& text);

// Lets a round go, on this machine only.
void let_go(Context& context, const std::string& of);

// Opens the user's own answers if both of the two have sealed theirs. How many were opened.
std::size_t open_own(Context& context, const Rounds& known);

// Says how many were opened, if any.
void tell_opened(const Context& context, std::size_t opened);

// Opens the user's own wherever that can be done: who has answered has agreed to it. Called behind every verb that
// wrote; an error is told, since what the verb was to do is done. Whether any was opened.
bool open_answers(Context& context);

// The error of a step after so many were opened.
[[nodiscard]] Error after_opening(const Error& error, std::size_t opened);

} // namespace closer
