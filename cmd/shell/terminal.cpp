// SPDX-License-Identifier: MIT
#include "cmd/shell/terminal.hpp"

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <unistd.h>

namespace closer {
namespace {

// Signal handlers reach nothing but these.
volatile std::sig_atomic_t interrupted = 0;
volatile std::sig_atomic_t suspended = 0;
volatile std::sig_atomic_t resumed = 0;

void on_interrupt(int /*signal*/) { interrupted = 1; }
void on_suspend(int /*signal*/) { suspended = 1; }
void on_resume(int /*signal*/) { resumed = 1; }
void on_resize(int /*signal*/) {}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler; // without SA_RESTART, so that waiting ends
  ::sigaction(signal, &action, nullptr);
}

} // namespace

KeyReader::KeyReader() {
  ::tcgetattr(STDIN_FILENO, &m_before);
  interrupted = 0;
  for (const int end : {SIGINT, SIGTERM, SIGHUP}) {
    handle(end, on_interrupt);
  }
  handle(SIGTSTP, on_suspend);
  handle(SIGCONT, on_resume);
  handle(SIGWINCH, on_resize);
  set_raw();
}

KeyReader::~KeyReader() {
  ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
  for (const int end : {SIGINT, SIGTERM, SIGHUP}) {
    handle(end, interrupted != 0 ? SIG_IGN : SIG_DFL); // a second Ctrl-C must not lose what the first one kept
  }
  for (const int signal : {SIGTSTP, SIGCONT, SIGWINCH}) {
    handle(signal, SIG_DFL);
  }
}

void KeyReader::set_raw() const {
  auto raw = m_before;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &raw);
}

std::optional<char> KeyReader::wait(std::chrono::milliseconds time) {
  if (suspended != 0) {
    suspended = 0;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    ::raise(SIGSTOP);
  }
  if (resumed != 0) {
    resumed = 0;
    set_raw();
  }
  pollfd input{STDIN_FILENO, POLLIN, 0};
  if (interrupted != 0 || ::poll(&input, 1, static_cast<int>(time.count())) <= 0) {
    return std::nullopt;
  }
  char key = 0;
  const auto taken = ::read(STDIN_FILENO, &key, 1);
  if (taken < 0 && errno == EINTR) {
    return std::nullopt;
  }
  return taken == 1 ? key : 'q'; // a terminal that is gone can be read no more, but would be polled forever
}

bool KeyReader::is_interrupted() { return interrupted != 0; }

HeldInterrupts::HeldInterrupts() {
  interrupted = 0;
  ::sigaction(SIGINT, nullptr, &m_before);
  if (m_before.sa_handler != SIG_IGN) {
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    action.sa_flags = SA_RESTART; // what is being written is to be written whole
    ::sigaction(SIGINT, &action, nullptr);
  }
}

HeldInterrupts::~HeldInterrupts() { ::sigaction(SIGINT, &m_before, nullptr); }

} // namespace closer
