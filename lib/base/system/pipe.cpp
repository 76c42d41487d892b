// SPDX-License-Identifier: MIT
#include "base/system/pipe.hpp"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace closer {

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
#ifdef CLOSER_PORTABLE
  if (::pipe(ends.data()) != 0) {
    return std::nullopt;
  }
  for (const auto end : ends) { // closer starts no program meanwhile
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }
#else
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return std::nullopt;
  }
#endif
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

} // namespace closer
