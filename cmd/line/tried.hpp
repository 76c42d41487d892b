// SPDX-License-Identifier: MIT
// What people type because other programs have it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace closer {

// What closer has instead of such a word, as a sentence or two: in the place of a command's name, or an option's, or
// `place` names what takes it ("help", "ID"). Nothing for all other words.
[[nodiscard]] std::optional<std::string_view> hint_instead_of(std::string_view word, std::string_view place = {});

// The same of an option, where the verb has the one that does it: `options` are the names of all that it takes.
[[nodiscard]] std::optional<std::string_view> hint_instead_of_option(std::string_view option,
                                                                     std::span<const std::string_view> options);

} // namespace closer
