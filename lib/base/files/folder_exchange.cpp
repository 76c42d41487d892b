// SPDX-License-Identifier: MIT
// Files that other programs write to as well: what is put in their place, or taken away, is looked at first.
#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>

#include "base/error.hpp"
#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/files/regular_file.hpp"
#include "base/files/temporary_file.hpp"
#include "base/files/temporary_names.hpp"
#include "base/system/file_lock.hpp"
#include "base/system/opening.hpp"
#include "base/system/renaming.hpp"

namespace closer {
namespace {

// Whether nobody has the file open for writing, at once or within a second: what is written to it later is lost with
// it.
bool comes_to_rest(int folder, const std::string& name) {
  constexpr int most_tries = 100;
  const Descriptor file(::openat(folder, name.c_str(), O_RDONLY | careful_flags));
  for (int i = 0; file && is_open_for_writing(file.get()); ++i) {
    if (i == most_tries) {
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

} // namespace

bool Folder::replace_if(const std::string& name, std::optional<std::string_view> before,
                        std::optional<std::string_view> contents) const {
  if (!contents) {
    return !before || remove_if(name, *before);
  }
  auto written = write_temporary(name, *contents);
  return before ? exchange_if(name, std::move(written), *before, *contents) : create(name, std::move(written));
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
  const bool is_done = rename_new(m_descriptor.get(), written.name(), name);
  if (!is_done && errno != EEXIST) {
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
  const int folder = m_descriptor.get();
  if (!rename_over(folder, written.name(), aside)) {
    fail_to("write", m_path / name, errno, Purpose::Writing);
  }
  written.is_now(aside);
  std::optional<Error> failure;
  const auto is_as_before = [&](const std::string& where) {
    return comes_to_rest(folder, where) && holds(where, before, failure);
  };
  bool is_done = is_as_before(name); // what can't be exchanged can't be looked at afterwards
  if (is_done) {
    auto exchanged = exchange_names(folder, aside, name);
    if (exchanged == Exchanged::Unknown) {
      exchanged = put_in_place(aside, name) ? Exchanged::Replaced : Exchanged::Failed;
    }
    if (exchanged == Exchanged::Failed && errno != ENOENT) {
      fail_to("write", m_path / name, errno, Purpose::Writing);
    }
    is_done = exchanged != Exchanged::Failed;
    if (exchanged == Exchanged::Done) { // so what was there, and not what seemed to be, can be looked at
      written.keep();                   // until it is known what was there
      is_done = is_as_before(aside);
      if (!is_done && !(exchange_names(folder, aside, name) == Exchanged::Done && holds(aside, contents, failure))) {
        (void)rename_new(folder, aside, name_beside(name));
        sync();
        return false;
      }
    }
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
  if (!rename_new(m_descriptor.get(), name, aside)) {
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
  if (!rename_new(m_descriptor.get(), aside, name)) {
    (void)rename_new(m_descriptor.get(), aside, name_beside(name));
  }
  sync();
  return false;
}

} // namespace closer
