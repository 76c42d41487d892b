// SPDX-License-Identifier: MIT
#include "cmd/idea/hobbies_today.hpp"

#include <algorithm>

#include "model/voting.hpp"

namespace closer {

HobbiesToday::HobbiesToday(std::span<const Hobby> hobbies, std::string_view me) : m_me(me) {
  for (const auto& hobby : hobbies) {
    m_said.try_emplace({hobby.owner, hobby.slug});
  }
}

std::optional<Day> HobbiesToday::last_done(const Hobby& hobby) const {
  const auto said = m_said.find({hobby.owner, hobby.slug});
  auto last = said == m_said.end() ? std::nullopt : said->second.done;
  if (const auto done = m_done.find(hobby.slug); done != m_done.end()) {
    last = std::max(last.value_or(done->second), done->second);
  }
  return last;
}

std::string HobbiesToday::own_vote(const Hobby& hobby) const {
  const auto said = m_said.find({hobby.owner, hobby.slug});
  return said == m_said.end() ? std::string() : said->second.vote.vote;
}

bool HobbiesToday::look(const RecordView& view) {
  const bool is_vote = view.kind == Kind::Vote && view.author == m_me && view.idea.empty();
  return !view.gone && (is_vote || way_of(view.kind));
}

void HobbiesToday::visit(Record& record) {
  if (record.hobby.empty()) {
    return;
  }
  if (record.kind != Kind::Vote && record.whose.empty()) {
    const auto done = m_done.try_emplace(record.hobby, record.at.day).first;
    done->second = std::max(done->second, record.at.day);
    return;
  }
  const auto found = m_said.find({record.whose, record.hobby});
  if (found == m_said.end()) {
    return;
  }
  auto& [done, vote] = found->second;
  if (record.kind != Kind::Vote) {
    done = std::max(done.value_or(record.at.day), record.at.day);
  } else if (is_vote(record) && (vote.vote.empty() || gives_way(vote, record))) {
    vote = record;
  }
}

} // namespace closer
