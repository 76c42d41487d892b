// SPDX-License-Identifier: MIT
// Adding to files, and replacing them whole or not at all: the writing half of Folder.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/files/regular_file.hpp"
#include "base/files/temporary_file.hpp"
#include "base/files/temporary_names.hpp"
#include "base/system/flushing.hpp"
#include "base/system/modes.hpp"
#include "base/system/renaming.hpp"

namespace closer {
namespace {

bool ends_with_newline(int descriptor, off_t size) {
  char last = '\n';
  return size == 0 || (::pread(descriptor, &last, 1, size - 1) == 1 && last == '\n');
}

struct Lengthened {
  RegularFile file;
  bool is_new = false; // made by this call, which alone may take it away again
};

Lengthened open_to_append(int folder, const std::string& name, const std::filesystem::path& path) {
  Lengthened result{open_regular(folder, name, O_RDWR | O_APPEND, path)};
  result.is_new = !result.file && errno == ENOENT;
  if (result.is_new) {
    result.file = open_regular(folder, name, O_RDWR | O_APPEND | O_CREAT | O_EXCL, path);
  }
  if (!result.file) {
    fail_to("write", path, errno, Purpose::Writing);
  }
  return result;
}

} // namespace

void Folder::append(const std::string& name, std::string_view lines, std::size_t line_limit) const {
  const auto path = m_path / name;
  const auto [file, is_new] = open_to_append(m_descriptor.get(), name, path);
  const auto size = static_cast<off_t>(file.size);
  const auto bytes = file.size + lines.size();
  const auto has_too_many_lines = [&] { // which takes as many bytes
    return bytes > line_limit && std::ranges::count(read(name).value_or(""), '\n') + std::ranges::count(lines, '\n') >=
                                     static_cast<std::ptrdiff_t>(line_limit);
  };
  if (bytes >= most_file_bytes || has_too_many_lines()) {
    leave_alone(path, "too long to add to", Purpose::Writing);
  }
  if (is_new) {
    (void)set_mode(file.get(), private_file); // whatever the umask
  }
  std::string whole = ends_with_newline(file.get(), size) ? "" : "\n";
  whole += lines;
  if (!write_all(file.get(), whole) || !flush_file(file.get())) {
    const int code = errno;
    if (::ftruncate(file.get(), size) != 0) {
      throw Error(Status::Failed,
                  fmt::format("can't write {}: {}; part of the last line may have been written", path.string(),
                              std::strerror(code)),
                  hint_for(code));
    }
    if (is_new) {
      discard(name);
    }
    fail_to("write", path, code, Purpose::Writing);
  }
  if (is_new) {
    sync();
  }
}

void Folder::replace(const std::string& name, std::string_view contents) const {
  auto temporary = write_temporary(name, contents);
  if (!put_in_place(temporary.name(), name)) {
    fail_to("write", m_path / name, errno, Purpose::Writing);
  }
  temporary.keep();
  sync();
}

// As rename_over(). If the file system can't replace a file by renaming (FAT through FUSE: EEXIST), the old one makes
// room under a name of its own beside. Who reads meanwhile, or after a crash, takes it for a conflict copy, which has
// every line.
bool Folder::put_in_place(const std::string& temporary, const std::string& name) const {
  const int folder = m_descriptor.get();
  if (rename_over(folder, temporary, name)) {
    return true;
  }
  if (errno != EEXIST) {
    return false;
  }
  const auto aside = name_beside(name);
  if (!rename_over(folder, name, aside)) {
    return false;
  }
  if (!rename_over(folder, temporary, name)) {
    const int code = errno;
    (void)rename_over(folder, aside, name);
    errno = code;
    return false;
  }
  discard(aside);
  return true;
}

} // namespace closer
