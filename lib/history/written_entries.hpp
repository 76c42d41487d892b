// SPDX-License-Identifier: MIT
// Entries that are kept only as they will be shown: years hold tens of thousands, and the text of one is a fifth of the
// size of its record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/record.hpp"

namespace closer {

// Adds to the end of `text` what an entry is shown as.
using WriteEntry = void (*)(const Record& entry, std::string& text);

class WrittenEntries {
public:
  void add(const Record& entry, WriteEntry write);

  // Puts what was added in order.
  void sort();
  void merge(WrittenEntries other);

  [[nodiscard]] std::size_t size() const;

  // Shows what each is written as, the earliest first, once all are in order.
  void show(const std::function<void(std::string_view text)>& visit) const;

private:
  // An entry's id, and what it is shown as behind it.
  struct Place {
    WhenKey at;
    std::uint32_t block = 0;
    std::uint32_t begin = 0; // in the block
    std::uint32_t id_length = 0;
    std::uint32_t length = 0; // without the id
  };

  // What was added by one hand.
  struct Stack {
    std::vector<std::string> blocks;
    std::vector<Place> places;
    bool is_sorted = true;

    [[nodiscard]] std::string_view id_at(const Place& place) const;
    [[nodiscard]] std::string_view text_at(const Place& place) const;
    void sort();
  };

  std::vector<Stack> m_stacks; // the first is added to
};

} // namespace closer
