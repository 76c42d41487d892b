// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"

namespace closer {

// A set of numbers that is emptied and filled again and again: open addressing, at most half full. Each set spreads
// them by a factor of its own, drawn at random, so that nobody can choose numbers that all meet in one place.
class NumberSet {
public:
  void clear() {
    std::ranges::fill(m_slots, 0);
    m_size = 0;
  }

  // Whether it wasn't there. `number` isn't 0.
  bool insert(std::uint64_t number) {
    if (m_size * 2 >= m_slots.size()) {
      grow();
    }
    auto& slot = slot_of(number);
    const bool is_new = slot == 0;
    m_size += is_new ? 1U : 0U;
    slot = number;
    return is_new;
  }

private:
  std::uint64_t& slot_of(std::uint64_t number) {
    const auto mask = m_slots.size() - 1;
    auto at = (number * m_factor >> 32U) & mask;
    while (m_slots[at] != 0 && m_slots[at] != number) {
      at = (at + 1) & mask;
    }
    return m_slots[at];
  }

  void grow() {
    constexpr std::size_t least = 1024;
    std::vector<std::uint64_t> old(std::max(least, m_slots.size() * 2));
    old.swap(m_slots);
    for (const auto number : old) {
      if (number != 0) {
        slot_of(number) = number;
      }
    }
  }

  std::uint64_t m_factor = hash64(random_token(13)) | 1U; // Knuth's multiplicative hashing
  std::vector<std::uint64_t> m_slots;
  std::size_t m_size = 0;
};

} // namespace closer
