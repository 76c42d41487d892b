// SPDX-License-Identifier: MIT
#include "review/written_entries.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace closer {

// What has grown to its size once is never moved: a block is full before it has to grow.
void WrittenEntries::add(const Record& entry, WriteEntry write) {
  constexpr std::size_t block_size = std::size_t{256} << 10U;
  constexpr std::size_t full = block_size - (std::size_t{16} << 10U);
  constexpr std::size_t usual_length = 160; // of an entry
  if (m_blocks.empty() || m_blocks.back().text.size() > full) {
    auto& fresh = m_blocks.emplace_back();
    fresh.text.reserve(block_size);
    fresh.places.reserve(block_size / usual_length);
  }
  auto& [text, places] = m_blocks.back();
  const auto begin = text.size();
  text += entry.id;
  const auto id_end = text.size();
  write(entry, text);
  places.push_back({key_of(entry.at), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(id_end - begin),
                    static_cast<std::uint32_t>(text.size() - id_end)});
}

void WrittenEntries::merge(WrittenEntries other) {
  std::move(other.m_blocks.begin(), other.m_blocks.end(), std::back_inserter(m_blocks));
}

std::size_t WrittenEntries::size() const {
  return std::accumulate(m_blocks.begin(), m_blocks.end(), std::size_t{0},
                         [](std::size_t sum, const Block& block) { return sum + block.text.size(); });
}

void WrittenEntries::join(std::string_view separator, std::string& text) const {
  bool is_first = true;
  for (const auto& entry : earliest_first()) {
    text += is_first ? std::string_view() : separator;
    text += entry.text;
    is_first = false;
  }
}

std::vector<WrittenEntries::Entry> WrittenEntries::earliest_first() const {
  std::vector<Entry> entries;
  entries.reserve(std::accumulate(m_blocks.begin(), m_blocks.end(), std::size_t{0},
                                  [](std::size_t sum, const Block& block) { return sum + block.places.size(); }));
  for (const auto& block : m_blocks) {
    const std::string_view text(block.text);
    for (const auto& place : block.places) {
      entries.push_back({place.at, text.substr(place.begin, place.id_length),
                         text.substr(place.begin + place.id_length, place.length)});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
    const auto order = left.at <=> right.at;
    return order != 0 ? order < 0 : left.id < right.id;
  });
  return entries;
}

} // namespace closer
