// SPDX-License-Identifier: MIT
// Signals that this process is not to end for while it works with another program.
#pragma once

#include <array>
#include <csignal>

#include <spawn.h>

namespace closer {

// Who reads a pipe may have seen enough; that isn't a reason to end.
class NoBrokenPipes {
public:
  NoBrokenPipes() : m_before(std::signal(SIGPIPE, SIG_IGN)) {}
  NoBrokenPipes(const NoBrokenPipes&) = delete;
  NoBrokenPipes& operator=(const NoBrokenPipes&) = delete;
  ~NoBrokenPipes() { std::signal(SIGPIPE, m_before); }

private:
  void (*m_before)(int);
};

// Ctrl-C and Ctrl-\ reach this process and the program that has the terminal. What they mean is for that program alone
// to say, as with system(3): an editor or a pager lives on.
class NoInterrupts {
public:
  NoInterrupts();
  NoInterrupts(const NoInterrupts&) = delete;
  NoInterrupts& operator=(const NoInterrupts&) = delete;
  ~NoInterrupts();

  // Has a program that is started meanwhile begin with those signals as they were before.
  void restore_in(posix_spawnattr_t& attributes) const;

private:
  static constexpr std::array signals = {SIGINT, SIGQUIT};
  std::array<struct sigaction, signals.size()> m_before{};
};

} // namespace closer
