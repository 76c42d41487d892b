// SPDX-License-Identifier: MIT
#include "base/files/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/files/file_error.hpp"
#include "base/files/regular_file.hpp"
#include "base/system/flushing.hpp"
#include "base/system/modes.hpp"
#include "base/system/opening.hpp"
#include "base/text/printable.hpp"

namespace closer {

Folder Folder::open(const std::filesystem::path& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) {
    fail_to("open", path, errno);
  }
  return {std::move(folder), path};
}

std::optional<Folder> Folder::subfolder(const std::string& name) const {
  return open_subfolder(name, Purpose::Reading);
}

std::optional<Folder> Folder::open_subfolder(const std::string& name, Purpose purpose) const {
  const auto path = m_path / name;
  Descriptor folder(::openat(m_descriptor.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
  if (folder) {
    return Folder(std::move(folder), path);
  }
  if (errno == ENOENT) {
    return std::nullopt;
  }
  if (errno == ENOTDIR || is_of_link(errno)) {
    leave_alone(path, "a symbolic link or a file, not a folder", purpose);
  }
  fail_to("open", path, errno, purpose);
}

Folder Folder::make_subfolder(const std::string& name) const {
  if (auto folder = open_subfolder(name, Purpose::Writing)) {
    return std::move(*folder);
  }
  if (::mkdirat(m_descriptor.get(), name.c_str(), private_folder) != 0 && errno != EEXIST) {
    fail_to("make the folder", m_path / name, errno, Purpose::Writing);
  }
  if (!flush_folder(m_descriptor.get())) {
    fail_to("sync the folder", m_path / name, errno, Purpose::Writing);
  }
  auto folder = open_subfolder(name, Purpose::Writing);
  if (!folder) {
    fail_to("open", m_path / name, ENOENT, Purpose::Writing);
  }
  return std::move(*folder);
}

bool Folder::has(const std::string& name) const {
  struct stat facts {};
  return ::fstatat(m_descriptor.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

Descriptor Folder::open_again() const {
  Descriptor folder(::openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) {
    fail_to("open", m_path, errno, Purpose::Writing);
  }
  return folder;
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> result;
  each_name([&](std::string_view name) { result.emplace_back(name); });
  std::ranges::sort(result);
  return result;
}

void Folder::each_name(const std::function<void(std::string_view name)>& look) const {
  const int copy = ::openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(copy < 0 ? nullptr : ::fdopendir(copy), &::closedir);
  if (!listing) {
    fail_to("list", m_path, errno);
  }
  std::size_t count = 0;
  errno = 0;
  while (const auto* entry = ::readdir(listing.get())) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") {
      continue;
    }
    look(name);
    errno = 0;
    if (++count > most_names) {
      throw Error(Status::NeedsPerson,
                  fmt::format("{} has more than {} files in it, too many for a journal", printable(m_path.string()),
                              most_names),
                  "Check what's in there, and where it came from.");
    }
  }
  if (errno != 0) {
    fail_to("list", m_path, errno);
  }
}

std::optional<std::string> Folder::read(const std::string& name, std::size_t most) const {
  std::string contents;
  return read(name, contents, most) ? std::optional(std::move(contents)) : std::nullopt;
}

bool Folder::read(const std::string& name, std::string& contents, std::size_t most) const {
  const auto path = m_path / name;
  const auto file = open_to_read(m_descriptor.get(), name, path);
  if (!file) {
    return false;
  }
  const auto require_short = [&](std::size_t size) {
    if (size > most) {
      throw Error(Status::NeedsPerson, fmt::format("{} is too long: closer reads up to {} MiB",
                                                   printable(path.string()), std::max<std::size_t>(most >> 20U, 1)));
    }
  };
  require_short(file.size);
  std::size_t filled = 0;
  if (const auto room = file.size + 1; contents.capacity() < room) { // one more, where it grows meanwhile
    contents.clear();                                                // which isn't worth a copy
    contents.reserve(room);
  }
  contents.resize(file.size + 1);
  for (;;) {
    const auto taken = read_some(file.get(), contents.data() + filled, contents.size() - filled, path);
    filled += taken;
    require_short(filled);
    if (taken == 0 || (filled == file.size && filled != 0)) {
      break;
    }
    if (filled == contents.size()) {
      contents.resize(contents.size() * 2);
    }
  }
  contents.resize(filled);
  return true;
}

void Folder::read_back(const std::string& name, std::size_t step, std::size_t overlap,
                       const std::function<bool(std::string_view piece, std::size_t size)>& look) const {
  const auto path = m_path / name;
  const auto file = open_to_read(m_descriptor.get(), name, path);
  const auto buffer = std::make_unique_for_overwrite<char[]>(step + overlap);
  bool goes_on = true;
  for (auto start = file.size; goes_on && start != 0;) {
    const auto end = std::min(start + overlap, file.size);
    start -= std::min(step, start);
    const auto length = read_at(file.get(), start, buffer.get(), end - start, path);
    goes_on = look({buffer.get(), length}, file.size);
  }
}

void Folder::remove(const std::string& name) const {
  if (::unlinkat(m_descriptor.get(), name.c_str(), 0) != 0) {
    fail_to("remove", m_path / name, errno, Purpose::Writing);
  }
  sync();
}

void Folder::sync() const {
  if (!flush_folder(m_descriptor.get())) {
    throw Error(Status::Failed,
                fmt::format("can't make sure that {} is on the disk: {}; the change there may not survive a power cut",
                            printable(m_path.string()), std::strerror(errno)),
                "Copy the journal, and check whether the change is there before you make it again.");
  }
}

} // namespace closer
