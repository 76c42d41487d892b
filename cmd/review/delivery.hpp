// SPDX-License-Identifier: MIT
// Where a review or a list of entries goes: to the terminal, a pipe, or a file.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cmd/context/context.hpp"
#include "cmd/review/review_format.hpp"
#include "cmd/review/review_options.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

// To the file of --output, or to standard output. Throws UsageError if that file's place is the journal's own.
void deliver(Context& context, const Arguments& arguments, const ReviewOptions& options,
             const std::function<void(const Print&)>& print_content);

// The same of one text to the file that --output names. `is_private`: it holds what only one of the two sees.
void write_output(Context& context, const std::string& file, std::string_view text, bool is_private = false);

// Entries in the format that was asked for, with the hobbies of `reading`; `words` are marked in text on a terminal.
void deliver_entries(Context& context, const Arguments& arguments, const ReviewOptions& options,
                     std::span<const Record> entries, const Reading& reading, std::span<const std::string> words = {});

// If no tag is like one of the filter's, but one is near: " No tag is 'mornig'; did you mean 'morning'?"; else "".
[[nodiscard]] std::string say_meant_tag(Context& context, const Filter& filter);

// Drops the private records that are also in the shared journal, as a surprise is while it moves.
void remove_shared(Records& private_records, const Records& shared);

// The days of all the entries that pass, and today.
[[nodiscard]] Window whole_window(const Records& records, const Filter& filter, Day today);

} // namespace closer
