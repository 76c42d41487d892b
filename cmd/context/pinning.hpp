// SPDX-License-Identifier: MIT
// Which journal a folder holds, by the word of this machine and not by that of the folder, in which the other person
// can change the id: an id names what only one of the two sees.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "journal/config/configuration.hpp"
#include "journal/folder/journal.hpp"

namespace closer {

// Throws Error with status NeedsPerson if this machine joined the folder with another id than its closer.toml has now,
// or joined the journal of that id in another folder that is there and has other people.
void require_pinned_id(const std::vector<KnownJournal>& known, const Journal& journal);

// The folder in which this machine joined the journal of that id, if it is still there, and this one was never joined.
[[nodiscard]] std::optional<std::filesystem::path> joined_elsewhere(const std::vector<KnownJournal>& known,
                                                                    const Journal& journal);

// Throws Error with status NeedsPerson if the folder can't be joined with the id that its closer.toml has: it had
// another one, and this one belongs to a journal in another folder; or that journal has other people.
void require_joinable(const std::vector<KnownJournal>& known, const Journal& journal);

} // namespace closer
