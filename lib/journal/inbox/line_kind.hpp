// SPDX-License-Identifier: MIT
// The kind that a line of the inbox begins with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/kind.hpp"

namespace closer {

struct LineKind {
  Kind kind = Kind::Note;
  std::string_view rest; // the words that it is about: behind its name, or all of them where they say it themselves
  bool is_said = false;  // the words say a kind: else it's a note for want of one
};

// "little: tea", "little tea", "thanks for the soup", "date night", "talk 10 min". A sentence that happens to begin
// with such a word ("Little one slept", "Note to self") is a note, whole. Throws UsageError for a mark of closeness.
[[nodiscard]] LineKind read_line_kind(std::string_view words);

// The kind that the first word was probably meant to be, in words that say none: "litle coffee".
[[nodiscard]] std::optional<std::string> meant_kind(std::string_view words);

// Whether the words say a kind.
[[nodiscard]] bool begins_with_kind(std::string_view words);

} // namespace closer
