// SPDX-License-Identifier: MIT
// What a choice of an idea depends on: random couples with hobbies, votes, plans and deeds.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "advice/choice.hpp"

namespace closer {

struct Life {
  Couple couple; // ana and sam
  std::vector<Hobby> hobbies;
  Records records; // from half a year before the day to a week after it
  Request request;
};
void showValue(const Life& life, std::ostream& out);
[[nodiscard]] rc::Gen<Life> any_life();

// Filters as anybody may ask for them, none set more often than not.
[[nodiscard]] rc::Gen<Filters> any_filters();

// A record of that day which nobody else has.
[[nodiscard]] Record make_record(Kind kind, Day day, std::string_view author, int number);

// What `closer log WAY --idea ID` writes after a proposal.
[[nodiscard]] Record deed_of(const Proposal& proposal, Day day, std::string_view author, int number);

// Adds a record under its id.
void add(Records& records, Record record);

[[nodiscard]] std::span<const Idea> all_ideas(); // built_in_ideas()

// A line for each proposal: the idea, the text and the reasons.
[[nodiscard]] std::string said(const std::vector<Proposal>& proposals);

} // namespace closer
