// SPDX-License-Identifier: MIT
#include "sync/git/repository.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

std::string git_in(const Git& git) { return fmt::format("git -C {}", shell_word(git.folder().string())); }

// The one that was committed to last.
std::string a_branch(const Git& git) {
  const auto name =
      git.text({"for-each-ref", "--count=1", "--sort=-committerdate", "--format=%(refname:short)", "refs/heads"});
  return name.empty() ? "--create main" : shell_word(name);
}

[[noreturn]] void refuse_without_repository(const Git& git) {
  throw Error(Status::Failed, "the journal isn't in a git repository, so there's nothing to sync with",
              fmt::format("To use git:\n  {} init\n  closer sync\nIf you share the folder with Syncthing or the like, "
                          "you don't need this; see closer-sync(7).",
                          git_in(git)));
}

// The nearest folder from there up that has a `.git`, on the same file system: git looks for one there as well, but
// would first take a folder with HEAD, objects/ and refs/ in it for a repository, which may have come from the other
// side.
std::optional<fs::path> folder_with_git(const fs::path& folder) {
  std::error_code problem;
  const auto device_of = [](const fs::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? std::optional(facts.st_dev) : std::nullopt;
  };
  auto path = fs::canonical(folder, problem);
  const auto device = device_of(path);
  while (!problem && device_of(path) == device) {
    if (is_there(path / ".git")) {
      return path;
    }
    if (path == path.parent_path()) {
      break;
    }
    path = path.parent_path();
  }
  return std::nullopt;
}

struct Unfinished {
  std::string_view file; // in git's folder, while it lasts
  std::string_view what;
  std::string_view end; // the command
};

constexpr std::array<Unfinished, 5> unfinished = {{{"MERGE_HEAD", "a merge", "merge --abort"},
                                                   {"rebase-merge", "a rebase", "rebase --abort"},
                                                   {"rebase-apply", "a rebase", "rebase --abort"},
                                                   {"CHERRY_PICK_HEAD", "a cherry-pick", "cherry-pick --abort"},
                                                   {"REVERT_HEAD", "a revert", "revert --abort"}}};

