// SPDX-License-Identifier: MIT
// The one family of exceptions: what a user must be told, and the status to exit with.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace closer {

// Exit statuses, as in closer(1).
enum class Status {
  Done = 0,
  Failed = 1,
  Usage = 2,
  NeedsPerson = 3, // what can be read was printed; a person has to fix the rest
  NothingDue = 4,  // where that was asked for
  Sealed = 5,      // the other hasn't answered yet
  Interrupted = 130,
};

// What the call that failed did, where it writes: it holds for that call, and not for steps before it.
inline constexpr std::string_view nothing_written = "nothing was written";

// A message says what was wrong; a hint says what to do or type instead; the effect, which follows the message, says
// what was done nevertheless. All are for people and end without a newline; hint and effect may be empty, and the hint
// may span lines.
class Error : public std::runtime_error {
public:
  Error(Status status, const std::string& message, std::string hint = {}, std::string_view effect = {});

  [[nodiscard]] Status status() const { return m_status; }
  [[nodiscard]] const std::string& hint() const { return m_hint; }

  // The error with what it and the steps before it did, in the place of its own effect.
  [[nodiscard]] Error having(std::string_view effect) const;

  // The error with one thing more to do.
  [[nodiscard]] Error hinting(std::string_view more) const;

private:
  Status m_status;
  std::string m_hint;
  std::size_t m_message_length; // of what(), without the effect
};

// What was typed is wrong.
class UsageError : public Error {
public:
  explicit UsageError(const std::string& message, std::string hint = {}, std::string_view effect = {});
};

// What `act` returns. If that throws an Error, it is thrown with `effect`: what it and the steps before it did.
template <typename Act> decltype(auto) with_effect(std::string_view effect, Act act) {
  try {
    return act();
  } catch (const Error& error) {
    throw error.having(effect);
  }
}

} // namespace closer
