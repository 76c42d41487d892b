// SPDX-License-Identifier: MIT
#include "base/files/regular_file.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files/file_error.hpp"
#include "base/system/modes.hpp"
#include "base/system/opening.hpp"

namespace closer {
namespace {

RegularFile require_regular(Descriptor file, const std::filesystem::path& path, Purpose purpose) {
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) {
    fail_to("look at", path, errno, purpose);
  }
  if (!S_ISREG(facts.st_mode)) {
    leave_alone(path, S_ISDIR(facts.st_mode) ? "a folder, not a file" : "not a regular file", purpose);
  }
  return {std::move(file), static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0))};
}

} // namespace

RegularFile open_regular(int folder, const std::string& name, int flags, const std::filesystem::path& path) {
  const auto purpose = (flags & O_ACCMODE) == O_RDONLY ? Purpose::Reading : Purpose::Writing;
  Descriptor file(::openat(folder, name.c_str(), flags | careful_flags, private_file));
  if (!file) {
    if (is_of_link(errno)) {
      leave_alone(path, "a symbolic link", purpose);
    }
    if (errno == ENXIO) {
      leave_alone(path, "not a regular file", purpose);
    }
    if (errno == EISDIR) {
      leave_alone(path, "a folder, not a file", purpose);
    }
    return {std::move(file), 0};
  }
  return require_regular(std::move(file), path, purpose);
}

RegularFile open_to_read(int folder, const std::string& name, const std::filesystem::path& path) {
  auto file = open_regular(folder, name, O_RDONLY, path);
  if (!file && errno != ENOENT) {
    fail_to("read", path, errno);
  }
  return file;
}

std::size_t read_some(int file, char* buffer, std::size_t size, const std::filesystem::path& path) {
  for (;;) {
    const auto taken = ::read(file, buffer, size);
    if (taken >= 0) {
      return static_cast<std::size_t>(taken);
    }
    if (errno != EINTR) {
      fail_to("read", path, errno);
    }
  }
}

std::size_t read_at(int file, std::size_t start, char* buffer, std::size_t size, const std::filesystem::path& path) {
  std::size_t filled = 0;
  while (filled < size) {
    const auto taken = ::pread(file, buffer + filled, size - filled, static_cast<off_t>(start + filled));
    if (taken < 0 && errno != EINTR) {
      fail_to("read", path, errno);
    }
    if (taken == 0) { // somebody cut it off meanwhile
      break;
    }
    filled += static_cast<std::size_t>(std::max<ssize_t>(taken, 0));
  }
  return filled;
}

bool write_all(int file, std::string_view contents) {
  while (!contents.empty()) {
    const auto written = ::write(file, contents.data(), contents.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return false;
    }
    contents.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

} // namespace closer
