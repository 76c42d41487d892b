// SPDX-License-Identifier: MIT
// closer.toml: the couple.
#pragma once

#include <string>
#include <string_view>

#include "model/couple.hpp"

namespace closer {

inline constexpr int journal_format = 1;

// Throws Error that names path, line and column: Failed for a later format, NeedsPerson for anything else that is
// wrong.
[[nodiscard]] Couple read_couple(const std::string& path, std::string_view text);

// The file of a new journal, with comments for the people who will read it.
[[nodiscard]] std::string write_couple(const Couple& couple);

} // namespace closer
