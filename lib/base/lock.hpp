// SPDX-License-Identifier: MIT
// A lock against closer's other processes on this machine.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "base/descriptor.hpp"

namespace closer {

// Holds an exclusive lock on a file (made where there is none) against other processes; waits for it. The lock goes
// with the holder, also where the holder is killed.
class Lock {
public:
  explicit Lock(const std::filesystem::path& path);
  Lock(Lock&&) noexcept = default;
  Lock& operator=(Lock&&) noexcept = default;
  ~Lock(); // gives the lock back even where closing its file fails

  // The same, or nothing where another process holds it.
  [[nodiscard]] static std::optional<Lock> if_free(const std::filesystem::path& path);

private:
  explicit Lock(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}

  Descriptor m_descriptor;
};

} // namespace closer
