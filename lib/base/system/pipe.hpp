// SPDX-License-Identifier: MIT
// A pipe that a program doesn't get unless it's given one of the ends.
#pragma once

#include <optional>

#include "base/system/descriptor.hpp"

namespace closer {

struct Pipe {
  Descriptor reading;
  Descriptor writing;
};

// Nothing if there are too many open already.
[[nodiscard]] std::optional<Pipe> make_pipe();

} // namespace closer
