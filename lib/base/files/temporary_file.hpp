// SPDX-License-Identifier: MIT
// A file that is to be put in the place of another. The destructor removes it unless keep() was called, so that
// nothing half written stays; it never puts it in place: whoever made it does, once the disk has all of it.
#pragma once

#include <string>
#include <utility>

#include "base/files/folder.hpp"
#include "base/system/descriptor.hpp"

namespace closer {

class TemporaryFile {
public:
  // `folder` must outlive it. `lock`, if there is one, is held until the file is gone.
  TemporaryFile(const Folder& folder, std::string name, Descriptor lock = Descriptor())
      : m_folder(&folder), m_name(std::move(name)), m_lock(std::move(lock)) {}
  TemporaryFile(TemporaryFile&& other) noexcept
      : m_folder(other.m_folder), m_name(std::move(other.m_name)), m_lock(std::move(other.m_lock)),
        m_is_kept(std::exchange(other.m_is_kept, true)) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!m_is_kept) {
      remove();
    }
  }

  [[nodiscard]] const std::string& name() const { return m_name; }
  [[nodiscard]] int descriptor() const { return m_lock.get(); }

  // It has another name now.
  void is_now(std::string name) { m_name = std::move(name); }

  // It is no longer temporary: it has been put in its place, or may be somebody else's.
  void keep() { m_is_kept = true; }

  // Removes it now, even if it was kept.
  void remove() {
    m_folder->discard(m_name);
    m_is_kept = true;
  }

private:
  const Folder* m_folder;
  std::string m_name;
  Descriptor m_lock;
  bool m_is_kept = false;
};

} // namespace closer
