// SPDX-License-Identifier: MIT
// Both sides brought together in git's own storage: neither the folder nor the index is touched.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sync/git.hpp"
#include "sync/repository.hpp"

namespace closer {

// What only the journal's code can say of a file, by its path in the journal's folder.
struct JournalRules {
  // What is to stand in the file in the place of what a merge made of it; nothing where that is right.
  std::function<std::optional<std::string>(std::string_view path, const std::string& contents)> heal;
  // What is wrong with a closer.toml that a merge made, or nothing.
  std::function<std::optional<std::string>(const std::string& contents)> fault;
  // Whether a closer.toml is this journal's.
  std::function<bool(const std::string& contents)> is_this_journal;
};

// A file that a person has to decide about.
struct Conflict {
  std::string path;                // from the top of the work tree
  std::optional<std::string> ours; // absent: it is not there
  std::optional<std::string> theirs;
  std::string why; // where the two fit together, and the outcome is no good
};

struct Merge {
  std::string commit;              // with both sides as its parents; "" where there are conflicts
  std::vector<Conflict> conflicts; // by path
};

// Merges `theirs` into the repository's head. Files that are sets of lines keep the lines of both sides, whatever git
// makes of them; in those, what the merge doubled is healed. `index` is where another index can be made. The histories
// need no common start where `are_related` says so.
[[nodiscard]] Merge merge(const Git& git, const Repository& repository, const std::string& theirs, bool are_related,
                          const JournalRules& rules, const std::filesystem::path& index, const std::string& me);

// The lines of both: those of `ours`, then those of `theirs` that it lacks.
[[nodiscard]] std::string both_lines(std::string_view ours, std::string_view theirs);

} // namespace closer
