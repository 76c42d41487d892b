// SPDX-License-Identifier: MIT
// Reminders as text, JSON and TSV. Anybody may see them over a shoulder: there is no name and no text of anybody's in
// them.
#pragma once

#include <span>
#include <string>

#include "advice/reminders.hpp"
#include "base/date/hours.hpp"
#include "model/couple.hpp"
#include "render/format.hpp"

namespace closer {

// A line for each that is said today, with the command that goes on from there; nothing if there is none. JSON has all
// of them, and whether they are said.
[[nodiscard]] std::string reminders_to(Format format, std::span<const Reminder> reminders, const Couple& couple,
                                       Day today, Hours hours = Hours::Of24);

} // namespace closer
