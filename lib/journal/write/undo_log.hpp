// SPDX-License-Identifier: MIT
// What the last commands on this machine wrote, so that `closer undo` can take it back. It never leaves the machine.
//
// A command adds its lines to the end of undo.toml and reads nothing of it, so that what it costs doesn't grow with
// what the commands before it wrote. Now and then the oldest are let go.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files/folder.hpp"
#include "journal/write/undo_file.hpp"

namespace closer {

class UndoLog {
public:
  // `state_folder` is the journal's own on this machine, and must outlive it.
  explicit UndoLog(const Folder& state_folder);

  // The changes of the last command, oldest first; none where the end of the log can't be understood.
  [[nodiscard]] std::vector<Change> last() const;

  // Whether it made more than one.
  [[nodiscard]] bool last_has_many() const;

  // What can't be understood at the end of the log, and where; "" where that can.
  [[nodiscard]] std::string unreadable() const;

  // Adds changes of the command in hand. The 50 before them, or 4 MiB of text, are kept; the oldest beyond that are let
  // go sooner or later, a command as a whole.
  void remember(const std::vector<Change>& changes);

  // Adds one that lasts, which undo can't undo, so that undo doesn't skip it without a word; once, where
  // the last was the same.
  void remember_lasting(const std::string& what);

  // Forgets the changes of the last command.
  void forget_last();

  // Forgets the newest changes, as far as that can be done: they were not carried out.
  void forget_newest(std::size_t count) noexcept;

  // The keys of the private records that changes are about.
  [[nodiscard]] std::set<std::string> private_ids() const;

  // Forgets every change of a record, also under the keys that a private one had before, so that nothing of its text
  // stays.
  void forget(std::string_view id);

  // What was written under one key has another one from now on; it is written with what is forgotten next.
  void rename(std::string_view old_key, std::string_view new_key);

private:
  struct Line {
    std::size_t number = 0; // in the file, from 1 on
    std::string text;
  };

  std::vector<Line>& lines() const;
  [[nodiscard]] std::vector<Line>::const_iterator first_of_last() const;
  void let_go_of_oldest();
  void write() const;

  const Folder& m_folder;
  std::string m_command;
  std::size_t m_count = 0;                          // of its changes so far
  mutable std::optional<std::vector<Line>> m_lines; // of the file, but empty ones; read when somebody asks
};

} // namespace closer
