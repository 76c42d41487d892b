// SPDX-License-Identifier: MIT
#include "base/system/renaming.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#if !defined(CLOSER_PORTABLE) && !defined(RENAME_NOREPLACE) // musl before 1.2.6 has neither the call nor its flags
#include <sys/syscall.h>
#define RENAME_NOREPLACE 1U // by renameat2(2)
#define RENAME_EXCHANGE 2U

static int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}
#endif

namespace closer {
namespace {

// What a system or a file system answers that doesn't have the call, or not with that flag.
bool is_unknown(int code) {
  constexpr std::array<int, 6> answers = {EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV};
  return std::ranges::find(answers, code) != answers.end();
}

bool is_missing(int folder, const std::string& name) {
  struct stat facts {};
  return ::fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
}

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
  if (errno != EACCES && !is_unknown(errno)) { // EACCES: Android lets nobody make hard links
    return false;
  }
  if (!is_missing(folder, to)) {
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
    return is_missing(folder, one) ? Exchanged::Replaced : Exchanged::Done;
  }
  return is_unknown(errno) ? Exchanged::Unknown : Exchanged::Failed;
}

#endif

} // namespace closer
