// SPDX-License-Identifier: MIT
// All the files that aren't sets of lines, as git merges them.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "sync/git/git.hpp"
#include "sync/git/repository.hpp"
#include "sync/git/tree.hpp"

namespace closer {

struct Sides {
  std::optional<TreeEntry> base;
  std::optional<TreeEntry> ours;
  std::optional<TreeEntry> theirs;
};

struct RestMerge {
  std::string tree;                       // whose sets of lines, if it has any, aren't to be looked at
  std::map<std::string, Sides> conflicts; // by path from the top
};

// `index` is a git on an index that this may overwrite; `base` is "" if the two histories have no common start.
[[nodiscard]] RestMerge merge_rest(const Git& index, const Repository& repository, const std::string& base,
                                   const std::string& theirs);

} // namespace closer
