// SPDX-License-Identifier: MIT
#include "base/system/modes.hpp"

#include <cerrno>

#include <sys/stat.h>

namespace closer {

bool set_mode(int file, mode_t mode) {
  return ::fchmod(file, mode) == 0 || errno == EPERM || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP;
}

} // namespace closer
