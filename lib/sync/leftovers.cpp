// SPDX-License-Identifier: MIT
#include "sync/leftovers.hpp"

#include <system_error>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "base/system/processes.hpp"
#include "base/text/shell_line.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

const std::string at_work_name = "closer-sync";

std::vector<fs::path> locks_of(const Repository& repository) {
  return {repository.git_folder / "index.lock",
          repository.git_folder / "HEAD.lock",
          repository.git_folder / "FETCH_HEAD.lock",
          repository.git_folder / "ORIG_HEAD.lock",
          repository.common_folder / "packed-refs.lock",
          repository.common_folder / "config.lock",
          repository.common_folder / "shallow.lock",
          repository.common_folder / "refs" / "heads" / (repository.branch + ".lock")};
}

// Whether some git of this machine has its working directory in the repository; where it can't be told, there may be
// one.
bool is_git_at_work(const Repository& repository) {
  const auto is_git_here = [&](const std::string& program, const fs::path& where) {
    return program.starts_with("git") &&
           (is_within(where, repository.top) || is_within(where, repository.common_folder));
  };
  return is_any_process(is_git_here).value_or(true);
}

void remove_stale_locks(const Repository& repository) {
  for (const auto& lock : locks_of(repository)) {
    std::error_code ignored;
    fs::remove(lock, ignored);
  }
  // References of a remote, too, which are below one folder each.
  std::error_code problem;
  const auto remotes = repository.common_folder / "refs" / "remotes";
  std::vector<fs::path> stale;
  for (const auto& each : fs::recursive_directory_iterator(remotes, problem)) {
    if (each.path().extension() == ".lock") {
      stale.push_back(each.path());
    }
  }
  for (const auto& lock : stale) {
    fs::remove(lock, problem);
  }
}

} // namespace

AtWork::AtWork(const Folder& git_folder)
    : m_git_folder(git_folder), m_follows_a_killed_one(git_folder.has(at_work_name)) {
  if (!m_follows_a_killed_one) {
    m_git_folder.replace(at_work_name, "A sync is running, or was killed. The next one cleans up after it.\n");
  }
}

AtWork::~AtWork() {
  try {
    if (!m_follows_a_killed_one) {
      m_git_folder.remove(at_work_name);
    }
  } catch (const Error&) { // then the next sync looks for locks, and finds none
  }
}

void AtWork::tidy_up(const Repository& repository) {
  if (m_follows_a_killed_one && !is_git_at_work(repository)) {
    remove_stale_locks(repository);
    m_follows_a_killed_one = false;
  }
}

void require_unlocked(const Repository& repository) {
  const auto lock = repository.git_folder / "index.lock";
  if (is_there(lock)) {
    throw Error(
        Status::Failed,
        fmt::format("another git is running in this repository, or was killed: {} exists; nothing was done",
                    lock.string()),
        fmt::format("Sync again when it's done. If no git is running any more:\n  rm {}", shell_word(lock.string())));
  }
}

} // namespace closer
