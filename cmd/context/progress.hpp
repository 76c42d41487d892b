// SPDX-License-Identifier: MIT
// How far a command is that takes a while.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "cmd/context/context.hpp"

namespace closer {

// A line on the terminal of standard error: drawn once the command has taken a second, written over as it goes on, and
// erased at the end. Nothing is drawn elsewhere, or under -q.
class Progress {
public:
  // "Importing", and what is counted: "entries".
  Progress(Context& context, std::string what, std::string counted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // Goes on with something else, of which nothing is done yet.
  void go_on(std::string what, std::string counted);

  // One more is done. Throws Error with status Interrupted if Ctrl-C came that Context::hold_interrupts() held.
  void step();

  // What is being waited for now. Drawn at once: the caller knows that it takes long.
  void wait_for(const std::string& what);

  // Before something else is said.
  void erase();

private:
  void draw(const std::string& line);

  Context& m_context;
  std::string m_what;
  std::string m_counted;
  std::chrono::milliseconds m_drawn; // or begun
  std::chrono::milliseconds m_pause{1000};
  std::size_t m_done = 0;
  bool m_may_draw;
  bool m_is_there = false;
};

} // namespace closer
