// SPDX-License-Identifier: MIT
// What `review` is asked for: which days and entries, in which format, and whether with what is private.
#pragma once

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/review/review_format.hpp"
#include "review/digest.hpp"

namespace closer {

// What review takes, beside its formats.
inline constexpr Parameter window_word = {Parameter::Type::Words, "WINDOW", "",
                                          "the days: 4w (default), 2025, 2025-11, 'this month', a date, ...", windows};
inline constexpr Parameter all_option = {
    Parameter::Type::Flag,    "--all", "", "from the first entry to today, or to the last where that is later", nullptr,
    Parameter::Usage::Instead};
inline constexpr Parameter on_this_day_option = {
    Parameter::Type::Flag,    "--on-this-day", "", "the entries of this day in earlier years", nullptr,
    Parameter::Usage::Instead};
inline constexpr Parameter since_option = {Parameter::Type::Value, "--since", "DATE", "the first day", past_days};
inline constexpr Parameter until_option = {Parameter::Type::Value, "--until", "DATE", "the last day (default: today)",
                                           past_days};
inline constexpr Parameter way_option = {Parameter::Type::Many, "--way", "WAY", "only this way; may be given again",
                                         ways};
inline constexpr Parameter tag_option = tag_parameter.with_help("only what has this tag; given again, any of them");
inline constexpr Parameter mine_option = {Parameter::Type::Flag, "--mine", "", "only what you wrote"};
inline constexpr Parameter entries_option = {Parameter::Type::Flag, "--entries", "", "the entries themselves"};
inline constexpr Parameter with_private_option = {Parameter::Type::Flag, "--with-private", "",
                                                  "also what only you see: in every format, and in a file"};
inline constexpr Parameter no_private_option = {Parameter::Type::Flag,
                                                "--no-private",
                                                "",
                                                "nothing of it: where both of you look on, or text goes elsewhere",
                                                nullptr,
                                                Parameter::Usage::Instead};

struct ReviewOptions {
  Format format = Format::Text;
  Day today;
  Window window; // where not `all`
  Filter filter;
  bool all = false;
  bool with_private = false;
  Style style;
};

// Throws UsageError where words and options contradict each other, or are none.
[[nodiscard]] ReviewOptions read_review_options(Context& context, const Arguments& arguments);

} // namespace closer
