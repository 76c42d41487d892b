// SPDX-License-Identifier: MIT
#include "base/files/lock.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/files/file_error.hpp"
#include "base/files/paths.hpp"
#include "base/random.hpp"
#include "base/system/file_lock.hpp"
#include "base/system/modes.hpp"

namespace closer {
namespace {

// What file systems that can't lock a file or a folder answer. NFS wants a lock's file open for writing: EBADF.
bool is_without_locks(int code) {
  constexpr std::array<int, 6> answers = {EBADF, EINVAL, EISDIR, ENOLCK, ENOSYS, EOPNOTSUPP};
  return std::ranges::find(answers, code) != answers.end();
}

Descriptor open_file(const std::filesystem::path& path) {
  return Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file));
}

Descriptor open_lock(const std::filesystem::path& path) {
  make_folders(path.parent_path());
  auto file = open_file(path);
  if (!file) {
    fail_to("lock", path, errno, Purpose::Writing);
  }
  return file;
}

// The file that is locked for one that can't be, as in a home on a network share: it's named by that one's path, and in
// a folder that all of this machine's processes find and whose file system knows locks.
Descriptor open_substitute(const std::filesystem::path& path) {
  std::error_code unknown;
  const auto name = hashed_token(std::filesystem::weakly_canonical(path, unknown).string(), 20);
  return open_file(fmt::format("/tmp/closer-{}-{}.lock", ::getuid(), name));
}

// False if another process holds it; none in the place of `folder` if that can't be locked.
bool locks_folder(Descriptor& folder, const std::filesystem::path& path, Waiting waiting) {
  const int code = lock_open(folder.get(), waiting);
  if (is_without_locks(code)) {
    folder = Descriptor();
  } else if (code != 0 && code != EWOULDBLOCK) {
    fail_to("lock", path, code, Purpose::Writing);
  }
  return code != EWOULDBLOCK;
}

bool locks_file(Descriptor& file, const std::filesystem::path& path, Waiting waiting) {
  int code = lock_open(file.get(), waiting);
  if (auto substitute = is_without_locks(code) ? open_substitute(path) : Descriptor()) {
    file = std::move(substitute);
    code = lock_open(file.get(), waiting);
  }
  if (code != 0 && code != EWOULDBLOCK) {
    fail_to("lock", path, code, Purpose::Writing);
  }
  return code == 0;
}

} // namespace

Lock::Lock(const Folder& folder, const std::filesystem::path& file) : m_folder(folder.open_again()) {
  locks_folder(m_folder, folder.path(), Waiting::UntilFree);
  m_file = open_lock(file); // only now: who held the folder's lock may have removed it
  locks_file(m_file, file, Waiting::UntilFree);
}

Lock::~Lock() {
  for (const auto* each : {&m_file, &m_folder}) {
    if (*each) {
      unlock_open(each->get());
    }
  }
}

std::optional<Lock> Lock::if_free(const Folder& folder, const std::filesystem::path& file) {
  Lock result(folder.open_again(), Descriptor());
  if (!locks_folder(result.m_folder, folder.path(), Waiting::Never)) {
    return std::nullopt;
  }
  result.m_file = open_lock(file);
  return locks_file(result.m_file, file, Waiting::Never) ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace closer
