// SPDX-License-Identifier: MIT
#include "base/system/descriptor.hpp"

#include <utility>

#include <unistd.h>

namespace closer {

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

} // namespace closer
