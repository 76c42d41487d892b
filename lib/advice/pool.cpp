// SPDX-License-Identifier: MIT
#include "advice/pool.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/random.hpp"
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

void cast(Ballot& ballot, std::size_t person, std::string_view vote) {
  ballot.yes.at(person) = vote == "yes";
  ballot.no.at(person) = vote == "no";
}

} // namespace

Pool::Pool(std::span<const Idea> catalogue, const Couple& couple, std::span<const Thing> things, const Filters& filters)
    : m_couple(couple) {
  split_groups(catalogue);
  candidates.reserve(catalogue.size());
  for (const auto& idea : catalogue) {
    if (fits(idea, filters)) {
      Candidate candidate;
      candidate.idea = &idea;
      candidate.group = m_groups.at({idea.way, idea.group});
      candidate.hash = hash64(idea.id);
      candidate.merit = merit_of(idea, filters);
      candidates.push_back(candidate);
    }
  }
  // The order of the catalogue must not matter.
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& left, const Candidate& right) { return left.idea->id < right.idea->id; });
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    m_by_id.emplace(candidates[i].idea->id, i);
  }
  for (const auto& thing : things) {
    if (!thing.gone && thing.share != Share::Solo) {
      m_things.push_back({&thing, hash64(fmt::format("{}/{}", thing.owner, thing.slug)), {}});
    }
  }
}

// Each way's groups into halves. Which half follows from the name alone, so that an addition moves no other group; with
// this word before it the halves of the built-in catalogue have about as many ideas.
void Pool::split_groups(std::span<const Idea> catalogue) {
  for (const auto& idea : catalogue) {
    if (m_groups.try_emplace({idea.way, idea.group}, groups.size()).second) {
      groups.push_back({hash64("season " + idea.group) % 2 == 0, never, never});
    }
  }
}

Candidate* Pool::candidate(std::string_view id) {
  const auto found = m_by_id.find(id);
  return found == m_by_id.end() ? nullptr : &candidates[found->second];
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
  const auto group = done != nullptr ? m_groups.find({*way, done->idea->group}) : m_groups.find({*way, record.group});
  if (group != m_groups.end()) {
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
