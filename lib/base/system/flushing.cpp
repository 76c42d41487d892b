// SPDX-License-Identifier: MIT
#include "base/system/flushing.hpp"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

#include "base/system/file_system.hpp"

namespace closer {

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
  case EIO: return is_on_foreign_system(folder); // WSL says so of every folder on Windows' drives
  default: return false;
  }
}

} // namespace closer
