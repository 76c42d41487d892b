// SPDX-License-Identifier: MIT
#include "history/written_entries.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace closer {

// What has grown to its size once is never moved: a block is full before it has to grow.
void WrittenEntries::add(const Record& entry, WriteEntry write) {
  constexpr std::size_t block_size = std::size_t{256} << 10U;
  constexpr std::size_t full = block_size - (std::size_t{16} << 10U);
  constexpr std::size_t plenty = std::size_t{1} << 15U; // of entries; room that isn't used costs nothing
  if (m_stacks.empty()) {
    m_stacks.emplace_back().places.reserve(plenty);
  }
  auto& [blocks, places, is_sorted] = m_stacks.front();
  if (blocks.empty() || blocks.back().size() > full) {
    blocks.emplace_back().reserve(block_size);
  }
  auto& text = blocks.back();
  const auto begin = text.size();
  text += entry.id;
  const auto id_end = text.size();
  write(entry, text);
  places.push_back({key_of(entry.at), static_cast<std::uint32_t>(blocks.size() - 1), static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(id_end - begin), static_cast<std::uint32_t>(text.size() - id_end)});
  is_sorted = false;
}

void WrittenEntries::sort() {
  std::for_each(m_stacks.begin(), m_stacks.end(), [](Stack& stack) { stack.sort(); });
}

void WrittenEntries::merge(WrittenEntries other) {
  std::move(other.m_stacks.begin(), other.m_stacks.end(), std::back_inserter(m_stacks));
}

std::size_t WrittenEntries::size() const {
  return std::accumulate(m_stacks.begin(), m_stacks.end(), std::size_t{0},
                         [](std::size_t sum, const Stack& stack) { return sum + stack.places.size(); });
}

// Of the few stacks, always the one whose next is the earliest.
void WrittenEntries::show(const std::function<void(std::string_view text)>& visit) const {
  std::vector<std::size_t> next(m_stacks.size());
  const auto is_later = [&](std::size_t left, std::size_t right) {
    const auto& mine = m_stacks[left].places[next[left]];
    const auto& others = m_stacks[right].places[next[right]];
    return mine.at != others.at ? mine.at > others.at : m_stacks[left].id_at(mine) > m_stacks[right].id_at(others);
  };
  for (auto left = size(); left > 0; --left) {
    std::optional<std::size_t> earliest;
    for (std::size_t i = 0; i < m_stacks.size(); ++i) {
      if (next[i] < m_stacks[i].places.size() && (!earliest || is_later(*earliest, i))) {
        earliest = i;
      }
    }
    const auto& stack = m_stacks[*earliest];
    visit(stack.text_at(stack.places[next[*earliest]++]));
  }
}

std::string_view WrittenEntries::Stack::id_at(const Place& place) const {
  return std::string_view(blocks[place.block]).substr(place.begin, place.id_length);
}

std::string_view WrittenEntries::Stack::text_at(const Place& place) const {
  return std::string_view(blocks[place.block]).substr(place.begin + place.id_length, place.length);
}

void WrittenEntries::Stack::sort() {
  if (!std::exchange(is_sorted, true)) {
    std::ranges::sort(places, [&](const Place& left, const Place& right) {
      return left.at != right.at ? left.at < right.at : id_at(left) < id_at(right);
    });
  }
}

} // namespace closer
