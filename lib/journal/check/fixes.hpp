// SPDX-License-Identifier: MIT
// How the user's own files are put in order: a pure function of what they hold.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "journal/check/line_file.hpp"

namespace closer {

// What a file is to become. A file may have two steps: first it gets the records that leave other files, then it lets
// go of those that have left it; so every record is somewhere after every step.
struct Fix {
  std::string folder; // of the journal: "log", "hobbies", or "" for the journal's own
  std::string name;
  std::string path;                  // as a person would open it
  std::optional<std::string> before; // absent: there is no such file
  std::optional<std::string> after;  // absent: its records are in another file, and it goes
};

// Each month's records (or one's hobbies) in the file that closer would write them to, a line each, without conflict
// markers and lines that lost; copies that a sync left go. Lines that tie with different content all stay, and so do
// comments and what can't be read. Only files of `me` are touched, and of those none that can't be rewritten without
// losing a comment; nothing goes to those.
// `blocked` names more files that nothing can go to: they are there, and can't be read.
[[nodiscard]] std::vector<Fix> fixes_of(const std::vector<LineFile>& files, const std::string& me, Holding holding,
                                        const std::string& folder, const std::set<std::string>& blocked = {});

// The files as they are once the fixes are carried out.
[[nodiscard]] std::vector<LineFile> fixed(std::vector<LineFile> files, const std::vector<Fix>& fixes, Holding holding);

} // namespace closer
