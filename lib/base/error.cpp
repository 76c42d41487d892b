// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <utility>

namespace closer {

Error::Error(Status status, const std::string& message, std::string hint, std::string_view effect)
    : std::runtime_error(effect.empty() ? message : std::string(message).append("; ").append(effect)), m_status(status),
      m_hint(std::move(hint)), m_message_length(message.size()) {}

Error Error::having(std::string_view effect) const {
  return Error(m_status, std::string(what(), m_message_length), m_hint, effect);
}

Error Error::hinting(std::string_view more) const {
  auto error = *this;
  error.m_hint.append(m_hint.empty() ? "" : "\n").append(more);
  return error;
}

UsageError::UsageError(const std::string& message, std::string hint, std::string_view effect)
    : Error(Status::Usage, message, std::move(hint), effect) {}

} // namespace closer
