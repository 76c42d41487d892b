// SPDX-License-Identifier: MIT
// What `log` and `did` write an entry from, beside its text.
#pragma once

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/privacy_options.hpp"
#include "model/record.hpp"

namespace closer {

inline constexpr Parameter on_option = {Parameter::Type::Value, "--on", "DATE",
                                        "when: 'yesterday 19:00', 'last friday', 2026-11-22", past_days};
inline constexpr Parameter minutes_option = {Parameter::Type::Value, "--minutes", "N", "how long it took: 90, 1h30"};
inline constexpr Parameter tag_option = tag_parameter.with_help("a word to find it by; can be repeated");
inline constexpr Parameter hobby_option = {Parameter::Type::Value, "--hobby", "NAME", "which hobby it was about",
                                           all_hobbies};
inline constexpr Parameter new_option = {Parameter::Type::Flag, "--new", "", "it was new to both of you"};

// Fills in of a record, whose kind is known, what the options say. Throws UsageError.
void read_entry_options(Context& context, const Arguments& arguments, Record& record);

// Notes the idea that it came from; if that is about a hobby and none was named, the one that was planned, or whose
// turn it was.
void come_from(Context& context, const Known& known, const Idea& idea, Record& record);

// Writes it, and says so. Returns it as it's written.
Record write_entry(Context& context, Record record);

} // namespace closer
