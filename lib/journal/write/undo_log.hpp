// SPDX-License-Identifier: MIT
// What the last commands on this machine wrote, so that `closer undo` can take it back. It never leaves the machine.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/files/folder.hpp"
#include "journal/write/undo_file.hpp"

namespace closer {

class UndoLog {
public:
  // `state_folder` is the journal's own on this machine. A log that cannot be understood counts as empty, and the next
  // change begins it anew.
  explicit UndoLog(const Folder& state_folder);

  // What cannot be understood, and where; "" where all can.
  [[nodiscard]] const std::string& trouble() const { return m_trouble; }

  // The changes of the last command, oldest first.
  [[nodiscard]] std::vector<Change> last() const;

  // Whether it made more than one.
  [[nodiscard]] bool last_has_many() const;

  // Adds changes of the command in hand. Beyond 50 of them, or 4 MiB of text, the oldest commands are let go, each as a
  // whole; that in hand is kept whatever it has.
  void remember(std::vector<Change> changes);

  // Adds one that lasts, which undo does not take back, so that undo does not pass over it without a word; once, where
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

  // What was written under one key has another one from now on.
  void rename(std::string_view old_key, std::string_view new_key);

private:
  void write() const;

  const Folder& m_folder;
  std::string m_trouble;
  std::vector<Change> m_changes;
  std::int64_t m_command = 0;
};

} // namespace closer
