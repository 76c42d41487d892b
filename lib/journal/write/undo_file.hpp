// SPDX-License-Identifier: MIT
// The file in which changes are remembered, undo.toml, as text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

struct Change {
  enum class Of { Record, Private, Hobby, Lasting }; // Private: a record on this machine only
  std::int64_t command = 0;                          // changes of one command share its number
  Of of = Of::Record;
  std::optional<std::string> before; // the line that stood there; absent where the command added one
  std::string after;                 // the line that the command wrote; of what lasts, words for it
  std::string by = {};               // the id of the one who wrote it
};

// What is no change is passed over. Throws TomlError where it is no TOML.
[[nodiscard]] std::vector<Change> read_changes(std::string_view text);

// The same by toml++ alone: what write_changes() writes, read_changes() scans, as every command that writes reads it.
[[nodiscard]] std::vector<Change> parse_changes(std::string_view text);

[[nodiscard]] std::string write_changes(const std::vector<Change>& changes);

} // namespace closer
