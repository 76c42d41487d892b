// SPDX-License-Identifier: MIT
// The text of an entry and what goes with it, from what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/context/context.hpp"
#include "journal/folder/reading.hpp"
#include "model/entry_rules.hpp"

namespace closer {

// `raw` as normal_text(). Throws UsageError if the journal can't keep that; `what` names it ("the text").
[[nodiscard]] std::string clean_text(std::string_view raw, std::string_view what);

// The words joined; standard input for "-" alone, of which no more is read than an entry takes.
[[nodiscard]] std::string text_of_words(Context& context, const std::vector<std::string>& words);

// Throws UsageError if the text is empty.
void require_text(std::string_view text);

// Tags as they are kept: without '#', white space, commas or control characters, none twice. Throws UsageError.
[[nodiscard]] std::vector<std::string> clean_tags(const std::vector<std::string>& words);

// What a hobby is to be called, as clean_text(). Throws UsageError if it can't be: it may be empty.
[[nodiscard]] std::string clean_hobby_name(std::string_view words);

// The hobby that `words` name. Throws UsageError, with a 'did you mean', if there is none, or one of each of the
// two.
[[nodiscard]] const Hobby& hobby_named(const Reading& reading, const Couple& couple, std::string_view words);

// How long something took, from `least` to `most`, in minutes: 90, 90m, 1h30, 1.5h, 1:30; nothing if it wasn't
// given.
// Throws UsageError.
[[nodiscard]] std::optional<std::int64_t> read_minutes(const Arguments& arguments, const Parameter& option,
                                                       std::int64_t least, std::int64_t most = most_entry_minutes);

// When an entry happened: `words` as a date of the past. Throws UsageError if it is in the future.
[[nodiscard]] When read_past_date(const Context& context, std::string_view words);

// The day, and with a time the moment, that a plan is to be for. Throws UsageError if it is past.
[[nodiscard]] When read_plan_date(const Context& context, std::string_view words);

} // namespace closer
