// SPDX-License-Identifier: MIT
// A terminal on which single keys are read, and the signals that end, suspend and resize it.
#pragma once

#include <csignal>

#include <termios.h>

#include "cmd/context/keys.hpp"

namespace closer {

// The terminal is as it was afterwards, also while the command is suspended. There can be only one. Ctrl-C no longer
// ends the command: is_interrupted() says so; after that it is ignored, so that what comes last isn't cut off.
class KeyReader final : public Keys {
public:
  KeyReader();
  KeyReader(const KeyReader&) = delete;
  KeyReader& operator=(const KeyReader&) = delete;
  ~KeyReader() override;

  [[nodiscard]] std::optional<char> wait(std::chrono::milliseconds time) override;

  [[nodiscard]] static bool is_interrupted();

private:
  void set_raw() const;

  termios m_before{};
};

// Ctrl-C doesn't end the command, but KeyReader::is_interrupted() says that it came.
class HeldInterrupts {
public:
  HeldInterrupts();
  HeldInterrupts(const HeldInterrupts&) = delete;
  HeldInterrupts& operator=(const HeldInterrupts&) = delete;
  ~HeldInterrupts();

private:
  struct sigaction m_before {};
};

} // namespace closer
