// SPDX-License-Identifier: MIT
#include "base/system/clock.hpp"

#include <ctime>

namespace closer {

std::chrono::nanoseconds time_passed() {
#ifdef CLOSER_PORTABLE // elsewhere this one goes on
  constexpr auto clock = CLOCK_MONOTONIC;
#else
  constexpr auto clock = CLOCK_BOOTTIME;
#endif
  timespec time{};
  ::clock_gettime(clock, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace closer
