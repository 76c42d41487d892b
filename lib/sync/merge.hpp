// SPDX-License-Identifier: MIT
// Both sides brought together in git's own storage: neither the folder nor the index is touched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "sync/commit.hpp"
#include "sync/git/git.hpp"
#include "sync/git/repository.hpp"
#include "sync/line_merge.hpp"

namespace closer {

struct Settled {
  std::string stays;
  std::optional<std::string> kept;
};

// What only the journal's code can say of a file, by its path in the journal's folder.
struct JournalRules {
  // What is to be in the file in the place of what a merge made of it; nothing if that is right.
  std::function<std::optional<std::string>(std::string_view path, const std::string& contents)> heal;
  // The records of a file of log/ or hobbies/.
  RecordReader records;
  RecordCounter count;
  // Why a closer.toml can't be this journal's, or nothing. Failed: it has a later format.
  std::function<std::optional<Error>(const std::string& contents)> fault;
  // What is to be in a file that both sides changed, and the version that lost; the same on every machine,
  // whichever side it is. `base` is what both began with.
  std::function<Settled(std::string_view path, const std::optional<std::string>& base, const std::string& ours,
                        const std::string& theirs)>
      settle;
  // The name of a version that gave way, beside the path of the one that stays.
  std::function<std::string(const std::string& path, std::string_view contents)> name_of_kept;
};

// A file that both sides changed in ways that don't go together.
struct KeptVersion {
  std::string path; // of the version that stays, from the top of the work tree
  std::string name; // of the one that gave way, beside it
};

struct Merge {
  std::string commit; // `theirs`, or one with both sides as its parents
  std::vector<KeptVersion> versions;
  std::size_t kept = 0;          // records that one side had dropped, and that are in it
  std::string couple_fault;      // what is wrong with their closer.toml, in the place of which ours stays
  bool is_head_left_out = false; // a file HEAD that would have made a repository of the journal's folder
};

// Brings `theirs` and the repository's head together; `base` is where the two part, "" if nowhere. Each record of
// either side is in the outcome, closer.toml in it is this journal's, and of every other file that both changed there
// is one version in its place and one beside it: there are no conflicts. `index` is where another index can be made.
// Throws Error if their journal has a later format.
[[nodiscard]] Merge merge(const Git& git, const Repository& repository, const std::string& base,
                          const std::string& theirs, const JournalRules& rules, const std::filesystem::path& index,
                          const std::string& me);

} // namespace closer
