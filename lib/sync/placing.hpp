// SPDX-License-Identifier: MIT
// A commit comes into the folder.
#pragma once

#include <filesystem>
#include <string>

#include "sync/git/git.hpp"
#include "sync/git/repository.hpp"
#include "sync/line_merge.hpp"

namespace closer {

// Brings the folder, the index and the branch from the repository's head, which closer's own files are as, to `commit`,
// which follows from it. Closer's own files are put in place by closer, whole or not at all and synced to the disk; git
// does the rest. Lines that another program added to a set of lines meanwhile stay in it, uncommitted. False if it
// changed another of closer's own files: then the branch is where it was, files may be in place already, and to commit
// and merge once more brings all of it together. What else its user has changed stays; if that is in the way, Error is
// thrown and nothing has changed. `index` is a path for an index of its own, which is overwritten.
[[nodiscard]] bool place(const Git& git, Repository& repository, const std::string& commit, const RecordReader& read,
                         const std::filesystem::path& index);

} // namespace closer
