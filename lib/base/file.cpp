// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

constexpr int common_flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
constexpr mode_t private_file = 0600;
constexpr mode_t private_folder = 0700;
constexpr std::string_view temporary_start = ".closer-"; // as .gitignore has it
constexpr std::string_view temporary_end = ".tmp";

std::string hint_for(int code) {
  switch (code) {
  case ENOSPC: return "The disk is full. Free some space and run it again.";
  case EDQUOT: return "Your disk quota is used up. Free some space and run it again.";
  case EACCES:
  case EPERM: return "You have no permission there. 'ls -ld' on it shows who has.";
  case EROFS: return "That file system is read-only.";
  case EIO: return "The disk reports an error. Make a copy of the journal before anything else.";
  case EMFILE:
  case ENFILE: return "Too many files are open. Close some programs and run it again.";
  default: return {};
  }
}

[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path, int code,
                       Purpose purpose = Purpose::Reading) {
  throw Error(Status::Failed,
              fmt::format("cannot {} {}: {}{}", doing, path.string(), std::strerror(code),
                          purpose == Purpose::Writing ? nothing_written : ""),
              hint_for(code));
}

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view what, Purpose purpose) {
  throw Error(Status::Failed, fmt::format("{} is {}; closer leaves it alone{}", path.string(), what,
                                          purpose == Purpose::Writing ? nothing_written : ""));
}

struct RegularFile {
  Descriptor descriptor;
  std::size_t size = 0; // when it was opened

  [[nodiscard]] int get() const { return descriptor.get(); }
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(descriptor); }
};

RegularFile require_regular(Descriptor file, const std::filesystem::path& path, Purpose purpose) {
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) {
    fail("look at", path, errno, purpose);
  }
  if (!S_ISREG(facts.st_mode)) {
    refuse(path, S_ISDIR(facts.st_mode) ? "a folder, not a file" : "no regular file", purpose);
  }
  return {std::move(file), static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0))};
}

// Opening with O_NOFOLLOW says ELOOP of a link; O_DIRECTORY says ENOTDIR of one.
RegularFile open_regular(int folder, const std::string& name, int flags, const std::filesystem::path& path) {
  const auto purpose = (flags & O_ACCMODE) == O_RDONLY ? Purpose::Reading : Purpose::Writing;
  Descriptor file(::openat(folder, name.c_str(), flags | common_flags, private_file));
  if (!file) {
    if (errno == ELOOP) {
      refuse(path, "a symbolic link", purpose);
    }
    if (errno == ENXIO) {
      refuse(path, "no regular file", purpose);
    }
    if (errno == EISDIR) {
      refuse(path, "a folder, not a file", purpose);
    }
    return {std::move(file), 0};
  }
  return require_regular(std::move(file), path, purpose);
}

bool write_all(int descriptor, std::string_view contents) {
  while (!contents.empty()) {
    const auto written = ::write(descriptor, contents.data(), contents.size());
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

bool ends_with_newline(int descriptor, off_t size) {
  char last = '\n';
  return size == 0 || (::pread(descriptor, &last, 1, size - 1) == 1 && last == '\n');
}

// No file where there is none of that name.
RegularFile open_to_read(int folder, const std::string& name, const std::filesystem::path& path) {
  auto file = open_regular(folder, name, O_RDONLY, path);
  if (!file && errno != ENOENT) {
    fail("read", path, errno);
  }
  return file;
}

// read() until it was not interrupted.
std::size_t read_some(int descriptor, char* buffer, std::size_t size, const std::filesystem::path& path) {
  for (;;) {
    const auto taken = ::read(descriptor, buffer, size);
    if (taken >= 0) {
      return static_cast<std::size_t>(taken);
    }
    if (errno != EINTR) {
      fail("read", path, errno);
    }
  }
}

} // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(m_number, other.m_number);
  return *this;
}

Descriptor::~Descriptor() {
  if (m_number >= 0) {
    ::close(m_number);
  }
}

Folder Folder::open(const std::filesystem::path& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) {
    fail("open", path, errno);
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
  if (errno == ENOTDIR || errno == ELOOP) {
    refuse(path, "a symbolic link or a file where a folder should be", purpose);
  }
  fail("open", path, errno, purpose);
}

Folder Folder::make_subfolder(const std::string& name) const {
  if (auto folder = open_subfolder(name, Purpose::Writing)) {
    return std::move(*folder);
  }
  if (::mkdirat(m_descriptor.get(), name.c_str(), private_folder) != 0 && errno != EEXIST) {
    fail("make the folder", m_path / name, errno, Purpose::Writing);
  }
  if (::fsync(m_descriptor.get()) != 0 && errno != EINVAL && errno != ENOTSUP) {
    fail("make sure of the folder", m_path / name, errno, Purpose::Writing);
  }
  auto folder = open_subfolder(name, Purpose::Writing);
  if (!folder) {
    fail("open", m_path / name, ENOENT, Purpose::Writing);
  }
  return std::move(*folder);
}

