// SPDX-License-Identifier: MIT
// What a sync leaves in git's folder where it is killed midway: lock files, in whose presence git does nothing.
#pragma once

#include "base/files/folder.hpp"
#include "sync/git/repository.hpp"

namespace closer {

// Says, in a file of git's folder, that a sync is at work while it lives; so that one that was killed is known by it.
// There is only one at a time.
class AtWork {
public:
  explicit AtWork(const Folder& git_folder);
  AtWork(const AtWork&) = delete;
  AtWork& operator=(const AtWork&) = delete;
  ~AtWork();

  // If the one before was killed, removes the locks that its git left, unless a git is at work in the repository.
  void tidy_up(const Repository& repository);

private:
  const Folder& m_git_folder;
  bool m_follows_a_killed_one = false;
};

// Throws Error if git's index is locked: another git is at work there, or was killed.
void require_unlocked(const Repository& repository);

} // namespace closer
