// SPDX-License-Identifier: MIT
// Files that are to take the place of others, and those of them that killed processes left.
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/files/regular_file.hpp"
#include "base/files/temporary_file.hpp"
#include "base/files/temporary_names.hpp"
#include "base/system/file_lock.hpp"
#include "base/system/flushing.hpp"
#include "base/system/modes.hpp"
#include "base/system/opening.hpp"
#include "base/system/renaming.hpp"

namespace closer {

// If the file system knows no locks, nobody else can lock it either, and it is left alone.
TemporaryFile Folder::open_temporary(const std::filesystem::path& path) const {
  for (;;) {
    auto name = temporary_name();
    Descriptor file(
        ::openat(m_descriptor.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | careful_flags, private_file));
    if (!file) {
      fail_to("write", path, errno, Purpose::Writing);
    }
    (void)lock_open(file.get(), Waiting::UntilFree);
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0 || facts.st_nlink != 0) { // or it was taken for a leftover before the lock
      return {*this, std::move(name), std::move(file)};
    }
  }
}

// Writes a temporary file with the contents, and the mode, of what `name` is to be; the disk has it.
TemporaryFile Folder::write_temporary(const std::string& name, std::string_view contents) const {
  const auto path = m_path / name;
  mode_t mode = private_file;
  struct stat facts {};
  if (::fstatat(m_descriptor.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    if (!S_ISREG(facts.st_mode)) {
      leave_alone(path, S_ISLNK(facts.st_mode) ? "a symbolic link" : "not a regular file", Purpose::Writing);
    }
    mode = facts.st_mode & 07777;
  }
  auto temporary = open_temporary(path);
  const int file = temporary.descriptor();
  if (!write_all(file, contents) || !set_mode(file, mode) || !flush_file(file)) {
    fail_to("write", path, errno, Purpose::Writing);
  }
  return temporary;
}

bool Folder::can_be_closed() const {
  struct stat facts {};
  if (::fstat(m_descriptor.get(), &facts) != 0 || ::fchmod(m_descriptor.get(), facts.st_mode & 07777U) != 0) {
    return false;
  }
  try {
    const auto temporary = open_temporary(m_path);
    return ::fstat(temporary.descriptor(), &facts) != 0 || (facts.st_mode & 07777U) == private_file;
  } catch (const Error&) {
    return true; // nothing can be made here, by which its file system could be told
  }
}

void Folder::discard(const std::string& name) const noexcept { ::unlinkat(m_descriptor.get(), name.c_str(), 0); }

void Folder::remove_leftovers() const {
  std::vector<std::string> leftovers;
  each_name([&](std::string_view name) {
    if (is_temporary(name)) {
      leftovers.emplace_back(name);
    }
  });
  for (const auto& name : leftovers) {
    remove_leftover(name);
  }
  if (!leftovers.empty()) {
    sync();
  }
}

void Folder::remove_leftover(const std::string& temporary) const {
  const auto path = m_path / temporary;
  const Descriptor file(::openat(m_descriptor.get(), temporary.c_str(), O_RDWR | careful_flags)); // as NFS locks
  struct stat facts {};
  const bool is_file = file && ::fstat(file.get(), &facts) == 0 && S_ISREG(facts.st_mode);
  if (!is_file || lock_open(file.get(), Waiting::Never) != 0) {
    return;
  }
  const auto place = displaced_from(temporary);
  if (!place.empty() && read(temporary) != read(place)) {
    if (!rename_new(m_descriptor.get(), temporary, name_beside(place))) {
      fail_to("rename", path, errno, Purpose::Writing);
    }
  } else if (::unlinkat(m_descriptor.get(), temporary.c_str(), 0) != 0 && errno != ENOENT) {
    fail_to("remove", path, errno, Purpose::Writing);
  }
}

} // namespace closer
