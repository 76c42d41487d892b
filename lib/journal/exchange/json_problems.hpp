// SPDX-License-Identifier: MIT
// What is read of entries that come as JSON, and what is wrong with them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "model/record.hpp"

namespace closer {

inline constexpr std::size_t most_text_bytes = 1U << 20U; // of a text of an entry

struct JsonEntries {
  std::vector<Record> entries;       // in the order of the text; those of jrnl have no id
  std::vector<std::string> problems; // "line 3: 'minutes' is not a whole number", safe to print
  int empty = 0;                     // entries of jrnl's that have no text
};

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
