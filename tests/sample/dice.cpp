// SPDX-License-Identifier: MIT
#include "dice.hpp"

#include <limits>

namespace closer::sample {

std::uint64_t Dice::below(std::uint64_t bound) {
  constexpr auto most = std::numeric_limits<std::uint64_t>::max();
  const auto usable = most - most % bound; // the numbers above it would favour small remainders
  auto number = m_engine();
  while (number >= usable) {
    number = m_engine();
  }
  return number % bound;
}

int Dice::between(int least, int most) {
  return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
}

bool Dice::chance(int percent) { return between(1, 100) <= percent; }

} // namespace closer::sample
