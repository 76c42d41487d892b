// SPDX-License-Identifier: MIT
// What `review`, `list` and `find` are asked for: which days and entries, in which format, and whether with what is
// private.
#pragma once

#include <cstddef>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/review/review_format.hpp"
#include "review/digest.hpp"

namespace closer {

// What they take, beside the formats.
inline constexpr Parameter window_word = {Parameter::Type::Words, "WINDOW", "",
                                          "the days: 4w (default), 2025, 2025-11, 'this month', a date, ...", windows};
inline constexpr Parameter all_option = {
    Parameter::Type::Flag,    "--all", "", "from the first entry to the last, or to today", nullptr,
    Parameter::Usage::Instead};
inline constexpr Parameter since_option = {Parameter::Type::Value, "--since", "DATE", "the first day", past_days};
inline constexpr Parameter until_option = {Parameter::Type::Value, "--until", "DATE", "the last day (default: today)",
                                           past_days};
inline constexpr Parameter way_option = {Parameter::Type::Many, "--way", "WAY", "only this way; can be repeated", ways};
inline constexpr Parameter tag_option = tag_parameter.with_help("only with this tag; repeat for any of several");
inline constexpr Parameter mine_option = {Parameter::Type::Flag, "--mine", "", "only your own"};
inline constexpr Parameter with_private_option = {Parameter::Type::Flag, "--with-private", "", "also private entries"};
struct ReviewOptions {
  const ReviewFormat* format = nullptr; // never null, once it is read
  Instant now{};
  Day today;
  Window window; // where not `all`
  Filter filter;
  WeekStart week_starts = WeekStart::Monday;
  bool all = false;
  bool with_private = false;
  bool has_bom = false;
  Style style;
};

// What --way, --tag and --mine say.
[[nodiscard]] Filter read_filter(Context& context, const Arguments& arguments);

// Throws UsageError if words and options contradict each other, or are none.
[[nodiscard]] ReviewOptions read_review_options(Context& context, const Arguments& arguments,
                                                const ReviewFormat& format);

// The user's own private records, if they are to be shown or counted.
[[nodiscard]] Records read_private(Context& context, const ReviewOptions& options, std::vector<Finding>& findings);

// Says on a terminal how many entries that only their owner sees aren't shown, where they aren't asked for.
void tell_hidden(const Context& context, const ReviewOptions& options, std::size_t count);

} // namespace closer
