// SPDX-License-Identifier: MIT
// Single keys, read as they are pressed and without echo while it lives.
#pragma once

#include <chrono>
#include <optional>

namespace closer {

class Keys {
public:
  Keys() = default;
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;
  virtual ~Keys() = default;

  // The next key, or nothing if none was pressed in that time, or a signal came. At the end of the input, 'q'.
  [[nodiscard]] virtual std::optional<char> wait(std::chrono::milliseconds time) = 0;
};

} // namespace closer
