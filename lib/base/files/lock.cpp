// SPDX-License-Identifier: MIT
#include "base/files/lock.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

#include "base/files/file_error.hpp"
#include "base/files/modes.hpp"
#include "base/files/paths.hpp"

namespace closer {
namespace {

// What file systems that can't lock a folder answer. NFS wants a lock's file open for writing: EBADF.
constexpr std::array<int, 6> no_locks_for_folders = {EBADF, EINVAL, EISDIR, ENOLCK, ENOSYS, EOPNOTSUPP};

Descriptor open_lock(const std::filesystem::path& path) {
  make_folders(path.parent_path());
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file));
  if (!file) {
    fail_to("lock", path, errno, Purpose::Writing);
  }
  return file;
}

// 0, or an errno: EWOULDBLOCK if another process holds it and `how` says not to wait.
int lock(const Descriptor& descriptor, int how) {
  while (::flock(descriptor.get(), how) != 0) {
    if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// False if another process holds it; none in the place of `folder` if that can't be locked.
bool locks_folder(Descriptor& folder, const std::filesystem::path& path, int how) {
  const int code = lock(folder, how);
  if (std::ranges::find(no_locks_for_folders, code) != no_locks_for_folders.end()) {
    folder = Descriptor();
  } else if (code != 0 && code != EWOULDBLOCK) {
    fail_to("lock", path, code, Purpose::Writing);
  }
  return code != EWOULDBLOCK;
}

bool locks_file(const Descriptor& file, const std::filesystem::path& path, int how) {
  const int code = lock(file, how);
  if (code != 0 && code != EWOULDBLOCK) {
    fail_to("lock", path, code, Purpose::Writing);
  }
  return code == 0;
}

} // namespace

Lock::Lock(const Folder& folder, const std::filesystem::path& file) : m_folder(folder.open_again()) {
  locks_folder(m_folder, folder.path(), LOCK_EX);
  m_file = open_lock(file); // only now: who held the folder's lock may have removed it
  locks_file(m_file, file, LOCK_EX);
}

Lock::~Lock() {
  for (const auto* each : {&m_file, &m_folder}) {
    if (*each) {
      ::flock(each->get(), LOCK_UN);
    }
  }
}

std::optional<Lock> Lock::if_free(const Folder& folder, const std::filesystem::path& file) {
  Lock result(folder.open_again(), Descriptor());
  if (!locks_folder(result.m_folder, folder.path(), LOCK_EX | LOCK_NB)) {
    return std::nullopt;
  }
  result.m_file = open_lock(file);
  return locks_file(result.m_file, file, LOCK_EX | LOCK_NB) ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace closer
