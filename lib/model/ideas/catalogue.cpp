// SPDX-License-Identifier: MIT
#include "model/ideas/catalogue.hpp"

#include <algorithm>

namespace closer {

void Catalogue::put(Idea idea) {
  own();
  idea.id = kept(idea.id);
  idea.title = kept(idea.title);
  idea.text = kept(idea.text);
  idea.group = kept(idea.group);
  idea.derived = derive(idea);
  const auto [place, is_new] = m_places.try_emplace(idea.id, m_own.size());
  if (is_new) {
    m_own.push_back(idea);
  } else {
    auto& replaced = m_own[place->second];
    idea.derived->slot = replaced.derived ? replaced.derived->slot : idea.derived->slot;
    replaced = idea;
  }
  m_ideas = m_own;
}

void Catalogue::remove(std::string_view id) {
  own();
  if (const auto place = m_places.find(id); place != m_places.end()) {
    m_own[place->second].id = {};
    m_places.erase(place);
  }
}

void Catalogue::close_gaps() {
  if (std::erase_if(m_own, [](const Idea& idea) { return idea.id.empty(); }) != 0) {
    m_ideas = m_own;
    index();
  }
}

const Idea* Catalogue::find(std::string_view id) const {
  if (m_own.empty()) {
    const auto found = std::ranges::find_if(m_ideas, [&](const Idea& each) { return each.id == id; });
    return found == m_ideas.end() ? nullptr : &*found;
  }
  const auto found = m_places.find(id);
  return found == m_places.end() ? nullptr : &m_own[found->second];
}

std::string_view Catalogue::kept(std::string_view text) { return m_texts.emplace_front(text); }

void Catalogue::own() {
  if (m_own.empty()) {
    m_own.assign(m_ideas.begin(), m_ideas.end());
    m_ideas = m_own;
    index();
  }
}

void Catalogue::index() {
  m_places.clear();
  for (std::size_t i = 0; i < m_own.size(); ++i) {
    m_places.emplace(m_own[i].id, i);
  }
}

} // namespace closer
