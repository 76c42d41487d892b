// SPDX-License-Identifier: MIT
// The four ways of getting closer.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace closer {

enum class Way { Hobby, Outing, Little, Listen };

inline constexpr std::array<Way, 4> all_ways = {Way::Hobby, Way::Outing, Way::Little, Way::Listen};

// What a command and the journal call it: "hobby".
[[nodiscard]] std::string_view name(Way way);

// What a person calls it: "Each other's thing".
[[nodiscard]] std::string_view title(Way way);

[[nodiscard]] std::optional<Way> way_named(std::string_view name);

} // namespace closer
