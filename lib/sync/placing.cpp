// SPDX-License-Identifier: MIT
#include "sync/placing.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/text.hpp"
#include "sync/commit.hpp"
#include "sync/own_paths.hpp"
#include "sync/tree.hpp"

namespace closer {
namespace {

struct OwnFile {
  std::string path; // from the journal's folder
  std::optional<TreeEntry> before;
  std::optional<TreeEntry> after;
};

bool is_regular(const std::optional<TreeEntry>& entry) { return !entry || entry->is_readable(); }

// Those that closer puts in place, the ones that go last: what moves from one file to another is never in none. Git does
// the others: links, what closer would not read, and what a filter shows in another form than git keeps.
std::vector<OwnFile> own_files_between(const Git& git, const Repository& repository, const std::string& to) {
  const auto before = entries_of(git.bare(), repository.head, own_places(repository.prefix));
  const auto after = entries_of(git.bare(), to, own_places(repository.prefix));
  std::vector<OwnFile> files;
  const auto look_at = [&](const std::string& path) {
    const auto in = [&](const TreeEntries& side) {
      const auto found = side.find(path);
      return found == side.end() ? std::nullopt : std::optional(found->second);
    };
    OwnFile file{path.substr(repository.prefix.size()), in(before), in(after)};
    if (file.before != file.after && is_own_path(file.path) && is_regular(file.before) && is_regular(file.after)) {
      files.push_back(std::move(file));
    }
  };
  for (const auto& [path, entry] : before) {
    look_at(path);
  }
  for (const auto& [path, entry] : after) {
    if (!before.contains(path)) {
      look_at(path);
    }
  }
  std::stable_partition(files.begin(), files.end(), [](const OwnFile& file) { return file.after.has_value(); });
  return files;
}

void leave_filtered_ones_to_git(const Git& git, std::vector<OwnFile>& files) {
  std::string paths;
  for (const auto& file : files) {
    paths += file.path;
    paths += '\0';
  }
  const auto facts = split_zeros(git.bytes({"check-attr", "--stdin", "-z", "filter"}, paths)); // path, "filter", value
  if (facts.size() != 3 * files.size()) {
    throw Error(Status::Failed, "git did not say which files it shows in another form than it keeps", "Sync again.");
  }
  std::size_t i = 0;
  std::erase_if(files, [&](const OwnFile&) {
    const auto& value = facts[3 * i++ + 2];
    return value != "unspecified" && value != "unset";
  });
}

// The folder that a file of the journal is in, and its name there.
std::pair<Folder, std::string> home_of(const Git& git, const std::string& path) {
  auto folder = Folder::open(git.folder());
  std::size_t start = 0;
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', start)) {
    folder = folder.make_subfolder(path.substr(start, slash - start));
    start = slash + 1;
  }
  return {std::move(folder), path.substr(start)};
}

// Whether `now` is what git has, but for what git makes of it on its way in (newlines).
bool is_committed(const Git& git, const OwnFile& file, const std::optional<std::string>& now) {
  if (!now || !file.before) {
    return !now && !file.before;
  }
  return git.text({"hash-object", "--path", file.path, "--stdin"}, *now) == file.before->blob;
}

// Whether the file now is as it is to be. A phone, an editor or another program may have written to it since it was
// committed; then it is left as it is.
bool put_in_place(const Git& git, const OwnFile& file) {
  const auto [folder, name] = home_of(git, file.path);
  const auto now = folder.read(name);
  const auto after = file.after ? std::optional(git.blob(file.after->blob)) : std::nullopt;
  return now == after || (is_committed(git, file, now) && folder.replace_if(name, now, after));
}

// Whether what stands in the folder is, to the byte, what git has of it.
bool are_in_place(const Git& git, const std::vector<OwnFile>& files) {
  std::string paths;
  std::vector<std::string> wanted;
  for (const auto& file : files) {
    if (file.after) {
      paths += file.path + "\n";
      wanted.push_back(file.after->blob);
    }
  }
  if (wanted.empty()) {
    return true;
  }
  const auto outcome = git.run({"hash-object", "--no-filters", "--stdin-paths"}, paths);
  const auto names = split(trim(outcome.out), '\n');
  return outcome.status == 0 && std::equal(names.begin(), names.end(), wanted.begin(), wanted.end());
}

// Whether nothing in the folder is in the way of what the other side changed. What differs by its time stamp alone, as
// in a copy of a folder, is not.
bool require_room(const Git& git, const Repository& repository, const std::string& commit) {
  (void)git.succeeds({"update-index", "-q", "--refresh", "--ignore-submodules"});
  const auto outcome = git.run({"read-tree", "-n", "-m", "-u", repository.head, commit});
  if (outcome.status == 0) {
    return true;
  }
  if (!own_changes(git, repository).paths.empty()) {
    return false;
  }
  throw Error(Status::NeedsPerson,
              fmt::format("what the other side changed meets files that are changed here and not committed; nothing "
                          "was done to them:\n{}",
                          words_of_git(outcome)),
              "Commit them, or put them aside with 'git stash', then sync again.");
}

} // namespace

bool place(const Git& git, Repository& repository, const std::string& commit) {
  if (!require_room(git, repository, commit)) {
    return false;
  }
  auto files = own_files_between(git, repository, commit);
  leave_filtered_ones_to_git(git, files);
  const auto is_placed = [&](const OwnFile& file) { return put_in_place(git, file); };
  if (!std::all_of(files.begin(), files.end(), is_placed) || !are_in_place(git, files)) {
    return false;
  }
  TreeEntries there;
  std::vector<std::string> gone;
  for (const auto& file : files) {
    const auto path = repository.prefix + file.path;
    if (file.after) {
      there[path] = *file.after;
    } else {
      gone.push_back(path);
    }
  }
  put_into_index(git, there, gone);
  (void)git.succeeds({"update-index", "-q", "--refresh", "--ignore-submodules"});
  git.text({"merge", "--quiet", "--ff-only", "--no-autostash", "--no-verify-signatures", "--no-stat", commit});
  repository.head = commit;
  return true;
}

} // namespace closer
