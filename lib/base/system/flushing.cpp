// SPDX-License-Identifier: MIT
#include "base/system/flushing.hpp"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace closer {

bool flush_file(int file) {
#ifdef F_FULLFSYNC // without it, macOS only tells the disk
  if (::fcntl(file, F_FULLFSYNC) == 0) {
    return true;
  }
#endif
  return ::fsync(file) == 0;
}

bool flush_folder(int folder) { return ::fsync(folder) == 0 || errno == EINVAL || errno == ENOTSUP; }

} // namespace closer
