// SPDX-License-Identifier: MIT
// What is wrong with entries that come as JSON.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/printable.hpp"

namespace closer {

inline constexpr std::size_t most_text_bytes = 1U << 20U; // of a text of an entry

// Takes what is wrong with one entry, and says where that stands: "line 3: 'minutes' is not a whole number".
class Problems {
public:
  Problems(std::string place, std::vector<std::string>& all) : m_place(std::move(place)), m_all(all) {}

  void add(std::string_view problem) {
    m_all.push_back(fmt::format("{}: {}", m_place, printable(problem)));
    m_any = true;
  }
  [[nodiscard]] bool any() const { return m_any; }

private:
  std::string m_place;
  std::vector<std::string>& m_all;
  bool m_any = false;
};

} // namespace closer
