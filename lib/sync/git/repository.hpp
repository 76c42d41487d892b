// SPDX-License-Identifier: MIT
// What there is to know of the repository that a journal is in before anything is done to it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sync/git/git.hpp"

namespace closer {

// Where the other side is.
struct Upstream {
  std::string remote;  // its name, as in git's configuration, or its URL
  std::string branch;  // without refs/heads/
  bool is_set = false; // whether git's configuration says so; otherwise it is the natural one
  std::string trouble; // git's words, if it was to be asked for its branches and that failed

  [[nodiscard]] std::string name() const { return remote + "/" + branch; }
};

struct Repository {
  std::filesystem::path git_folder;    // of this work tree
  std::filesystem::path common_folder; // of all its work trees
  std::filesystem::path top;           // of the work tree
  std::string prefix;                  // the journal's folder from there: "" or "notes/us/"
  std::string branch;                  // without refs/heads/
  std::string head;                    // the commit's id; "" before the first one
  bool is_shallow = false;
};

// Finds the repository, and makes `git` name it in every call from then on. Throws Error if there is none, or it is in
// a state that is its user's to end: a merge, a rebase or the like under way, or no branch checked out. The message
// says what to type.
[[nodiscard]] Repository look_at(Git& git);

// The commit that HEAD is at now; "" before the first one.
[[nodiscard]] std::string head_of(const Git& git);

// The remote and branch that the checked-out branch goes with; nothing if there is no remote. `when_slow` is for
// asking the remote, which is done only where git's configuration doesn't say. Throws Error if there are several
// and none is chosen.
[[nodiscard]] std::optional<Upstream> find_upstream(const Git& git, const Repository& repository,
                                                    const std::function<void()>& when_slow);

// Makes git's configuration say it.
void set_upstream(const Git& git, const Repository& repository, const Upstream& upstream);

// A remote's URL without a password, to be shown.
[[nodiscard]] std::string shown_url(std::string_view url);

} // namespace closer
