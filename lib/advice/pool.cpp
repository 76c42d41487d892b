// SPDX-License-Identifier: MIT
#include "advice/pool.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/random.hpp"
#include "model/idea.hpp"
#include "model/plan.hpp"

namespace closer {
namespace {

constexpr unsigned all_seasons = 0xF;

double merit_of(const Idea& idea, const Filters& filters) {
  double merit = (1 + idea.novelty / 3.0) * (1 + idea.talk / 6.0);
  merit *= idea.seasons == all_seasons ? 1 : 1.5;
  merit *= idea.hobby ? 1.5 : 1;
  merit *= idea.place == Idea::Place::Apart && !filters.apart ? 0.25 : 1;
  return merit;
}

std::uint64_t hash_of(const Idea& idea) { return idea.hash != 0 ? idea.hash : hash64(idea.id); }

std::uint64_t group_hash_of(const Idea& idea) {
  return idea.group_hash != 0 ? idea.group_hash : hash_of_group(idea.group);
}

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

Pool::Pool(std::span<const Idea> catalogue, const Couple& couple, std::span<const Thing> things, const Filters& filters)
    : m_couple(couple) {
  std::vector<Place> places;
  places.reserve(catalogue.size());
  for (const auto& idea : catalogue) {
    const auto group = group_of(idea);
    if (fits(idea, filters)) {
      places.push_back({start_of(idea.id), &idea, group});
    }
  }
  std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
    return left.start != right.start ? left.start < right.start : left.idea->id < right.idea->id;
  });
  candidates.reserve(places.size());
  for (const auto& [start, idea, group] : places) {
    candidates.push_back({idea, group, hash_of(*idea), merit_of(*idea, filters), needs_thing(*idea), {}});
  }
  for (const auto& thing : things) {
    if (!thing.gone && thing.share != Share::Solo) {
      m_things.push_back({&thing, hash64(fmt::format("{}/{}", thing.owner, thing.slug)), {}});
    }
  }
}

// In Pool::groups. Which half of the seasons it is drawn in follows from its name alone, so that an addition moves no
// other group.
std::size_t Pool::group_of(const Idea& idea) {
  const auto hash = group_hash_of(idea);
  const auto [found, is_new] = m_groups.try_emplace(group_key(idea.way, hash), groups.size());
  if (is_new) {
    groups.push_back({hash % 2 == 0, never, never});
  }
  return found->second;
}

Candidate* Pool::candidate(std::string_view id) {
  const auto found =
      std::lower_bound(candidates.begin(), candidates.end(), id,
                       [](const Candidate& each, std::string_view name) { return each.idea->id < name; });
  return found == candidates.end() || found->idea->id != id ? nullptr : &*found;
}

Ballot* Pool::ballot_of(const Record& vote) {
  if (!vote.idea.empty()) {
    auto* voted = candidate(vote.idea);
    return voted == nullptr ? nullptr : &voted->ballot;
  }
  const auto found = std::find_if(m_things.begin(), m_things.end(), [&](const Hobbyhorse& each) {
    return each.thing->slug == vote.thing && each.thing->owner == vote.whose;
  });
  return found == m_things.end() ? nullptr : &found->ballot;
}

void Pool::add(const Record& record) {
  const auto person = author_of(record) == m_couple.people.front().id ? 0U : 1U;
  if (record.kind == Kind::Vote) {
    if (auto* ballot = ballot_of(record)) {
      cast(*ballot, person, record.vote);
    }
    return;
  }
  if (record.kind == Kind::Plan) {
    if (auto* planned = candidate(record.idea)) {
      const Day end = record.on ? record.on->day : record.at.day + plan_shelf_life;
      planned->planned_until = std::max(planned->planned_until, end); // of two plans, the later one
    }
    return;
  }
  const auto way = way_of(record.kind);
  if (!way) {
    return;
  }
  add_to(m_history, record);
  if (record.idea.empty()) {
    return;
  }
  auto* done = candidate(record.idea);
  if (done != nullptr) {
    done->done = record.at.day;
    done->planned_until = never;
  }
  const auto hash = done != nullptr ? group_hash_of(*done->idea) : hash_of_group(record.group);
  if (const auto group = m_groups.find(group_key(*way, hash)); group != m_groups.end()) {
    groups[group->second].done = record.at.day;
  }
}

void Pool::add_veto(const Record& record) {
  if (record.kind == Kind::Vote && record.vote == "no") {
    add(record);
  }
}

std::vector<const Hobbyhorse*> Pool::things_in_turn() const {
  std::vector<const Hobbyhorse*> all;
  std::vector<const Hobbyhorse*> others;
  for (const auto& each : m_things) {
    if (each.ballot.no[0] || each.ballot.no[1]) {
      continue;
    }
    all.push_back(&each);
    if (each.thing->owner != m_history.last_owner) {
      others.push_back(&each);
    }
  }
  return others.empty() ? all : others;
}

} // namespace closer
