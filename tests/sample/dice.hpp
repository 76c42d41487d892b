// SPDX-License-Identifier: MIT
// Chance that is the same on every machine: the standard fixes what mt19937_64 yields, but not what its distributions
// make of it.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace closer::sample {

class Dice {
public:
  explicit Dice(std::uint64_t seed) : m_engine(seed) {}

  [[nodiscard]] std::uint64_t below(std::uint64_t bound); // 0 to bound - 1; `bound` is above 0
  [[nodiscard]] int between(int least, int most);         // both of them may come
  [[nodiscard]] bool chance(int percent);

  template <typename T> void shuffle(std::vector<T>& items) {
    for (auto left = items.size(); left > 1; --left) {
      std::swap(items[left - 1], items[below(left)]);
    }
  }

private:
  std::mt19937_64 m_engine;
};

} // namespace closer::sample
