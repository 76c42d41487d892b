// SPDX-License-Identifier: MIT
#include "advice/pool.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/random.hpp"
#include "model/ideas/idea.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

constexpr unsigned all_seasons = 0xF;

double merit_of(const Idea& idea, const Filters& filters) {
  double merit = (1 + idea.novelty / 3.0) * (1 + idea.talk / 6.0);
  merit *= idea.seasons == all_seasons ? 1 : 1.5;
  merit *= idea.hobby_kind ? 1.5 : 1;
  merit *= idea.place == Idea::Place::Apart && !filters.apart ? 0.25 : 1;
  return merit;
}

Idea::Derived derived_of(const Idea& idea) { return idea.derived ? *idea.derived : derive(idea); }

// 64 bits of BLAKE2b: no two of a catalogue are the same.
std::uint64_t group_key(Way way, std::uint64_t group_hash) { return group_hash + static_cast<std::uint64_t>(way); }

// What the candidates are put in order by, so that the order of the catalogue does not matter: mostly the first eight
// bytes of the id, as a number.
struct Place {
  std::uint64_t start = 0;
  const Idea* idea = nullptr;
  std::size_t group = 0;
};

std::uint64_t start_of(std::string_view id) {
  std::uint64_t start = 0;
  for (std::size_t at = 0; at < sizeof(start); ++at) {
    start = start << 8U | (at < id.size() ? static_cast<unsigned char>(id[at]) : 0U);
  }
  return start;
}

void cast(Ballot& ballot, std::size_t person, std::string_view vote) {
  ballot.yes.at(person) = vote == "yes";
  ballot.no.at(person) = vote == "no";
}

} // namespace

Pool::Pool(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies,
           const Filters& filters)
    : m_couple(couple) {
  constexpr std::size_t usual_groups = 256;
  m_groups.reserve(usual_groups);
  std::vector<Place> places;
  places.reserve(catalogue.size());
  for (const auto& idea : catalogue) {
    const auto group = group_of(idea.way, derived_of(idea).group_hash);
    if (fits(idea, filters)) {
      places.push_back({start_of(idea.id), &idea, group});
    }
  }
  std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
    return left.start != right.start ? left.start < right.start : left.idea->id < right.idea->id;
  });
  m_candidates.reserve(places.size());
  for (const auto& [start, idea, group] : places) {
    const auto derived = derived_of(*idea);
    m_candidates.push_back({idea, group, derived.hash, merit_of(*idea, filters), derived.needs_hobby, {}});
  }
  m_is_touched.resize(m_candidates.size());
  for (const auto& hobby : hobbies) {
    if (!hobby.gone && hobby.share != Share::Solo) {
      m_places.try_emplace({hobby.owner, hobby.slug}, m_hobbies.size());
      m_hobbies.push_back({&hobby, hash64(fmt::format("{}/{}", hobby.owner, hobby.slug)), {}});
    }
  }
}

// In Pool::groups. Which half of the seasons it is drawn in follows from its name alone, so that an addition moves no
// other group.
std::size_t Pool::group_of(Way way, std::uint64_t group_hash) {
  const auto [found, is_new] = m_groups.try_emplace(group_key(way, group_hash), groups.size());
  if (is_new) {
    groups.push_back({group_hash % 2 == 0, never, never});
  }
  return found->second;
}

Candidate& Pool::touch(std::size_t index) {
  if (is_untouched(index)) {
    m_is_touched[index] = 1;
    m_touched.push_back(index);
  }
  return m_candidates[index];
}

const std::vector<std::size_t>& Pool::touched() {
  const auto added = m_touched.begin() + static_cast<std::ptrdiff_t>(m_touched_in_order);
  std::sort(added, m_touched.end());
  std::inplace_merge(m_touched.begin(), added, m_touched.end());
  m_touched_in_order = m_touched.size();
  return m_touched;
}

Candidate* Pool::touch(std::string_view id) {
  const auto found =
      std::lower_bound(m_candidates.begin(), m_candidates.end(), id,
                       [](const Candidate& each, std::string_view name) { return each.idea->id < name; });
  return found == m_candidates.end() || found->idea->id != id
             ? nullptr
             : &touch(static_cast<std::size_t>(found - m_candidates.begin()));
}

void Pool::propose(std::size_t index, Day day) {
  auto& proposed = touch(index);
  proposed.proposed = day;
  groups[proposed.group].proposed = day;
}

Ballot* Pool::ballot_of(const Record& vote) {
  if (!vote.idea.empty()) {
    auto* voted = touch(vote.idea);
    return voted == nullptr ? nullptr : &voted->ballot;
  }
  const auto found = m_places.find({vote.whose, vote.hobby});
  return found == m_places.end() ? nullptr : &m_hobbies[found->second].ballot;
}

void Pool::vote(const Record& record, std::size_t person) {
  if (auto* ballot = ballot_of(record)) {
    cast(*ballot, person, record.vote);
    m_knows_turn = false;
  }
}

void Pool::plan(const Record& record) {
  if (auto* planned = touch(record.idea)) {
    const Day end = record.on ? record.on->day : record.at.day + plan_shelf_life;
    planned->planned_until = std::max(planned->planned_until, end); // of two plans, the later one
  }
}

void Pool::add(const Record& record) {
  if (record.kind == Kind::Vote) {
    vote(record, author_of(record) == m_couple.people.front().id ? 0U : 1U);
    return;
  }
  if (record.kind == Kind::Plan) {
    plan(record);
    return;
  }
  const auto way = way_of(record.kind);
  if (!way) {
    return;
  }
  add_to(m_history, record);
  m_knows_turn = false;
  if (record.idea.empty()) {
    return;
  }
  auto* done = touch(record.idea);
  if (done != nullptr) {
    done->done = record.at.day;
    done->planned_until = never;
  }
  const auto hash = done != nullptr ? derived_of(*done->idea).group_hash : hash_of_group(record.group);
  if (const auto group = m_groups.find(group_key(*way, hash)); group != m_groups.end()) {
    groups[group->second].done = record.at.day;
  }
}

void Pool::add_veto(const Record& record) {
  if (record.kind == Kind::Vote && record.vote == "no") {
    add(record);
  }
}

const std::vector<const HobbyCandidate*>& Pool::hobbies_in_turn() {
  if (!std::exchange(m_knows_turn, true)) {
    take_turns();
  }
  return m_turn;
}

void Pool::take_turns() {
  const auto can_come = [](const HobbyCandidate& each) { return !each.ballot.no[0] && !each.ballot.no[1]; };
  m_turn.clear();
  for (const auto& each : m_hobbies) {
    if (can_come(each) && each.hobby->owner != m_history.last_owner) {
      m_turn.push_back(&each);
    }
  }
  if (!m_turn.empty()) {
    return;
  }
  for (const auto& each : m_hobbies) {
    if (can_come(each)) {
      m_turn.push_back(&each);
    }
  }
}

} // namespace closer
