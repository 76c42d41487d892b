// SPDX-License-Identifier: MIT
// Taking a pause, and ending it. Both write a word on pauses, for the latest one of either counts: so it comes after
// all that were said today, also within one second or beside a clock that is ahead.
#pragma once

#include <optional>

#include "model/record.hpp"

namespace closer {

// The word that makes today the first day of a pause, up to and with `until`, or without an end; nothing if today is
// part of one that ends like that. It has no id yet. Throws UsageError if no moment of today is left for it.
[[nodiscard]] std::optional<Record> word_to_pause(const Records& records, const When& now, const Zone& zone,
                                                  const std::optional<Day>& until);

// The word that ends the pause that today is part of; nothing if there is none. Throws UsageError like that one, and on
// the first day of the calendar.
[[nodiscard]] std::optional<Record> word_to_resume(const Records& records, const When& now, const Zone& zone);

} // namespace closer
