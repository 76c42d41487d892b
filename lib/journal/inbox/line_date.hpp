// SPDX-License-Identifier: MIT
// The date that a line of the inbox begins with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date/date_reader.hpp"
#include "base/date/when.hpp"

namespace closer {

struct LineDate {
  When at; // its time, only where one was typed, is by the writer's own clock: it has no offset unless one was typed
  std::string_view rest;
};

// The moment that the words mean on the day `base`, without a clock: in nobody's zone unless they say an offset, and
// where they count hours from now, the day alone. Throws as read_date() does.
[[nodiscard]] When read_line_date(std::string_view words, Day base, Tense tense = Tense::Past);

// A date that a colon, a dash, a comma or a kind follows ('yesterday: ...', 'last friday 19:00 little ...'), or a whole
// one ('2026-11-22 tea'). So a sentence that begins with the name of a day stays whole. Nothing if there is none.
// Throws UsageError for a date that can't be, or that reads in two ways.
[[nodiscard]] std::optional<LineDate> take_line_date(std::string_view text, Day base);

// "2026-11-22", "2026-11-22 19:00:00".
[[nodiscard]] std::string say_whole(const When& at);

} // namespace closer
