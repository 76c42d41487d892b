// SPDX-License-Identifier: MIT
// The files in inbox/, and the folders that they are in.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files/folder.hpp"
#include "journal/folder/journal.hpp"
#include "journal/inbox/inbox_file.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

// Which files wait because somebody may be typing in them.
enum class Resting {
  Needed,        // those that were changed within two minutes of now
  UnlessArrived, // the same, but for what was changed since now, when a sync began that may have brought it
};

struct InboxFolder {
  std::string person;
  Folder folder;
  std::optional<std::string> note; // what closer told there; nothing if there is no such file
  bool has_resting = false;        // a file that waits
};

struct InboxFolders {
  std::map<std::string, InboxFolder> folders; // by name; a person may have several
  std::vector<InboxFile> files;
  std::map<std::string, std::vector<Finding>> unread; // what can't be read of each person's
  std::vector<Finding> findings;                      // what is nobody's
  std::vector<std::string> strange;                   // the paths of files of other sorts
  std::vector<std::string> resting;                   // the paths of those that wait
};

// Whose inbox a folder of that name is: a person's id, in letters of any case, as phones write it. Null if it's
// nobody's.
[[nodiscard]] const Person* owner_of_inbox(const Couple& couple, std::string_view folder_name);

// A finding about a place in the journal's folder where `act` throws Error.
void report_on_error(const Journal& journal, std::vector<Finding>& findings, const std::filesystem::path& place,
                     const std::function<void()>& act);

// Opens the inbox and reads its files; what can't be opened is a finding. A `now` without a time takes every file for
// one that rests; those of `waiting`, paths, wait in any case. Throws Error if the hobbies can't be read.
[[nodiscard]] InboxFolders open_inbox(const Journal& journal, const When& now, Resting resting,
                                      std::span<const std::string> waiting = {});

} // namespace closer
