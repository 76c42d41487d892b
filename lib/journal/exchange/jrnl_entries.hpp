// SPDX-License-Identifier: MIT
// Entries of jrnl's, as notes.
#pragma once

#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "base/toml/toml.hpp"
#include "journal/exchange/json_problems.hpp"
#include "model/record.hpp"

namespace closer {

// `items` is what stands under "entries". The records have no id. `zone` is that of the days and times; where its
// clocks skip a time, the day alone is kept.
void read_jrnl_entries(const TomlArray& items, const Zone& zone, JsonEntries& result);

// Gives each entry without an id one that follows from its day, time and text, `author` being the writer's id, so that
// the same entry has the same id whenever it is read. An id of `there` that stands for something else is passed over.
void name_by_content(std::vector<Record>& entries, const std::string& author, const Records& there);

} // namespace closer
