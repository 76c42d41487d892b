// SPDX-License-Identifier: MIT
// A terminal on which single keys are read, and the signals that end, suspend and resize it.
#pragma once

#include <chrono>
#include <optional>

#include <termios.h>

namespace closer {

// Reads keys as they are pressed, without echo, while it lives; the terminal is as it was afterwards, also while the
// command is suspended. There can be only one. Ctrl-C no longer ends the command: is_interrupted() says so; after that
// it is ignored, so that what comes last is not cut off.
class KeyReader {
public:
  KeyReader();
  KeyReader(const KeyReader&) = delete;
  KeyReader& operator=(const KeyReader&) = delete;
  ~KeyReader();

  // The next key, or nothing where none was pressed in that time, or a signal came. At the end of the input, 'q'.
  [[nodiscard]] std::optional<char> wait(std::chrono::milliseconds time);

  [[nodiscard]] static bool is_interrupted();

private:
  void set_raw() const;

  termios m_before{};
};

} // namespace closer
