// SPDX-License-Identifier: MIT
#include "base/system/file_lock.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

namespace closer {

int lock_open(int file, Waiting waiting) {
  while (::flock(file, waiting == Waiting::Never ? LOCK_EX | LOCK_NB : LOCK_EX) != 0) {
    if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

void unlock_open(int file) { ::flock(file, LOCK_UN); }

#ifdef CLOSER_PORTABLE

bool is_open_for_writing(int) { return false; }

#else

bool is_open_for_writing(int file) {
  if (::fcntl(file, F_SETLEASE, F_RDLCK) != 0) {
    return errno == EAGAIN; // anything else: such files have no leases
  }
  ::fcntl(file, F_SETLEASE, F_UNLCK);
  return false;
}

#endif

} // namespace closer
