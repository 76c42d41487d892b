// SPDX-License-Identifier: MIT
// Reminders as text, JSON and TSV. Anybody may see them over a shoulder: there is no name and no text of anybody's in
// them.
#pragma once

#include <span>
#include <string>

#include "advice/reminders.hpp"
#include "model/couple.hpp"
#include "render/shape.hpp"

namespace closer {

// A line for each, with the command that goes on from there; nothing where there is none, but for JSON.
[[nodiscard]] std::string reminders_to(Shape shape, std::span<const Reminder> reminders, const Couple& couple,
                                       Day today);

} // namespace closer
