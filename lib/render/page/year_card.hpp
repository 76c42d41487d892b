// SPDX-License-Identifier: MIT
// The card of a window: one picture to send, of names and numbers, without a word that either wrote.
#pragma once

#include <string>

#include "model/couple.hpp"
#include "review/digest.hpp"

namespace closer {

// "2026", "2017 to 2026", or say_span() where they are no whole years.
[[nodiscard]] std::string say_years(const Window& window);

// As an element of a page, whose stylesheet says what it looks like.
[[nodiscard]] std::string card_to_svg(const Digest& digest, const Couple& couple);

// As a file of its own, with a style for a light and a dark screen.
[[nodiscard]] std::string card_to_file(const Digest& digest, const Couple& couple);

} // namespace closer
