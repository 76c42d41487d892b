// SPDX-License-Identifier: MIT
#include "sync/placing.hpp"

#include <charconv>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/text.hpp"
#include "sync/own_paths.hpp"

namespace closer {
namespace {

struct OwnFile {
  std::string path; // from the journal's folder
  std::string blob; // "" where it goes
};

std::vector<OwnFile> own_files_between(const Git& git, const std::string& from, const std::string& to) {
  std::vector<std::string> arguments = {"diff-tree", "-r", "-z", "--no-renames", "--relative", from, to, "--"};
  arguments.insert(arguments.end(), own_pathspecs().begin(), own_pathspecs().end());
  const auto entries = split_zeros(git.text(arguments));
  std::vector<OwnFile> files;
  for (std::size_t i = 0; i + 1 < entries.size(); i += 2) { // ":MODE MODE BLOB BLOB STATUS", then the path
    const auto facts = split(entries[i], ' ');
    const bool goes = facts.size() == 5 && facts[4] == "D";
    const bool was_file = facts.size() == 5 && (facts[0] == ":000000" || facts[0].starts_with(":100"));
    if (was_file && is_own_path(entries[i + 1]) && (goes || facts[1].starts_with("100"))) {
      files.push_back({entries[i + 1], goes ? std::string() : std::string(facts[3])});
    }
  }
  return files;
}

// Those of a size that closer would read. The others are left to git.
std::vector<OwnFile> of_readable_size(const Git& git, std::vector<OwnFile> files) {
  std::string names;
  for (const auto& file : files) {
    names += file.blob.empty() ? "" : file.blob + "\n";
  }
  const auto sizes = git.text({"cat-file", "--batch-check=%(objectsize)"}, names);
  auto size = split(sizes, '\n');
  std::size_t next = 0;
  std::erase_if(files, [&](const OwnFile& file) {
    std::size_t bytes = 0;
    if (!file.blob.empty() && next < size.size()) {
      std::from_chars(size[next].data(), size[next].data() + size[next].size(), bytes);
      ++next;
    }
    return bytes > most_file_bytes;
  });
  return files;
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

// As git would check it out: a filter may stand between what it keeps and what the folder holds.
std::string contents_of(const Git& git, const std::string& commit, const Repository& repository,
                        const std::string& path) {
  const auto outcome = git.run({"cat-file", "--filters", fmt::format("{}:{}{}", commit, repository.prefix, path)});
  if (outcome.status != 0) {
    throw Error(Status::Failed,
                fmt::format("git could not read {} of the other side:\n{}", path, words_of_git(outcome)));
  }
  return outcome.out;
}

void require_room(const Git& git, const Repository& repository, const std::string& commit) {
  const auto outcome = git.run({"read-tree", "-n", "-m", "-u", repository.head, commit});
  if (outcome.status != 0) {
    throw Error(Status::NeedsPerson,
                fmt::format("what the other side changed meets files that are changed here and not committed; nothing "
                            "was done to them:\n{}",
                            words_of_git(outcome)),
                "Commit them, or put them aside with 'git stash', then sync again.");
  }
}

} // namespace

void place(const Git& git, Repository& repository, const std::string& commit) {
  require_room(git, repository, commit);
  const auto files = of_readable_size(git, own_files_between(git, repository.head, commit));
  std::string placed;
  for (const auto& file : files) {
    const auto [folder, name] = home_of(git, file.path);
    if (!file.blob.empty()) {
      folder.replace(name, contents_of(git, commit, repository, file.path));
    } else if (folder.has(name)) {
      folder.remove(name);
    }
    placed += file.path;
    placed += '\0';
  }
  git.text({"update-index", "-z", "--add", "--remove", "--stdin"}, placed);
  git.text({"merge", "--quiet", "--ff-only", "--no-autostash", "--no-verify-signatures", "--no-stat", commit});
  repository.head = commit;
}

} // namespace closer
