// SPDX-License-Identifier: MIT
#include "base/files/signals.hpp"

#include <cstddef>

namespace closer {

NoInterrupts::NoInterrupts() {
  struct sigaction ignored {};
  ignored.sa_handler = SIG_IGN;
  for (std::size_t i = 0; i < signals.size(); ++i) {
    ::sigaction(signals[i], &ignored, &m_before[i]);
  }
}

NoInterrupts::~NoInterrupts() {
  for (std::size_t i = 0; i < signals.size(); ++i) {
    ::sigaction(signals[i], &m_before[i], nullptr);
  }
}

void NoInterrupts::restore_in(posix_spawnattr_t& attributes) const {
  sigset_t as_default;
  sigemptyset(&as_default); // on macOS, this and sigaddset are macros, which take no ::
  for (std::size_t i = 0; i < signals.size(); ++i) {
    if (m_before[i].sa_handler != SIG_IGN) {
      sigaddset(&as_default, signals[i]);
    }
  }
  ::posix_spawnattr_setsigdefault(&attributes, &as_default);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
}

} // namespace closer
