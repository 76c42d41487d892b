// SPDX-License-Identifier: MIT
// What the system numbers that is open: a file, a folder, an end of a pipe.
#pragma once

namespace closer {

// An open file descriptor; closes it.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  [[nodiscard]] int get() const { return m_number; }
  [[nodiscard]] explicit operator bool() const { return m_number >= 0; }

private:
  int m_number;
};

} // namespace closer
