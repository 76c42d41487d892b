// SPDX-License-Identifier: MIT
// What the tests of the command share: the environment as they want it.
#pragma once

#include <optional>
#include <string>

#include "../support.hpp"

namespace closer {

// Sets an environment variable, or unsets it, while it lives.
class Variable {
public:
  Variable(const char* name, const char* value) : m_name(name) {
    if (const char* before = std::getenv(name)) {
      m_before = before;
    }
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(m_before ? m_before->c_str() : nullptr); }

private:
  void set(const char* value) const { value == nullptr ? ::unsetenv(m_name) : ::setenv(m_name, value, 1); }

  const char* m_name;
  std::optional<std::string> m_before;
};

} // namespace closer
