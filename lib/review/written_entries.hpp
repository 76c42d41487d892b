// SPDX-License-Identifier: MIT
// Entries that are kept only as they will be shown: years hold tens of thousands, and the text of one is a fifth of the
// size of its record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/when.hpp"
#include "model/record.hpp"

namespace closer {

// Adds to the end of `text` what an entry is shown as.
using WriteEntry = void (*)(const Record& entry, std::string& text);

class WrittenEntries {
public:
  void add(const Record& entry, WriteEntry write);
  void merge(WrittenEntries other);

  [[nodiscard]] bool is_empty() const { return m_blocks.empty(); }

  // The bytes that they take, each with its id.
  [[nodiscard]] std::size_t size() const;

  // Adds all of them to the end of `text`, earliest first, with `separator` between each two.
  void join(std::string_view separator, std::string& text) const;

private:
  // An entry's id, and what it is shown as behind it.
  struct Place {
    WhenKey at;
    std::uint32_t block = 0;
    std::uint32_t begin = 0; // in the block's text
    std::uint32_t id_length = 0;
    std::uint32_t length = 0; // without the id
  };
  struct Block {
    std::string text;
    std::vector<Place> places;
  };
  [[nodiscard]] std::vector<const Place*> earliest_first() const;
  [[nodiscard]] std::string_view id_at(const Place& place) const;
  [[nodiscard]] std::string_view text_at(const Place& place) const;

  std::vector<Block> m_blocks;
};

} // namespace closer
