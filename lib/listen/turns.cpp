// SPDX-License-Identifier: MIT
#include "listen/turns.hpp"

#include <algorithm>

namespace closer {

void Turns::tick(Stopwatch now) {
  const auto passed = std::max(now - m_last, Stopwatch(0)); // a clock that was set back stops
  m_last = now;
  if (m_phase != Phase::Speaking) {
    return;
  }
  const auto spoken = std::min(passed, m_left);
  m_left -= spoken;
  m_spoken += spoken;
  if (m_left == Stopwatch(0)) {
    m_bell = true;
    end_turn();
  }
}

void Turns::end_turn() {
  if (m_then == Then::SayBack) {
    m_phase = Phase::SayingBack;
  } else {
    go_on();
  }
}

void Turns::go_on() {
  if (m_turn + 1 == m_count) {
    m_phase = Phase::Over;
    return;
  }
  ++m_turn;
  m_added = Stopwatch(0);
  m_left = m_each;
  m_phase = Phase::Ready;
}

void Turns::press(Key key, Stopwatch now) {
  tick(now);
  const bool is_running = m_phase == Phase::Speaking || m_phase == Phase::Paused;
  switch (key) {
  case Key::GoOn:
    if (m_phase == Phase::Ready) {
      m_phase = Phase::Speaking;
    } else if (is_running) {
      end_turn();
    } else if (m_phase == Phase::SayingBack) {
      go_on();
    }
    break;
  case Key::Pause:
    if (is_running) {
      m_phase = m_phase == Phase::Paused ? Phase::Speaking : Phase::Paused;
    }
    break;
  case Key::AddMinute:
    if (is_running) {
      m_added += std::chrono::minutes(1);
      m_left += std::chrono::minutes(1);
    }
    break;
  case Key::Stop: m_phase = Phase::Over; break;
  }
}

bool Turns::take_bell() {
  const bool bell = m_bell;
  m_bell = false;
  return bell;
}

} // namespace closer
