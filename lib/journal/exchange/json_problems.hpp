// SPDX-License-Identifier: MIT
// What is wrong with entries that come as JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {

struct FoundProblems {
  static constexpr std::size_t most_kept = 100;

  std::vector<std::string> kept; // "line 3: 'minutes' isn't a whole number", safe to print
  std::size_t count = 0;         // of all
};

// Takes what is wrong with one entry, and says where: "line 3: 'minutes' isn't a whole number".
class Problems {
public:
  Problems(std::string place, FoundProblems& all) : m_place(std::move(place)), m_all(all) {}

  void add(std::string_view problem) {
    if (m_all.count++ < FoundProblems::most_kept) {
      m_all.kept.push_back(fmt::format("{}: {}", m_place, printable(problem)));
    }
    m_any = true;
  }
  [[nodiscard]] bool any() const { return m_any; }

private:
  std::string m_place;
  FoundProblems& m_all;
  bool m_any = false;
};

} // namespace closer
