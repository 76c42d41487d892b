// SPDX-License-Identifier: MIT
// A guess at what was meant by a word that is none.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace closer {

// The one of `words` that `word` was probably meant to be (few edits away, or a beginning of just one), or nothing.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word, std::span<const std::string_view> words);

// The one of `words` that is one edit away: a letter more, less or another, or two changed over. Else nothing.
[[nodiscard]] std::optional<std::string> one_edit_from(std::string_view word, std::span<const std::string_view> words);

// "; did you mean 'bouldering'?", which ends a message; "" if nothing was probably meant.
[[nodiscard]] std::string say_meant(const std::optional<std::string>& meant);

} // namespace closer
