// SPDX-License-Identifier: MIT
// Files as a commit has them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sync/git/git.hpp"

namespace closer {

struct TreeEntry {
  std::string mode; // "100644"
  std::string blob; // its name
  std::size_t size = 0;

  bool operator==(const TreeEntry& other) const { return mode == other.mode && blob == other.blob; }
  // Whether it is a regular file, of a size that closer reads.
  [[nodiscard]] bool is_readable() const;
};

using TreeEntries = std::map<std::string, TreeEntry>; // by path from the top of the work tree

// The entry at that path, if there is one.
[[nodiscard]] std::optional<TreeEntry> find(const TreeEntries& entries, const std::string& path);

// Those at or below the paths, which are from the top, too; none if `tree`, a commit or a tree, is "".
[[nodiscard]] TreeEntries entries_of(const Git& git, const std::string& tree, const std::vector<std::string>& paths);

[[nodiscard]] std::optional<TreeEntry> entry_of(const Git& git, const std::string& tree, const std::string& path);

// A tree with nothing in it.
[[nodiscard]] std::string empty_tree(const Git& git);

// Makes the index have `files` as they are, and nothing at the paths of `gone`.
void put_into_index(const Git& git, const TreeEntries& files, const std::vector<std::string>& gone);

} // namespace closer
