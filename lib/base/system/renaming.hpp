// SPDX-License-Identifier: MIT
// Renaming within one folder, by what the system and the file system can do. Names are single path components.
#pragma once

#include <string>

namespace closer {

// Gives `from` the name `to`, whose file it replaces; false, and errno, if it can't.
[[nodiscard]] bool rename_over(int folder, const std::string& from, const std::string& to);

// The same, but never replaces anything: EEXIST. Only a file system that has neither such a call nor hard links leaves
// a moment in which it would.
[[nodiscard]] bool rename_new(int folder, const std::string& from, const std::string& to);

enum class Exchanged {
  Done,
  Replaced, // by `one`, as in a plain rename: exfat-fuse ignores what it's asked for
  Failed,   // errno says why
  Unknown   // to the system or the file system; nothing was done
};

// Gives each of two files the other's name, at once.
[[nodiscard]] Exchanged exchange_names(int folder, const std::string& one, const std::string& other);

} // namespace closer
