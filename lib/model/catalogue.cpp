// SPDX-License-Identifier: MIT
#include "model/catalogue.hpp"

#include <algorithm>

namespace closer {

void Catalogue::put(Idea idea) {
  own();
  idea.id = kept(idea.id);
  idea.text = kept(idea.text);
  idea.group = kept(idea.group);
  idea.derived = derive(idea);
  const auto old = std::find_if(m_own.begin(), m_own.end(), [&](const Idea& each) { return each.id == idea.id; });
  old == m_own.end() ? m_own.push_back(idea) : static_cast<void>(*old = idea);
  m_ideas = m_own;
}

void Catalogue::remove(std::string_view id) {
  own();
  std::erase_if(m_own, [&](const Idea& each) { return each.id == id; });
  m_ideas = m_own;
}

const Idea* Catalogue::find(std::string_view id) const {
  const auto found = std::find_if(m_ideas.begin(), m_ideas.end(), [&](const Idea& each) { return each.id == id; });
  return found == m_ideas.end() ? nullptr : &*found;
}

std::string_view Catalogue::kept(std::string_view text) { return m_texts.emplace_front(text); }

void Catalogue::own() {
  if (m_own.empty()) {
    m_own.assign(m_ideas.begin(), m_ideas.end());
  }
}

} // namespace closer
