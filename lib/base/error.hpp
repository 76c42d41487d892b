// SPDX-License-Identifier: MIT
// The one family of exceptions: what a user must be told, and the status to exit with.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace closer {

// Exit statuses, as in closer(1).
enum class Status {
  Done = 0,
  Failed = 1,
  Usage = 2,
  NeedsPerson = 3, // what can be read was printed; a person has to mend the rest
  NothingDue = 4,  // where that was asked for
  Sealed = 5,      // the other has not answered yet
  Interrupted = 130,
};

// A message says what was wrong; a hint says what to do or type instead. Both are for people and end without a
// newline; the hint may be empty and may span lines.
class Error : public std::runtime_error {
public:
  Error(Status status, const std::string& message, std::string hint = {})
      : std::runtime_error(message), m_status(status), m_hint(std::move(hint)) {}

  [[nodiscard]] Status status() const { return m_status; }
  [[nodiscard]] const std::string& hint() const { return m_hint; }

private:
  Status m_status;
  std::string m_hint;
};

// How the message of a call that writes ends where it failed. In a command of several steps it holds for that step.
inline constexpr std::string_view nothing_written = "; nothing was written";

// The error with `outcome`, what the steps before it did, in the place of nothing_written.
[[nodiscard]] inline Error after_other_steps(const Error& error, std::string_view outcome) {
  std::string message = error.what();
  message.resize(std::min(message.size(), message.rfind(nothing_written)));
  return Error(error.status(), message.append("; ").append(outcome), error.hint());
}

// What was typed is wrong.
class UsageError : public Error {
public:
  explicit UsageError(const std::string& message, std::string hint = {})
      : Error(Status::Usage, message, std::move(hint)) {}
};

} // namespace closer
