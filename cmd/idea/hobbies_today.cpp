// SPDX-License-Identifier: MIT
#include "cmd/idea/hobbies_today.hpp"

#include <algorithm>

namespace closer {

ThingsToday::ThingsToday(std::span<const Thing> things, std::string_view me) : m_me(me) {
  for (const auto& thing : things) {
    m_said.try_emplace({thing.owner, thing.slug});
  }
}

std::optional<Day> ThingsToday::last_done(const Thing& thing) const {
  const auto said = m_said.find({thing.owner, thing.slug});
  auto last = said == m_said.end() ? std::nullopt : said->second.done;
  if (const auto done = m_done.find(thing.slug); done != m_done.end()) {
    last = std::max(last.value_or(done->second), done->second);
  }
  return last;
}

std::string ThingsToday::own_vote(const Thing& thing) const {
  const auto said = m_said.find({thing.owner, thing.slug});
  return said == m_said.end() ? std::string() : said->second.vote.vote;
}

bool ThingsToday::look(const Glance& glance) {
  const bool is_vote = glance.kind == Kind::Vote && glance.author == m_me && glance.idea.empty();
  return !glance.gone && (is_vote || way_of(glance.kind));
}

void ThingsToday::take(Record& record) {
  if (record.thing.empty()) {
    return;
  }
  if (record.kind != Kind::Vote && record.whose.empty()) {
    const auto done = m_done.try_emplace(record.thing, record.at.day).first;
    done->second = std::max(done->second, record.at.day);
    return;
  }
  const auto found = m_said.find({record.whose, record.thing});
  if (found == m_said.end()) {
    return;
  }
  auto& [done, vote] = found->second;
  if (record.kind != Kind::Vote) {
    done = std::max(done.value_or(record.at.day), record.at.day);
  } else if (vote.vote.empty() || is_earlier(vote, record)) {
    vote = record;
  }
}

} // namespace closer
