// SPDX-License-Identifier: MIT
// What an entry may be, wherever it comes from: typed, piped, or imported from a file or a phone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/record.hpp"

namespace closer {

inline constexpr std::size_t most_text_bytes = 1U << 20U; // of a text of an entry
inline constexpr std::int64_t minutes_of_a_day = 24 * 60;
inline constexpr std::int64_t most_entry_minutes = 7 * minutes_of_a_day; // that a person types

// Why something is refused: "has a NUL byte, its byte 3".
struct Refusal {
  std::string reason;
  std::string hint;
};

// Nothing, if the journal can keep the text: it is UTF-8 without a NUL.
[[nodiscard]] std::optional<Refusal> refusal_of_bytes(std::string_view raw);

// The same of a text in normal form, which can be too long.
[[nodiscard]] std::optional<Refusal> refusal_of_length(std::string_view text);

// As the journal keeps it: in normal form C, its lines ending in '\n' alone, without a byte order mark, without white
// space at its end and at its start; but of several lines the first one keeps what it is indented by.
[[nodiscard]] std::string normal_text(std::string_view raw);

// Whether it says what happened, if only by its hobby or how long it took.
[[nodiscard]] bool says_something(const Record& entry);

// Whether that is later than now; a time without an offset is of now's zone.
[[nodiscard]] bool is_to_come(const When& at, const When& now);

// Puts the texts and tags of an entry into normal form. What is wrong with it: "'text' has a NUL byte, its byte 3".
[[nodiscard]] std::vector<std::string> normalize(Record& entry, const When& now);

} // namespace closer
