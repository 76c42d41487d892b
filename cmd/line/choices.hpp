// SPDX-License-Identifier: MIT
// A word that has to be one of a few.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace closer {

// "text, json and tsv".
[[nodiscard]] std::string listed(std::span<const std::string_view> words);

// Throws UsageError: "unknown way 'litle'; did you mean 'little'?", and which ones there are. `noun` is singular
// and takes an s.
[[noreturn]] void refuse_word(std::string_view noun, std::string_view word, std::span<const std::string_view> words);

} // namespace closer
