// SPDX-License-Identifier: MIT
#include "sync/placing.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "sync/commit.hpp"
#include "sync/git/tracked_paths.hpp"
#include "sync/git/tree.hpp"
#include "sync/line_merge.hpp"

namespace closer {
namespace {

struct OwnFile {
  std::string path; // from the journal's folder
  std::optional<TreeEntry> before;
  std::optional<TreeEntry> after;
  bool has_more = false; // than `after`: what another program wrote meanwhile
};

bool is_regular(const std::optional<TreeEntry>& entry) { return !entry || entry->is_readable(); }

// Those that closer puts in place, the ones that go last: what moves from one file to another is never in none. Git
// does the others: links, what closer would not read, and what a filter shows in another form than git keeps.
std::vector<OwnFile> own_files_between(const Git& git, const Repository& repository, const std::string& to) {
  const auto before = entries_of(git.bare(), repository.head, own_places(repository.prefix));
  const auto after = entries_of(git.bare(), to, own_places(repository.prefix));
  std::vector<OwnFile> files;
  const auto look_at = [&](const std::string& path) {
    OwnFile file{path.substr(repository.prefix.size()), find(before, path), find(after, path)};
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
  const auto paths = with_zeros(mapped(files, &OwnFile::path));
  const auto facts = split_zeros(git.bytes({"check-attr", "--stdin", "-z", "filter"}, paths)); // path, "filter", value
  if (facts.size() != 3 * files.size()) {
    throw Error(Status::Failed, "git didn't say which files it converts", "Sync again.");
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

// What the file is to hold where it is `now` as another program left it; nothing if that takes a merge of its own. A
// phone that writes to a set of lines again and again must not hold up a sync for good.
std::optional<std::string> with_more(const OwnFile& file, const std::string& before, const std::string& now,
                                     const std::string& after, const RecordReader& read) {
  if (!is_set_of_lines(file.path) || read(file.path, now).is_laid_out || read(file.path, after).is_laid_out) {
    return std::nullopt;
  }
  auto united = both_lines(before, now, after);
  return read(file.path, united).is_laid_out ? std::nullopt : std::optional(std::move(united));
}

// Whether the file now is as it is to be. If not, it is as a phone, an editor or another program left it.
bool put_in_place(const Git& git, OwnFile& file, const RecordReader& read) {
  constexpr int most_tries = 10;
  const auto [folder, name] = home_of(git, file.path);
  auto before = file.before ? std::optional(git.blob(file.before->blob)) : std::nullopt; // as the folder has it
  const auto after = file.after ? std::optional(git.blob(file.after->blob)) : std::nullopt;
  if (const auto now = folder.read(name); now != before && is_committed(git, file, now)) {
    before = now;
  }
  for (int i = 0; i < most_tries; ++i) { // between looking and putting there is no call of git, which takes its time
    const auto now = folder.read(name);
    file.has_more = now != before && now != after;
    auto wanted = after;
    if (file.has_more) {
      wanted = now && after ? with_more(file, before.value_or(""), *now, *after, read) : std::nullopt;
      if (!wanted) {
        return false;
      }
    }
    if (now == wanted || folder.replace_if(name, now, wanted)) {
      return true;
    }
  }
  return false;
}

// Whether the folder has, to the byte, what git has of those to which nothing was added.
bool are_in_place(const Git& git, const std::vector<OwnFile>& files) {
  std::string paths;
  std::vector<std::string> wanted;
  for (const auto& file : files) {
    if (file.after && !file.has_more) {
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

// Makes the index have what closer puts in place.
void put_into(const Git& index, const Repository& repository, const std::vector<OwnFile>& files, bool with_removals) {
  TreeEntries there;
  std::vector<std::string> gone;
  for (const auto& file : files) {
    const auto path = repository.prefix + file.path;
    if (file.after) {
      there[path] = *file.after;
    } else if (with_removals) {
      gone.push_back(path);
    }
  }
  put_into_index(index, there, gone);
}

// Not as copy_file() does, which fails if modes can't be changed.
void copy_bytes(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ifstream source(from, std::ios::binary);
  std::ofstream target(to, std::ios::binary);
  if (!source || !target || !(target << source.rdbuf()) || !target.flush()) {
    fail_to("copy", from, errno, Purpose::Writing);
  }
}

// Whether nothing in the folder is in the way of what the other side changed, but for the files that closer puts in
// place itself. What differs by its time stamp alone, as in a copy of a folder, isn't in the way.
bool require_room(const Git& git, const Repository& repository, const std::string& commit,
                  const std::vector<OwnFile>& files, const std::filesystem::path& index) {
  (void)git.succeeds({"update-index", "-q", "--refresh", "--ignore-submodules"});
  copy_bytes(git.text({"rev-parse", "--path-format=absolute", "--git-path", "index"}), index);
  const auto other = git.with_index(index);
  put_into(other, repository, files, false);
  const auto outcome = other.run({"read-tree", "-n", "-m", "-u", repository.head, commit});
  if (outcome.status == 0) {
    return true;
  }
  if (!own_changes(git, repository).paths.empty()) {
    return false;
  }
  throw Error(
      Status::NeedsPerson,
      fmt::format("these files were changed on both sides, and here not committed yet; nothing was done to them:\n{}",
                  words_of_git(outcome)),
      "Commit them, or set them aside with 'git stash', then sync again.");
}

} // namespace

bool place(const Git& git, Repository& repository, const std::string& commit, const RecordReader& read,
           const std::filesystem::path& index) {
  auto files = own_files_between(git, repository, commit);
  leave_filtered_ones_to_git(git, files);
  if (!require_room(git, repository, commit, files, index)) {
    return false;
  }
  const auto is_placed = [&](OwnFile& file) { return put_in_place(git, file, read); };
  if (!std::all_of(files.begin(), files.end(), is_placed) || !are_in_place(git, files)) {
    return false;
  }
  put_into(git, repository, files, true);
  (void)git.succeeds({"update-index", "-q", "--refresh", "--ignore-submodules"});
  git.text({"merge", "--quiet", "--ff-only", "--no-autostash", "--no-verify-signatures", "--no-stat", commit});
  repository.head = commit;
  return true;
}

} // namespace closer
