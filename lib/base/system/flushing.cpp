// SPDX-License-Identifier: MIT
#include "base/system/flushing.hpp"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#ifndef CLOSER_PORTABLE
#include <sys/vfs.h>
#endif

namespace closer {
namespace {

// Whether it's on a drive of Windows' in WSL, of version 1 or (by linux/magic.h) 2.
bool is_on_windows_drive([[maybe_unused]] int file) {
#ifdef CLOSER_PORTABLE
  return false;
#else
  struct statfs facts {};
  return ::fstatfs(file, &facts) == 0 && (facts.f_type == 0x53464846 || facts.f_type == 0x01021997);
#endif
}

} // namespace

bool flush_file(int file) {
#ifdef F_FULLFSYNC // without it, macOS only tells the disk
  if (::fcntl(file, F_FULLFSYNC) == 0) {
    return true;
  }
#endif
  return ::fsync(file) == 0;
}

bool flush_folder(int folder) {
  if (::fsync(folder) == 0) {
    return true;
  }
  switch (errno) {
  case EBADF: // as it isn't open for writing
  case EINVAL:
  case EISDIR:
  case ENOSYS:
  case ENOTSUP: return true;
  case EIO: return is_on_windows_drive(folder); // where every folder says so
  default: return false;
  }
}

} // namespace closer
