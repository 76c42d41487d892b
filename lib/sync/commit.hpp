// SPDX-License-Identifier: MIT
// What closer wrote becomes a commit, and nothing else does: what its user has staged stays staged.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sync/git/git.hpp"
#include "sync/git/repository.hpp"

namespace closer {

// Closer's own files as they differ from the last commit, from the journal's folder.
struct OwnChanges {
  std::vector<std::string> paths;
  std::vector<std::string> vanished; // among them, files that are gone, and that nobody told git to remove
  std::vector<std::string> changed;  // among them, files that are there and not as git was told last
  std::vector<std::string> left_out; // no regular files; closer doesn't read them
  std::vector<std::string> unmerged; // that a merge of the user's left in conflict
};

[[nodiscard]] OwnChanges own_changes(const Git& git, const Repository& repository);

// How many records there are in lines of a file, whose path is from the journal's folder.
using RecordCounter = std::function<std::size_t(std::string_view path, const std::string& lines)>;

// Commits those paths as they are in the folder, by the user's name or, where git has none, by `name`; moves the branch
// on, and returns how many records are new or changed. `index` is where another index can be made. No hook is run.
std::size_t commit_paths(const Git& git, Repository& repository, const std::vector<std::string>& paths,
                         const std::filesystem::path& index, const std::string& me, const RecordCounter& count);

// The author that commits need where git's own configuration names none.
[[nodiscard]] std::optional<Author> author_for_none(const Git& git, const std::string& id, const std::string& name);

// How many records `to` has that `from` ("" for nothing) hasn't, or not so.
[[nodiscard]] std::size_t new_records(const Git& git, const Repository& repository, const std::string& from,
                                      const std::string& to, const RecordCounter& count);

// The arguments that make a commit of `tree`, as the user's configuration wants it signed.
[[nodiscard]] std::string commit_tree(const Git& git, const std::string& tree, const std::vector<std::string>& parents,
                                      const std::string& message);

// "sam: 3 records": nothing of what they say.
[[nodiscard]] std::string commit_message(const std::string& me, std::size_t records);

} // namespace closer
