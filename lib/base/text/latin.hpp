// SPDX-License-Identifier: MIT
// Letters of other alphabets in those from a to z, as passports and road signs write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace closer {

// What a letter, case folded, is written as: "l" for a Polish letter l with a stroke, "zh", or "" for a sign that has
// no sound. Nothing if it is in none of the tables: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, kana
// (hiragana or katakana) and Korean (as Unicode decomposes it).
[[nodiscard]] std::optional<std::string_view> latin_of(std::int32_t code);

} // namespace closer
