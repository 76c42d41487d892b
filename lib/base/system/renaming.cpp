// SPDX-License-Identifier: MIT
#include "base/system/renaming.hpp"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace closer {
namespace {

// What a system or a file system answers that doesn't have the call, or not with that flag.
bool is_unknown(int code) { return code == EINVAL || code == ENOSYS; }

} // namespace

bool rename_over(int folder, const std::string& from, const std::string& to) {
  return ::renameat(folder, from.c_str(), folder, to.c_str()) == 0;
}

bool rename_new(int folder, const std::string& from, const std::string& to) {
#ifndef CLOSER_PORTABLE
  if (::renameat2(folder, from.c_str(), folder, to.c_str(), RENAME_NOREPLACE) == 0) {
    return true;
  }
  if (!is_unknown(errno)) {
    return false;
  }
#endif
  if (::linkat(folder, from.c_str(), folder, to.c_str(), 0) == 0) {
    return ::unlinkat(folder, from.c_str(), 0) == 0;
  }
  if (errno != EPERM && !is_unknown(errno)) { // EPERM: there are no hard links
    return false;
  }
  struct stat facts {};
  if (::fstatat(folder, to.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return false;
  }
  return rename_over(folder, from, to);
}

#ifdef CLOSER_PORTABLE

Exchanged exchange_names(int, const std::string&, const std::string&) { return Exchanged::Unknown; }

#else

Exchanged exchange_names(int folder, const std::string& one, const std::string& other) {
  if (::renameat2(folder, one.c_str(), folder, other.c_str(), RENAME_EXCHANGE) == 0) {
    return Exchanged::Done;
  }
  return is_unknown(errno) ? Exchanged::Unknown : Exchanged::Failed;
}

#endif

} // namespace closer
