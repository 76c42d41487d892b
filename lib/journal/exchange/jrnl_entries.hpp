// SPDX-License-Identifier: MIT
// Entries of jrnl's, as notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/toml/toml.hpp"
#include "journal/exchange/json_problems.hpp"
#include "journal/exchange/json_rules.hpp"
#include "model/record.hpp"

namespace closer {

// An item of what is under "entries", without an id; where the zone's clocks skip its time, of the day alone. Nothing
// if something is wrong with it, or it has no text, which `empty` counts.
[[nodiscard]] std::optional<Record> read_jrnl_entry(const Toml& value, const JsonRules& rules, Problems& problems,
                                                    int& empty);

// An id that follows from its day, time and text, `author` being the writer's id, so that the same entry has the same
// one whenever it is read. One that something else has already needs another salt, from 0 on.
[[nodiscard]] std::string id_by_content(const Record& entry, std::string_view author, int salt);

} // namespace closer
