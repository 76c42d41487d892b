// SPDX-License-Identifier: MIT
// The text of an entry and what goes with it, from what was typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/context/context.hpp"
#include "journal/folder/reading.hpp"

namespace closer {

// `raw` in normal form C, without white space at its ends, its lines ending in '\n' alone. Throws UsageError where it
// is no UTF-8, holds a NUL or is longer than 1 MiB; `what` names it ("the text").
[[nodiscard]] std::string clean_text(std::string_view raw, std::string_view what);

// The words joined; standard input for "-" alone.
[[nodiscard]] std::string text_of_words(const std::vector<std::string>& words);

// What the editor leaves of `draft`. Throws UsageError, which names what can be typed instead, where there is no
// terminal.
[[nodiscard]] std::string text_of_editor(Context& context, std::string_view draft, std::string_view command);

// Throws UsageError where the text is empty.
void require_text(std::string_view text);

// Tags as they are kept: without '#', white space, commas or control characters, none twice. Throws UsageError.
[[nodiscard]] std::vector<std::string> clean_tags(const std::vector<std::string>& words);

// The hobby that `words` name. Throws UsageError, with a 'did you mean', where there is none, or one of each of the
// two.
[[nodiscard]] const Hobby& hobby_named(const Reading& reading, const Couple& couple, std::string_view words);

inline constexpr std::int64_t minutes_of_a_day = 24 * 60;
inline constexpr std::int64_t minutes_of_a_week = 7 * minutes_of_a_day;

// How long something took, from `least` to `most`, in minutes: 90, 90m, 1h30, 1:30; nothing where it was not given.
// Throws UsageError.
[[nodiscard]] std::optional<std::int64_t> read_minutes(const Arguments& arguments, const Parameter& option,
                                                       std::int64_t least, std::int64_t most = minutes_of_a_week);

// When an entry happened: `words` as a date of the past. Throws UsageError where it is still to come.
[[nodiscard]] When read_past_date(const Context& context, std::string_view words);

} // namespace closer
