// SPDX-License-Identifier: MIT
#include "base/lock.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

#include "base/file_error.hpp"
#include "base/modes.hpp"

namespace closer {
namespace {

Descriptor open_lock(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file));
  if (!file) {
    fail_to("lock", path, errno, Purpose::Writing);
  }
  return file;
}

} // namespace

Lock::Lock(const std::filesystem::path& path) : m_descriptor(open_lock(path)) {
  while (::flock(m_descriptor.get(), LOCK_EX) != 0) {
    if (errno != EINTR) {
      fail_to("lock", path, errno, Purpose::Writing);
    }
  }
}

Lock::~Lock() {
  if (m_descriptor) {
    ::flock(m_descriptor.get(), LOCK_UN);
  }
}

std::optional<Lock> Lock::if_free(const std::filesystem::path& path) {
  auto file = open_lock(path);
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) {
      return std::nullopt;
    }
    if (errno != EINTR) {
      fail_to("lock", path, errno, Purpose::Writing);
    }
  }
  return Lock(std::move(file));
}

} // namespace closer
