// SPDX-License-Identifier: MIT
#include "cmd/line/arguments.hpp"

namespace closer {

bool Arguments::given(const Parameter& parameter) const {
  const auto found = m_values.find(key_of(parameter));
  return found != m_values.end() && !found->second.empty();
}

std::optional<std::string> Arguments::value(const Parameter& parameter) const {
  if (given(parameter)) {
    return m_values.find(key_of(parameter))->second.back();
  }
  const auto found = m_defaults.find(key_of(parameter));
  return found == m_defaults.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Arguments::values(const Parameter& parameter) const {
  return given(parameter) ? m_values.find(key_of(parameter))->second : std::vector<std::string>();
}

} // namespace closer
