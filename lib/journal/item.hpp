// SPDX-License-Identifier: MIT
// A record or a thing, where it is all one which: what differs between the two sorts of lines in a journal.
#pragma once

#include <optional>
#include <string>

#include "base/error.hpp"
#include "journal/journal.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"

namespace closer {

// The folder of the journal that holds its line: "log" or "things".
[[nodiscard]] std::string folder_of(const Record& record);
[[nodiscard]] std::string folder_of(const Thing& thing);

// The name of the file that `author` would write it to.
[[nodiscard]] std::string file_of(const Record& record, const std::string& author);
[[nodiscard]] std::string file_of(const Thing& thing, const std::string& author);

// Its id, or its slug.
[[nodiscard]] const std::string& key_of(const Record& record);
[[nodiscard]] const std::string& key_of(const Thing& thing);

[[nodiscard]] std::string owner_of(const Record& record);
[[nodiscard]] std::string owner_of(const Thing& thing);

// Its text, or where it has none the idea or thing that it is about; its name.
[[nodiscard]] const std::string& content_of(const Record& record);
[[nodiscard]] const std::string& content_of(const Thing& thing);

// The one of that key as it stands in the journal now; nothing where there is none. Throws Error where a file that may
// hold it cannot be read.
[[nodiscard]] std::optional<Record> current(const Journal& journal, const Record& like);
[[nodiscard]] std::optional<Thing> current(const Journal& journal, const Thing& like);

// The error where what is to be changed is no longer as it was read.
[[nodiscard]] Error changed_since(const std::string& key);

// Throws Error if a file could not be opened or read: it must not be taken for an empty one. What is none of the
// journal's files stops nobody.
void require_readable(const Reading& reading);

} // namespace closer
