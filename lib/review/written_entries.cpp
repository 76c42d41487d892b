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
  places.push_back({key_of(entry.at), static_cast<std::uint32_t>(m_blocks.size() - 1),
                    static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(id_end - begin),
                    static_cast<std::uint32_t>(text.size() - id_end)});
}

void WrittenEntries::merge(WrittenEntries other) {
  for (auto& block : other.m_blocks) {
    const auto index = static_cast<std::uint32_t>(m_blocks.size());
    std::for_each(block.places.begin(), block.places.end(), [&](Place& place) { place.block = index; });
    m_blocks.push_back(std::move(block));
  }
}

std::size_t WrittenEntries::size() const {
  return std::accumulate(m_blocks.begin(), m_blocks.end(), std::size_t{0},
                         [](std::size_t sum, const Block& block) { return sum + block.text.size(); });
}

void WrittenEntries::join(std::string_view separator, std::string& text) const {
  bool is_first = true;
  for (const auto* place : earliest_first()) {
    text += is_first ? std::string_view() : separator;
    text += text_at(*place);
    is_first = false;
  }
}

std::vector<const WrittenEntries::Place*> WrittenEntries::earliest_first() const {
  std::vector<const Place*> order;
  order.reserve(std::accumulate(m_blocks.begin(), m_blocks.end(), std::size_t{0},
                                [](std::size_t sum, const Block& block) { return sum + block.places.size(); }));
  for (const auto& block : m_blocks) {
    std::transform(block.places.begin(), block.places.end(), std::back_inserter(order),
                   [](const Place& place) { return &place; });
  }
  std::sort(order.begin(), order.end(), [&](const Place* left, const Place* right) {
    const auto by_moment = left->at <=> right->at;
    return by_moment != 0 ? by_moment < 0 : id_at(*left) < id_at(*right);
  });
  return order;
}

std::string_view WrittenEntries::id_at(const Place& place) const {
  return std::string_view(m_blocks[place.block].text).substr(place.begin, place.id_length);
}

std::string_view WrittenEntries::text_at(const Place& place) const {
  return std::string_view(m_blocks[place.block].text).substr(place.begin + place.id_length, place.length);
}

} // namespace closer
