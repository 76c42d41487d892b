// SPDX-License-Identifier: MIT
// What a sync leaves in git's folder where it is killed in the midst: lock files, in whose presence git does nothing.
#pragma once

#include <string>

#include "base/file.hpp"
#include "sync/repository.hpp"

namespace closer {

// Says, in a file of `state`, that a sync is at work while it lives; so that one that was killed is known by it.
class AtWork {
public:
  explicit AtWork(const Folder& state);
  AtWork(const AtWork&) = delete;
  AtWork& operator=(const AtWork&) = delete;
  ~AtWork();

  // Whether the one before was killed.
  [[nodiscard]] bool follows_a_killed_one() const { return m_follows; }

private:
  const Folder& m_state;
  bool m_follows = false;
};

// Removes git's locks that a killed sync left, unless a git is at work in the repository. The caller is the only sync.
void remove_stale_locks(const Repository& repository);

// Throws Error where git's index is locked: another git is at work there, or was killed.
void require_unlocked(const Repository& repository);

} // namespace closer
