// SPDX-License-Identifier: MIT
// The ideas that there are. Those that come with closer are looked at where they stand, in the binary; none is copied
// until the couple change something.
#pragma once

#include <cstddef>
#include <forward_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ideas/idea.hpp"

namespace closer {

class Catalogue {
public:
  Catalogue() = default;

  // `ideas`, and the texts in them, must outlive it.
  explicit Catalogue(std::span<const Idea> ideas) : m_ideas(ideas) {}

  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;
  Catalogue(Catalogue&&) = default;
  Catalogue& operator=(Catalogue&&) = default;
  ~Catalogue() = default;

  // In the place of the one with its id, or behind all others; with a copy of its texts, and what follows from them.
  void put(Idea idea);

  // find() no longer finds it; ideas() has a gap in its place, an idea without an id, until close_gaps().
  void remove(std::string_view id);
  void close_gaps();

  // null if there is none. Quick where the couple have changed something, since they may have many.
  [[nodiscard]] const Idea* find(std::string_view id) const;

  // Until something is put in or removed.
  [[nodiscard]] std::span<const Idea> ideas() const { return m_ideas; }

private:
  [[nodiscard]] std::string_view kept(std::string_view text);
  void own();
  void index();

  std::span<const Idea> m_ideas;                    // of somebody else, or of m_own
  std::vector<Idea> m_own;                          // all of them, once something has been changed
  std::forward_list<std::string> m_texts;           // of those that were put in
  std::map<std::string_view, std::size_t> m_places; // in m_own, by id
};

} // namespace closer
