// SPDX-License-Identifier: MIT
// Files that other programs write to as well: what is put in their place, or taken away, is looked at first.
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/files/regular_file.hpp"
#include "base/files/temporary_file.hpp"
#include "base/files/temporary_names.hpp"

namespace closer {
namespace {

bool is_open_for_writing(const Descriptor& file) {
  const bool is_free = ::fcntl(file.get(), F_SETLEASE, F_RDLCK) == 0;
  const bool is_open = !is_free && errno == EAGAIN; // anything else: such files have no leases
  if (is_free) {
    ::fcntl(file.get(), F_SETLEASE, F_UNLCK);
  }
  return is_open;
}

// Whether nobody has the file open for writing, at once or within a second: what is written to it later is lost with
// it.
bool comes_to_rest(int folder, const std::string& name) {
  constexpr int most_tries = 100;
  const Descriptor file(::openat(folder, name.c_str(), O_RDONLY | careful_flags));
  for (int i = 0; file && is_open_for_writing(file); ++i) {
    if (i == most_tries) {
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

bool cannot_rename_so() { return errno == EINVAL || errno == ENOSYS; } // what the file system can't do

} // namespace

bool Folder::replace_if(const std::string& name, std::optional<std::string_view> before,
                        std::optional<std::string_view> contents) const {
  if (!contents) {
    return !before || remove_if(name, *before);
  }
  auto written = write_temporary(name, *contents);
  return before ? exchange_if(name, std::move(written), *before, *contents) : create(name, std::move(written));
}

bool Folder::move(const std::string& from, const std::string& to, unsigned flags) const {
  return ::renameat2(m_descriptor.get(), from.c_str(), m_descriptor.get(), to.c_str(), flags) == 0;
}

// Whether the file holds that; not where it can't be read, which `failure` then says.
bool Folder::holds(const std::string& name, std::string_view text, std::optional<Error>& failure) const {
  try {
    return read(name) == text;
  } catch (const Error& error) {
    failure = error;
    return false;
  }
}

bool Folder::create(const std::string& name, TemporaryFile written) const {
  bool is_done = move(written.name(), name, RENAME_NOREPLACE);
  if (!is_done && cannot_rename_so()) {
    is_done = !has(name) && move(written.name(), name, 0);
  } else if (!is_done && errno != EEXIST) {
    fail_to("write", m_path / name, errno, Purpose::Writing);
  }
  if (is_done) {
    written.keep();
  } else {
    written.remove();
  }
  sync();
  return is_done;
}

bool Folder::exchange_if(const std::string& name, TemporaryFile written, std::string_view before,
                         std::string_view contents) const {
  const auto aside = displaced_name(written.name(), name);
  if (!move(written.name(), aside, 0)) {
    fail_to("write", m_path / name, errno, Purpose::Writing);
  }
  written.is_now(aside);
  std::optional<Error> failure;
  const auto is_as_before = [&](const std::string& where) {
    return comes_to_rest(m_descriptor.get(), where) && holds(where, before, failure);
  };
  bool is_done = false;
  if (move(aside, name, RENAME_EXCHANGE)) { // so what was there, and not what seemed to be, can be looked at
    written.keep();                         // until it is known what was there
    is_done = is_as_before(aside);
    if (!is_done && !(move(aside, name, RENAME_EXCHANGE) && holds(aside, contents, failure))) {
      (void)move(aside, name_beside(name), RENAME_NOREPLACE);
      sync();
      return false;
    }
  } else if (cannot_rename_so()) {
    is_done = is_as_before(name) && move(aside, name, 0);
  } else if (errno != ENOENT) {
    fail_to("write", m_path / name, errno, Purpose::Writing);
  }
  written.remove();
  sync();
  if (failure) {
    throw failure->having(nothing_written);
  }
  return is_done;
}

bool Folder::remove_if(const std::string& name, std::string_view before) const {
  const auto aside = displaced_name(temporary_name(), name);
  if (!move(name, aside, RENAME_NOREPLACE) && !(cannot_rename_so() && move(name, aside, 0))) {
    if (errno == ENOENT) {
      return true;
    }
    fail_to("remove", m_path / name, errno, Purpose::Writing);
  }
  std::optional<Error> failure;
  if (comes_to_rest(m_descriptor.get(), aside) && holds(aside, before, failure)) {
    discard(aside);
    sync();
    return true;
  }
  if (!move(aside, name, RENAME_NOREPLACE)) {
    (void)move(aside, name_beside(name), RENAME_NOREPLACE);
  }
  sync();
  return false;
}

} // namespace closer
