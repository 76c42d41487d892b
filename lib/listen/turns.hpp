// SPDX-License-Identifier: MIT
// The turns of a talk, as a state machine: driven by what is pressed and by a clock that is handed in.
#pragma once

#include <chrono>
#include <cstddef>

namespace closer {

// Since any fixed moment; only differences count. A clock that goes on while the machine sleeps is the right one.
using Stopwatch = std::chrono::milliseconds;

class Turns {
public:
  enum class Phase {
    Ready,      // before a turn
    Speaking,   // one speaks, the other only listens
    Paused,     // the clock has stopped
    SayingBack, // the listener says what they heard; no clock
    Over,
  };

  enum class Key {
    GoOn,      // begins the turn; ends it before its time; what was said back is said back
    Pause,     // or goes on after a pause
    AddMinute, // to the turn that is running or paused
    Stop,      // ends the talk; what was spoken counts
  };

  // What comes after each turn.
  enum class Then { SayBack, GoOn };

  // `each` is how long a turn is, more than 0, and `count` how many there are, at least 1.
  explicit Turns(Stopwatch each, std::size_t count = 2, Then then = Then::SayBack)
      : m_each(each), m_left(each), m_count(count), m_then(then) {}

  // What is pressed in a phase that has no use for it changes nothing.
  void press(Key key, Stopwatch now);

  // Lets time pass. A turn whose time is up ends, as if it had ended when its time was up.
  void tick(Stopwatch now);

  [[nodiscard]] Phase phase() const { return m_phase; }
  [[nodiscard]] std::size_t turn() const { return m_turn; } // from 0 on
  [[nodiscard]] Stopwatch left() const { return m_left; }   // of the turn, as of the last call
  [[nodiscard]] Stopwatch length() const { return m_each + m_added; }

  // How long the two have spoken so far.
  [[nodiscard]] Stopwatch spoken() const { return m_spoken; }

  // Whether a turn's time has come to its end since this was last asked.
  [[nodiscard]] bool take_bell();

private:
  void end_turn();
  void go_on();

  Stopwatch m_each;
  Stopwatch m_added{0};
  Stopwatch m_left;
  Stopwatch m_spoken{0};
  Stopwatch m_last{0}; // when time was last let pass
  std::size_t m_turn = 0;
  std::size_t m_count;
  Then m_then;
  Phase m_phase = Phase::Ready;
  bool m_bell = false;
};

} // namespace closer
