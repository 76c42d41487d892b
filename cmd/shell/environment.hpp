// SPDX-License-Identifier: MIT
// What the machine around a command says: the environment, the clock, the zone and the terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "base/date/when.hpp"
#include "cmd/context/machine.hpp"
#include "journal/config/configuration.hpp"
#include "render/words/style.hpp"

namespace closer {

class Arguments;

// The environment variable, or nothing if it is unset or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

// The Zone of TZ, or of the machine. ::tzset() comes before.
[[nodiscard]] std::chrono::minutes offset_of_machine(Instant instant);

// TZ, or the machine's own zone if TZ isn't set, if it names a file that is missing or that libc can't read: it then
// takes UTC without a word.
[[nodiscard]] std::optional<std::string> unreadable_zone();

// Where XDG's variables and HOME put what closer keeps on this machine.
[[nodiscard]] OwnFolders own_folders();

// CLOSER_NOW, or the machine's clock. Throws UsageError if the variable isn't a time that can be reckoned with.
[[nodiscard]] When read_clock(const Zone& zone);

// The columns of the terminal, as they are now: COLUMNS, or what it says itself; 80 if neither is known.
[[nodiscard]] std::size_t terminal_width();

// How text on standard output is set: --color and its variables, what a person prefers, the locale, and the width.
// Throws UsageError if the colour isn't one of auto, always and never.
[[nodiscard]] Style read_style(const Arguments& arguments, const Preferences& preferences = {});

// The same for messages on standard error, which are as wide as they are where that isn't a terminal: a width of 0.
// What
// --color should not be counts as auto.
[[nodiscard]] Style style_of_messages(const Arguments& arguments, const Preferences& preferences = {});

} // namespace closer
