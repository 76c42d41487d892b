// SPDX-License-Identifier: MIT
// Saying yes or no, to an idea or to one of the partner's hobbies: of what one said of it, the last word counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/record.hpp"

namespace closer {

// Whether it is a vote that this version can read. One whose word is neither yes nor no says nothing.
[[nodiscard]] bool is_vote(const Record& record);

// The user's own word on the idea of that id: "yes", "no", or "" if there is none.
[[nodiscard]] std::string own_vote(const Records& records, std::string_view me, std::string_view idea);

// The user's last word on what `ballot` is about, or null.
[[nodiscard]] const Record* last_vote(const Records& records, std::string_view me, const Record& ballot);

// The record of `ballot`, which says what it is about and the word; nothing if that is the user's last word on it
// already. It is later than that one, also within the same second or after the clock was set back, and has no id yet.
// Throws UsageError if the calendar has no later day.
[[nodiscard]] std::optional<Record> vote_to_write(const Records& records, std::string_view me, Record ballot,
                                                  const When& now, const Zone& zone);

} // namespace closer
