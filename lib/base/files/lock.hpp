// SPDX-License-Identifier: MIT
// A lock against closer's other processes on this machine.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "base/files/folder.hpp"
#include "base/system/descriptor.hpp"

namespace closer {

// Holds an exclusive lock against other processes; waits for it. It is on a folder itself, which everybody finds who
// finds what is in it, whatever their environment says; and then on a file (made if there is none, with the folders
// above it) for what else the lock guards. If the file system can't lock a folder, the file alone is locked; and if it
// can't lock that either, one in /tmp, for this machine's processes of this user. The lock goes with the holder, also
// if the holder is killed.
class Lock {
public:
  Lock(const Folder& folder, const std::filesystem::path& file);
  Lock(Lock&&) noexcept = default;
  Lock& operator=(Lock&&) noexcept = default;
  ~Lock(); // gives the lock back even where closing its file fails

  // The same, or nothing if another process holds it.
  [[nodiscard]] static std::optional<Lock> if_free(const Folder& folder, const std::filesystem::path& file);

private:
  Lock(Descriptor folder, Descriptor file) : m_folder(std::move(folder)), m_file(std::move(file)) {}

  Descriptor m_folder; // none if its file system can't lock it
  Descriptor m_file;
};

} // namespace closer
