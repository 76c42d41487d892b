// SPDX-License-Identifier: MIT
// A line of undo.toml, `COMMAND-N = { … }`: a change that can be undone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace closer {

struct Change {
  enum class Of {
    Record,
    Private, // a record on this machine only
    Hobby,
    Lasting,
    Inbox, // a record that a line of an inbox became, of whoever wrote that
  };
  Of of = Of::Record;
  std::optional<std::string> before; // the line that stood there; absent if the command added one
  std::string after;                 // the line that the command wrote; of what lasts, words for it
  std::string by = {};               // the id of the one who wrote it
  std::string file = {};             // of an inbox, "ana/notes.txt", that had the line
  std::string line = {};             // without its newline
};

// Without its newline. `key` is the command's name, which is [a-z0-9]+, and the number of the change: "k3f9x-1".
[[nodiscard]] std::string write_line(std::string_view key, const Change& change);

// Nothing if the line is none.
[[nodiscard]] std::optional<Change> change_of_line(std::string_view line);

// "k3f9x" of such a line; "" if there is none.
[[nodiscard]] std::string_view command_of_line(std::string_view line);

} // namespace closer
