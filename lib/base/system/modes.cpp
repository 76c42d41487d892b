// SPDX-License-Identifier: MIT
#include "base/system/modes.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include "base/system/descriptor.hpp"
#include "base/system/file_system.hpp"

namespace closer {

bool set_mode(int file, mode_t mode) {
  return ::fchmod(file, mode) == 0 || errno == EPERM || errno == ENOSYS || errno == ENOTSUP || errno == EOPNOTSUPP;
}

bool can_be_closed(const std::filesystem::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  struct stat facts {};
  return opened && !is_on_foreign_system(opened.get()) && ::fstat(opened.get(), &facts) == 0 &&
         ::fchmod(opened.get(), facts.st_mode & 07777U) == 0;
}

} // namespace closer
