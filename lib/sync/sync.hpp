// SPDX-License-Identifier: MIT
// A journal brought in sync with its remote. Both sides are merged, never rebased: what others may have already stays
// as it is, and however often a sync is cut off, nothing is half done.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files/folder.hpp"
#include "base/files/lock.hpp"
#include "sync/merge.hpp"
#include "sync/vanished.hpp"

namespace closer {

struct SyncRequest {
  std::filesystem::path folder;  // the journal's
  const Folder* state = nullptr; // the journal's own on this machine
  std::string me;                // the id of the one who syncs
  std::string name;              // and the name, for commits where git knows none
  bool can_ask = false;          // whether git may ask for a password on a terminal
  JournalRules rules;
  OwnerOf owner_of;              // of the journal's files
  std::function<void()> prepare; // what is to be in the folder before it is committed, with that lock held
  std::function<Lock(const Folder& git_folder)> alone; // keeps other syncs of the repository away
  std::function<Lock()> lock;                          // takes the journal's lock
  std::function<bool()> reply; // writes what follows from what came, before it is sent; whether there was any
  std::function<void(std::string_view)> when_slow; // told what is waited for, where that takes a moment
  std::function<void(int attempt)> wait;           // a while, before the next attempt
};

struct SyncOutcome {
  enum class End {
    NoRemote,    // all that there is to do is done
    InStep,      // both sides have all
    Unreachable, // what is here is committed; `words` says why no more was done
    Refused,     // the remote doesn't take it; `words` says why
    Overtaken,   // the other side was faster each time
  };
  End end = End::InStep;
  std::string remote;         // "origin/main", printable; "" if there is none
  std::string url;            // of the remote, without a password
  std::size_t committed = 0;  // lines of records, here
  std::size_t received = 0;   // from the other side
  std::size_t sent = 0;       // to it
  bool has_committed = false; // something, if no records
  bool has_received = false;
  bool has_sent = false;
  bool is_first = false;         // the remote had nothing before
  std::size_t kept = 0;          // records that the other side had dropped, and that stay
  std::string couple_fault;      // what was wrong with the other side's closer.toml, in the place of which ours stays
  bool is_head_left_out = false; // a file HEAD that would have made a repository of the journal's folder
  std::vector<std::string> left_out; // closer's own files that aren't regular ones
  std::vector<KeptVersion> versions; // that gave way to others, and are beside them
  std::string words;                 // of git, on lines set in by two
};

// Throws Error if nothing could be done, or git failed in a way that it doesn't expect; nothing is half done then.
[[nodiscard]] SyncOutcome sync(const SyncRequest& request);

} // namespace closer
