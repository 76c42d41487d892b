// SPDX-License-Identifier: MIT
#include "cmd/line/arguments.hpp"

namespace closer {

bool Arguments::given(std::string_view name) const {
  const auto found = m_values.find(name);
  return found != m_values.end() && !found->second.empty();
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  return given(name) ? std::optional(m_values.find(name)->second.back()) : std::nullopt;
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  return given(name) ? m_values.find(name)->second : std::vector<std::string>();
}

} // namespace closer