bool Folder::has(const std::string& name) const {
  struct stat facts {};
  return ::fstatat(m_descriptor.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

std::vector<std::string> Folder::names() const {
  const int copy = ::openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(copy < 0 ? nullptr : ::fdopendir(copy), &::closedir);
  if (!listing) {
    fail("list", m_path, errno);
  }
  std::vector<std::string> result;
  errno = 0;
  while (const auto* entry = ::readdir(listing.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") {
      result.push_back(name);
    }
    if (result.size() > most_names) {
      throw Error(Status::NeedsPerson,
                  fmt::format("{} holds more than {} files, which is no journal that closer reads", m_path.string(),
                              most_names),
                  "Look at what is in there, and where it came from.");
    }
  }
  if (errno != 0) {
    fail("list", m_path, errno);
  }
  std::sort(result.begin(), result.end());
  return result;
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
      throw Error(Status::NeedsPerson, fmt::format("{} is too long: closer reads up to {} MiB of it", path.string(),
                                                   std::max<std::size_t>(most >> 20U, 1)));
    }
  };
  require_short(file.size);
  std::size_t filled = 0;
  contents.resize(file.size + 1); // one more, where it grows meanwhile
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

std::optional<std::string> Folder::read_end(const std::string& name, std::size_t most) const {
  const auto path = m_path / name;
  const auto file = open_to_read(m_descriptor.get(), name, path);
  if (!file) {
    return std::nullopt;
  }
  const auto size = ::lseek(file.get(), 0, SEEK_END);
  const auto start = std::max<off_t>(size - static_cast<off_t>(most), 0);
  if (size < 0 || ::lseek(file.get(), start, SEEK_SET) < 0) {
    fail("read", path, errno);
  }
  std::string contents(static_cast<std::size_t>(size - start), '\0');
  std::size_t filled = 0;
  while (filled < contents.size()) {
    const auto taken = read_some(file.get(), contents.data() + filled, contents.size() - filled, path);
    if (taken == 0) { // somebody cut it off meanwhile
      break;
    }
    filled += taken;
  }
  contents.resize(filled);
  return contents;
}

void Folder::append(const std::string& name, std::string_view lines) const {
  const auto path = m_path / name;
  auto file = open_regular(m_descriptor.get(), name, O_RDWR | O_APPEND, path);
  // Only a file that this call itself has made may be taken away again.
  const bool is_new = !file && errno == ENOENT;
  if (is_new) {
    file = open_regular(m_descriptor.get(), name, O_RDWR | O_APPEND | O_CREAT | O_EXCL, path);
  }
  if (!file) {
    fail("write", path, errno, Purpose::Writing);
  }
  const auto size = static_cast<off_t>(file.size);
  if (file.size + lines.size() >= most_file_bytes) {
    refuse(path, "too long to be read if more were added", Purpose::Writing);
  }
  if (is_new) {
    ::fchmod(file.get(), private_file);
  }
  std::string whole = ends_with_newline(file.get(), size) ? "" : "\n";
  whole += lines;
  if (!write_all(file.get(), whole) || ::fsync(file.get()) != 0) {
    const int code = errno;
    if (::ftruncate(file.get(), size) != 0) {
      throw Error(Status::Failed,
                  fmt::format("cannot write {}: {}; part of the last line may have been written", path.string(),
                              std::strerror(code)),
                  hint_for(code));
    }
    if (is_new) {
      ::unlinkat(m_descriptor.get(), name.c_str(), 0);
    }
    fail("write", path, code, Purpose::Writing);
  }
  if (is_new) {
    sync();
  }
}

// Writes a temporary file with the contents, and the mode, of what `name` is to be; the disk has it. Its name.
std::string Folder::write_temporary(const std::string& name, std::string_view contents) const {
  const auto path = m_path / name;
  mode_t mode = private_file;
  struct stat facts {};
  if (::fstatat(m_descriptor.get(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    if (!S_ISREG(facts.st_mode)) {
      refuse(path, S_ISLNK(facts.st_mode) ? "a symbolic link" : "no regular file", Purpose::Writing);
    }
    mode = facts.st_mode & 07777;
  }
  auto temporary = fmt::format("{}{}{}", temporary_start, random_token(12), temporary_end);
  const Descriptor file(
      ::openat(m_descriptor.get(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | common_flags, private_file));
  if (!file) {
    fail("write", path, errno, Purpose::Writing);
  }
  if (!write_all(file.get(), contents) || ::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0) {
    const int code = errno;
    forget_temporary(temporary);
    fail("write", path, code, Purpose::Writing);
  }
  return temporary;
}

void Folder::forget_temporary(const std::string& temporary) const {
  ::unlinkat(m_descriptor.get(), temporary.c_str(), 0);
}

void Folder::replace(const std::string& name, std::string_view contents) const {
  const auto temporary = write_temporary(name, contents);
  if (::renameat(m_descriptor.get(), temporary.c_str(), m_descriptor.get(), name.c_str()) != 0) {
    const int code = errno;
    forget_temporary(temporary);
    fail("write", m_path / name, code, Purpose::Writing);
  }
  sync();
}

bool Folder::replace_if(const std::string& name, std::string_view before, std::string_view contents) const {
  const auto temporary = write_temporary(name, contents);
  const auto move = [&](const std::string& to, unsigned flags) {
    return ::renameat2(m_descriptor.get(), temporary.c_str(), m_descriptor.get(), to.c_str(), flags) == 0;
  };
  std::optional<Error> problem;
  const auto holds = [&](std::string_view text) {
    try {
      return read(temporary) == text;
    } catch (const Error& error) {
      problem = error;
      return false;
    }
  };
  bool is_done = false;
  if (move(name, RENAME_EXCHANGE)) { // so what was there, and not what seemed to be, can be looked at
    is_done = holds(before);
    if (!is_done && !(move(name, RENAME_EXCHANGE) && holds(contents))) {
      const std::filesystem::path parts(name);
      move(fmt::format("{}.{}{}", parts.stem().string(), random_token(5), parts.extension().string()),
           RENAME_NOREPLACE);
      sync();
      return false;
    }
  } else if (errno == EINVAL || errno == ENOSYS) { // the file system cannot exchange
    is_done = read(name) == before && move(name, 0);
  } else if (errno != ENOENT) {
    const int code = errno;
    forget_temporary(temporary);
    fail("write", m_path / name, code, Purpose::Writing);
  }
  forget_temporary(temporary);
  sync();
  if (problem) {
    throw Error(problem->status(), fmt::format("{}{}", problem->what(), nothing_written), problem->hint());
  }
  return is_done;
}

void Folder::remove(const std::string& name) const {
  if (::unlinkat(m_descriptor.get(), name.c_str(), 0) != 0) {
    fail("remove", m_path / name, errno, Purpose::Writing);
  }
  sync();
}

void Folder::sync() const {
  // Some file systems cannot sync a folder (EINVAL); then there is nothing more to be had.
  if (::fsync(m_descriptor.get()) != 0 && errno != EINVAL && errno != ENOTSUP) {
    throw Error(
        Status::Failed,
        fmt::format("cannot make sure that {} is on the disk: {}; what was changed there may or may not outlive "
                    "a power cut",
                    m_path.string(), std::strerror(errno)),
        "Make a copy of the journal, then look whether the change is there before making it again.");
  }
}

bool is_temporary(std::string_view name) { return name.starts_with(temporary_start) && name.ends_with(temporary_end); }

bool is_there(const std::filesystem::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0) {
    return true;
  }
  if (errno != ENOENT && errno != ENOTDIR) {
    fail("look at", path, errno);
  }
  return false;
}

bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto real = [](const std::filesystem::path& each) {
    std::error_code problem;
    auto result = std::filesystem::weakly_canonical(each, problem);
    if (problem) {
      fail("look at", each, problem.value(), Purpose::Writing);
    }
    return result;
  };
  const auto inner = real(path);
  const auto outer = real(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void make_folders(const std::filesystem::path& path) {
  if (path.empty() || ::access(path.c_str(), F_OK) == 0) {
    return;
  }
  const auto above = path.parent_path();
  make_folders(above);
  if (::mkdir(path.c_str(), private_folder) != 0 && errno != EEXIST) {
    fail("make the folder", path, errno, Purpose::Writing);
  }
  Folder::open(above.empty() ? "." : above).sync();
}

namespace {

Descriptor open_lock(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file));
  if (!file) {
    fail("lock", path, errno, Purpose::Writing);
  }
  return file;
}

} // namespace

Lock::Lock(const std::filesystem::path& path) : m_descriptor(open_lock(path)) {
  while (::flock(m_descriptor.get(), LOCK_EX) != 0) {
    if (errno != EINTR) {
      fail("lock", path, errno, Purpose::Writing);
    }
  }
}

Lock::~Lock() {
  if (m_descriptor) {
    ::flock(m_descriptor.get(), LOCK_UN);
  }
}

std::optional<Lock> Lock::if_free(const std::filesystem::path& path) {
  auto file = open_lock(path);
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) {
      return std::nullopt;
    }
    if (errno != EINTR) {
      fail("lock", path, errno, Purpose::Writing);
    }
  }
  return Lock(std::move(file));
}

} // namespace closer
