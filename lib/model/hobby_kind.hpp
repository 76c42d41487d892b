// SPDX-License-Identifier: MIT
// The kinds of hobby that some ideas are made for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace closer {

enum class HobbyKind { Making, Moving, Watching, Playing, Reading, Growing, Cooking, Music, Learning };

[[nodiscard]] std::string_view name(HobbyKind kind);
[[nodiscard]] std::optional<HobbyKind> hobby_kind_named(std::string_view name);
[[nodiscard]] std::array<std::string_view, 9> hobby_kind_names(); // in the order of the enum

} // namespace closer