void require_nothing_unfinished(const Git& git, const Repository& repository) {
  for (const auto& [file, what, end] : unfinished) {
    if (is_there(repository.git_folder / file)) {
      throw Error(Status::NeedsPerson, fmt::format("{} isn't finished in this repository; nothing was done", what),
                  fmt::format("Finish it, or abort it and let closer merge both sides:\n  {} {}\n  closer sync",
                              git_in(git), end));
    }
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n')) {
    if (!line.empty()) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

std::string choose_remote(const Git& git, const Repository& repository) {
  const auto remotes = lines_of(git.text({"remote"}));
  if (remotes.size() == 1) {
    return remotes.front();
  }
  if (std::find(remotes.begin(), remotes.end(), "origin") != remotes.end()) {
    return "origin";
  }
  if (remotes.empty()) {
    return {};
  }
  throw Error(Status::Failed,
              fmt::format("this repository has {} remotes ({}), but none is set for the branch {}", remotes.size(),
                          printable(join(remotes, ", ")), repository.branch),
              fmt::format("Choose one, then sync again:\n  {} config {} {}", git_in(git),
                          shell_word(fmt::format("branch.{}.remote", repository.branch)), shell_word(remotes.front())));
}

// What the remote has: the branch of the same name, else the one that a clone would check out, else the only one; where
// it has none, that of the same name is to be.
Upstream natural_upstream(const Git& git, const Repository& repository, const std::string& remote,
                          const std::function<void()>& when_slow) {
  const auto outcome = git.run({"ls-remote", "--symref", "--", remote, "HEAD", "refs/heads/*"}, {}, when_slow);
  if (outcome.status != 0) { // no use in asking it once more
    return {remote, repository.branch, false, words_of_git(outcome)};
  }
  constexpr std::string_view heads = "refs/heads/";
  std::vector<std::string> branches;
  std::string checked_out;
  for (const auto& line : lines_of(outcome.out)) { // "ref: refs/heads/main<TAB>HEAD" and "ID<TAB>refs/heads/main"
    const auto tab = line.find('\t');
    const auto name = line.substr(tab == std::string::npos ? line.size() : tab + 1);
    if (name.starts_with(heads)) {
      branches.push_back(name.substr(heads.size()));
    } else if (name == "HEAD" && line.starts_with("ref: refs/heads/")) {
      checked_out = line.substr(5 + heads.size(), tab - 5 - heads.size());
    }
  }
  const auto has = [&](const std::string& branch) {
    return std::find(branches.begin(), branches.end(), branch) != branches.end();
  };
  if (branches.empty() || has(repository.branch)) {
    return {remote, repository.branch, false, {}};
  }
  if (has(checked_out) || branches.size() == 1) {
    return {remote, has(checked_out) ? checked_out : branches.front(), false, {}};
  }
  throw Error(
      Status::Failed,
      fmt::format("{} has {} branches ({}), but not yours, {}", printable(remote), branches.size(),
                  printable(join(branches, ", ")), repository.branch),
      fmt::format("Choose the one that has the journal, then sync again:\n  {0} config {1} {2}\n  {0} config {3} "
                  "{4}",
                  git_in(git), shell_word(fmt::format("branch.{}.remote", repository.branch)), shell_word(remote),
                  shell_word(fmt::format("branch.{}.merge", repository.branch)),
                  shell_word("refs/heads/" + branches.front())));
}

} // namespace

Repository look_at(Git& git) {
  const auto start = folder_with_git(git.folder());
  if (!start) {
    refuse_without_repository(git);
  }
  const auto there = git.in(*start);
  const auto outcome = there.run({"rev-parse", "--absolute-git-dir"});
  if (outcome.status != 0) {
    throw Error(Status::Failed, fmt::format("git doesn't accept the journal's folder:\n{}", words_of_git(outcome)));
  }
  Repository repository;
  repository.top = there.text({"rev-parse", "--show-toplevel"});
  repository.git_folder = there.text({"rev-parse", "--absolute-git-dir"});
  repository.common_folder = *start / there.text({"rev-parse", "--git-common-dir"}); // from there, if not absolute
  git = git.of(repository.git_folder, repository.top);
  if (git.text({"rev-parse", "--is-inside-work-tree"}) != "true") {
    refuse_without_repository(git);
  }
  repository.prefix = git.text({"rev-parse", "--show-prefix"});
  repository.is_shallow = git.text({"rev-parse", "--is-shallow-repository"}) == "true";
  require_nothing_unfinished(git, repository);
  const auto branch = git.ask({"symbolic-ref", "--quiet", "HEAD"});
  constexpr std::string_view heads = "refs/heads/";
  if (!branch || !branch->starts_with(heads)) {
    throw Error(
        Status::Failed,
        "no branch is checked out in this repository (detached HEAD), so there's nowhere to commit; nothing was done",
        fmt::format("Check one out, then sync again:\n  {} switch {}", git_in(git), a_branch(git)));
  }
  repository.branch = branch->substr(heads.size());
  repository.head = head_of(git);
  return repository;
}

std::string head_of(const Git& git) { return git.ask({"rev-parse", "--verify", "--quiet", "HEAD"}).value_or(""); }

std::optional<Upstream> find_upstream(const Git& git, const Repository& repository,
                                      const std::function<void()>& when_slow) {
  const auto key = [&](std::string_view name) { return fmt::format("branch.{}.{}", repository.branch, name); };
  auto remote = git.ask({"config", "--get", key("remote")}).value_or("");
  const auto merge = git.ask({"config", "--get", key("merge")}).value_or("");
  constexpr std::string_view heads = "refs/heads/";
  if (!remote.empty() && remote != "." && merge.starts_with(heads)) {
    return Upstream{remote, merge.substr(heads.size()), true, {}};
  }
  if (remote.empty() || remote == ".") {
    remote = choose_remote(git, repository);
  }
  if (remote.empty()) {
    return std::nullopt;
  }
  return natural_upstream(git, repository, remote, when_slow);
}

void set_upstream(const Git& git, const Repository& repository, const Upstream& upstream) {
  git.text({"config", fmt::format("branch.{}.remote", repository.branch), upstream.remote});
  git.text({"config", fmt::format("branch.{}.merge", repository.branch), "refs/heads/" + upstream.branch});
}

std::string shown_url(std::string_view url) {
  const auto scheme = url.find("://");
  const auto start = scheme == std::string_view::npos ? url.size() : scheme + 3;
  const auto end = std::min(url.find('/', start), url.size());
  const auto at = url.substr(0, end).rfind('@');
  const auto colon = url.find(':', start);
  if (at == std::string_view::npos || at < start || colon > at) {
    return std::string(url);
  }
  return fmt::format("{}{}", url.substr(0, colon), url.substr(at));
}

} // namespace closer
